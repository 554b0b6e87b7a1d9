package dev.parley.enrich.engine.phrase;

import java.util.List;

/** Where a text mentions the actors, sides and venues that phrases name in braces. */
public interface Slots {
    /** One past the mention of that id which starts at the token, or -1. */
    int end(String id, int token);

    /** The ids under which the mentions that start at the token may be named, each once. */
    List<String> ids(int token);

    /** Whether some mention starts at the token. */
    boolean starts(int token);
}
