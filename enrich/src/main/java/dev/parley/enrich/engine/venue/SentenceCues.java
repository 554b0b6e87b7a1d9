package dev.parley.enrich.engine.venue;

import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cues of one sentence, looked for when they are first asked for: most places are named without a meeting. */
final class SentenceCues {
    final Document document;
    final Sentence sentence;

    private final VenueLexicon words;
    private @Nullable List<PhraseMatch<RoleCue>> found;

    SentenceCues(VenueLexicon words, Document document, Sentence sentence) {
        this.words = words;
        this.document = document;
        this.sentence = sentence;
    }

    /** The longest first. */
    List<PhraseMatch<RoleCue>> all() {
        List<PhraseMatch<RoleCue>> cues = found == null ? words.cues(document, sentence) : found;
        found = cues;
        return cues;
    }
}
