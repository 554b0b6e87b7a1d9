package dev.parley.ingest.source;

import java.util.List;

/**
 * What a sources file says.
 *
 * @param feeds each address once, in the order of the file
 * @param problems every problem of the file as {@code file:line: what}; the file is usable only where there is none
 */
public record Sources(List<SourceFeed> feeds, List<String> problems) {
    public Sources {
        feeds = List.copyOf(feeds);
        problems = List.copyOf(problems);
    }
}
