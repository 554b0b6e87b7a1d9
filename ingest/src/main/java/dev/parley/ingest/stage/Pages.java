package dev.parley.ingest.stage;

import dev.parley.ingest.page.PageArticle;
import java.util.Map;
import java.util.Set;

/**
 * What has been read of the pages that a poll calls for. Such a poll is filed in parts, so that a slow page holds back no
 * article but its own; the feed's validators are kept only with the last, so that whoever takes over after a crash is
 * given the document once more.
 *
 * @param read by the place of the item in the document
 * @param waiting places of items whose pages are still to come: they are not filed yet
 * @param deferred places of items whose pages could not be had for now: they are tried again with the next document
 * @param gone ids of articles that the feed no longer carries and whose pages are no more
 * @param first whether this is the poll's first part
 * @param last whether nothing more is to come
 */
record Pages(
        Map<Integer, PageArticle> read,
        Set<Integer> waiting,
        Set<Integer> deferred,
        Set<String> gone,
        boolean first,
        boolean last) {
    /** The only part of a poll that calls for no page. */
    static final Pages NONE = new Pages(Map.of(), Set.of(), Set.of(), Set.of(), true, true);

    Pages {
        read = Map.copyOf(read);
        waiting = Set.copyOf(waiting);
        deferred = Set.copyOf(deferred);
        gone = Set.copyOf(gone);
    }
}
