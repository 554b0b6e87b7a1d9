package dev.parley.enrich.engine.inflected;

import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.PassageKind;
import dev.parley.enrich.engine.text.Sentence;
import java.util.BitSet;

/** The remarks between commas that name who speaks: ", said X,", ", in the words of X,"; the clause around them goes on. */
final class Asides {
    private static final int LONGEST = 10;
    private static final int HEAD = 3;

    private final InflectedText text;
    private final Document document;
    private final BitSet tokens = new BitSet();

    Asides(InflectedText text) {
        this.text = text;
        this.document = text.document;
        for (Sentence sentence : document.sentences()) {
            if (!sentence.kind().dropped() && sentence.kind() != PassageKind.HEADLINE) {
                mark(sentence);
            }
        }
    }

    /** Whether the token is part of one; its commas are. */
    boolean has(int token) {
        return tokens.get(token);
    }

    private void mark(Sentence sentence) {
        int open = sentence.from() - 1;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (!document.isMark(i, ',')) {
                continue;
            }
            boolean first = open < sentence.from() && !text.is(sentence.from(), "how");
            boolean named = text.length(open + 1, "according") > 0;
            if (i - open <= LONGEST && (named || (!first && says(open + 1, i)))) {
                tokens.set(Math.max(open, sentence.from()), i + 1);
            }
            open = i;
        }
    }

    /** Whether a verb of speech opens the remark, alone or after "as" or "in turn". */
    private boolean says(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.is(i, "that") || text.is(i, "so_that") || text.is(i, "relatives")) {
                return false;
            }
        }
        int last = text.is(from, "how") ? from + HEAD : from;
        for (int i = from; i <= Math.min(last, to - 1); i++) {
            if (text.isSpeechVerb(i)) {
                return named(i + 1, to);
            }
        }
        return false;
    }

    /** Whether the remark names who speaks: a verb with objects only is the clause's own. */
    private boolean named(int from, int to) {
        for (int i = from; i < to; i++) {
            ActorMention actor = text.actor(i);
            boolean placed = text.is(i - 1, "places");
            boolean speaker = actor != null && (placed || text.isNominative(actor));
            if (speaker || text.is(i, "he") || text.is(i, "she") || text.is(i, "persons") || text.is(i, "bystanders")) {
                return true;
            }
        }
        return false;
    }
}
