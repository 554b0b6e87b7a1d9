package dev.parley.enrich.engine.statement;

import dev.parley.enrich.engine.actor.ActorMentions;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Sentence;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose words stand where, from the verbs of saying in each sentence: what follows the verb, or precedes it at the end of
 * a sentence, is its subject's; a quotation without a verb goes on with the speaker before it.
 */
final class ReportedSpeech implements SpeechMap {
    private final Speech[] at;
    private final Document document;
    private final @Nullable Holder voice;

    ReportedSpeech(Document document, @Nullable Holder voice) {
        this.document = document;
        this.voice = voice;
        this.at = new Speech[document.size()];
        Arrays.fill(at, Speech.NONE);
    }

    @Override
    public Speech at(int token) {
        Speech speech = token >= 0 && token < at.length ? at[token] : Speech.NONE;
        return !speech.attributed() && voice != null ? new Speech(voice, false, false, 0) : speech;
    }

    /** Marks tokens as somebody's words. */
    void mark(int from, int to, @Nullable Holder holder) {
        for (int i = Math.max(0, from); i < Math.min(at.length, to); i++) {
            at[i] = new Speech(holder, true, document.quoted(i), from);
        }
    }

    /** Reads the verbs of saying of a sentence. */
    void read(Scene scene, Subjects subjects, ActorMentions actors) {
        Sentence sentence = scene.sentence;
        boolean said = false;
        for (Operator op : scene.operators) {
            boolean says = op.kind() == CueKind.VERB
                    && !scene.nonFinite(op)
                    && !scene.passive(op)
                    && !document.quoted(op.from());
            if (says && (op.force() == Force.REPORT || quoteFollows(op))) {
                List<Holder> holders = subjects.of(op);
                Holder holder = holders.size() == 1 ? holders.get(0) : null;
                boolean ends = isEnd(scene, op);
                mark(ends ? sentence.from() : op.to(), ends ? op.from() : sentence.to(), holder);
                said = true;
            }
        }
        if (!said && sentence.from() > 0 && document.quoted(sentence.from())) {
            Speech before = at[sentence.from() - 1].attributed() ? at[sentence.from() - 1] : lastOf(sentence);
            if (before.attributed()) {
                mark(sentence.from(), sentence.to(), before.holder());
            }
        }
    }

    private Speech lastOf(Sentence sentence) {
        for (int i = sentence.from() - 1; i >= Math.max(0, sentence.from() - 60); i--) {
            if (at[i].attributed()) {
                return at[i];
            }
        }
        return Speech.NONE;
    }

    private boolean quoteFollows(Operator op) {
        return op.to() + 1 < document.size() && document.quoted(Math.min(document.size() - 1, op.to() + 1));
    }

    private boolean isEnd(Scene scene, Operator op) {
        int words = 0;
        for (int i = op.to(); i < scene.sentence.to(); i++) {
            words += document.isWord(i) && scene.actors.at(i) == null ? 1 : 0;
        }
        boolean after = op.from() > scene.sentence.from() + 3;
        return after && words <= 6 && !scene.isMark(op.to(), ':');
    }
}
