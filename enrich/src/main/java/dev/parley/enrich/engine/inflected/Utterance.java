package dev.parley.enrich.engine.inflected;

import dev.parley.enrich.engine.attribution.TokenRange;
import java.util.List;

/** Words that somebody is said to have said: what was said, by which words that is told, who is meant. */
record Utterance(TokenRange cue, List<TokenRange> content, Subject subject) {
    Utterance {
        content = content.stream().filter(range -> range.length() > 0).toList();
    }
}
