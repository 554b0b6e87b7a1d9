package dev.parley.enrich.engine.statement.judgement;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.statement.holder.Speech;
import dev.parley.enrich.engine.statement.holder.SpeechMap;
import dev.parley.enrich.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** What is about a mention whichever side is looked at: who speaks there, and the clues that all sides have in common. */
final class Surroundings {
    /** How many words after the mention are clues. */
    private static final int AFTER = 8;

    private static final Clue[] LEFT = {Clue.LEFT_1, Clue.LEFT_2, Clue.LEFT_3};
    private static final Clue[] RIGHT = {Clue.RIGHT_1, Clue.RIGHT_2, Clue.RIGHT_3};

    final Speech speech;
    final Speech around;
    final Clues clues;
    /** The number of the last cue before the mention; -1 where there is none. */
    final int lastCue;

    private final Scene scene;
    private final PhraseMatch<ConditionPhrase> mention;

    /** @param mentioned how often the text mentions the condition */
    Surroundings(Pending one, SpeechMap speeches, int mentioned, boolean named) {
        this.scene = one.scene();
        this.mention = one.mention();
        this.speech = speeches.at(mention.from());
        this.around = speeches.around(mention.from());
        this.clues = new Clues(named);
        setting(one, mentioned);
        words();
        this.lastCue = cues(one.cues());
    }

    private void setting(Pending one, int mentioned) {
        Holder speaker = speech.holder();
        clues.add(Clue.USE, mention.value().use().name());
        clues.add(Clue.PASSAGE, scene.sentence.kind().name());
        clues.add(Clue.MENTIONED, Math.min(3, mentioned));
        clues.add(Clue.LENGTH, Math.min(6, scene.sentence.length() / 10));
        clues.flag(Clue.PERSON_SPEAKS, speaker != null && speaker.person());
        clues.flag(Clue.QUOTED, scene.document.quoted(mention.from()));
        clues.flag(Clue.QUESTION, scene.isMark(scene.sentence.to() - 1, '?'));
        if (one.together() != null) {
            clues.add(Clue.JOINT, one.together());
        }
    }

    /** The words next to the mention that name nobody; what a name is depends on the side. */
    private void words() {
        for (int i = 0; i < LEFT.length; i++) {
            word(LEFT[i], mention.from() - 1 - i);
            word(RIGHT[i], mention.to() + i);
        }
        for (int i = mention.to(); i < afterTo(scene, mention); i++) {
            word(Clue.AFTER, i);
        }
    }

    /** Adds to a side's clues the names next to the mention. */
    void names(ClueReader reader) {
        for (int i = 0; i < LEFT.length; i++) {
            reader.name(LEFT[i], mention.from() - 1 - i);
            reader.name(RIGHT[i], mention.to() + i);
        }
        for (int i = mention.to(); i < afterTo(scene, mention); i++) {
            reader.name(Clue.AFTER, i);
        }
    }

    private static int afterTo(Scene scene, PhraseMatch<ConditionPhrase> mention) {
        return Math.min(scene.sentence.to(), mention.to() + AFTER);
    }

    private void word(Clue kind, int token) {
        String mark = mark(scene, token);
        if (mark != null) {
            clues.add(kind, mark);
        } else if (scene.actors.at(token) == null) {
            clues.add(kind, scene.document, token);
        }
    }

    /** What stands for a number and for what lies outside the sentence; absent for words and names. */
    static @Nullable String mark(Scene scene, int token) {
        if (token < scene.sentence.from() || token >= scene.sentence.to()) {
            return token < scene.sentence.from() ? "^" : "$";
        }
        return scene.document.kind(token) == TokenKind.NUMBER && scene.actors.at(token) == null ? "#" : null;
    }

    /** The clues of the cues of stance next to the mention and in it; answers the number of the last before it. */
    private int cues(CueNames cues) {
        int last = -1;
        int next = -1;
        for (int i = 0; i < scene.operators.size(); i++) {
            Operator op = scene.operators.get(i);
            if (op.to() <= mention.from()) {
                last = i;
            } else if (op.from() >= mention.to()) {
                next = next < 0 ? i : next;
            } else if (op.from() >= mention.from() && op.to() <= mention.to()) {
                clues.add(Clue.CUE_IN_PHRASE, op.kind().name(), op.force().name());
            }
        }
        if (next >= 0) {
            int distance = scene.operators.get(next).from() - mention.to();
            clues.add(Clue.CUE_AFTER, cues.of(next), ClueReader.bucket(distance));
        }
        if (last >= 0) {
            Operator op = scene.operators.get(last);
            clues.add(Clue.CUE, cues.of(last));
            clues.add(Clue.CUE_DISTANCE, cues.of(last), ClueReader.bucket(mention.from() - op.to()));
            word(Clue.CUE_WORD, op.from());
        }
        return last;
    }
}
