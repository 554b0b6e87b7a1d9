package dev.parley.enrich.engine.statement.governor;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.Cue;
import dev.parley.enrich.engine.statement.CueKind;
import dev.parley.enrich.engine.statement.Force;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.statement.holder.SpeechMap;
import dev.parley.enrich.engine.statement.holder.Subjects;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.TokenTrie;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What must happen first for something that a speaker promises: "the war could end tomorrow if Bora left the valley".
 * Whoever says so requires it.
 */
final class Promises {
    private static final int MAIN = 20;

    private final Scene scene;
    private final Subjects subjects;
    private final SpeechMap speeches;
    private final Boundaries boundaries;

    Promises(Scene scene, Subjects subjects, SpeechMap speeches, Boundaries boundaries) {
        this.scene = scene;
        this.subjects = subjects;
        this.speeches = speeches;
        this.boundaries = boundaries;
    }

    /** Who requires a mention in a clause that says when a promise holds; empty where nobody does. */
    List<Governed> read(PhraseMatch<ConditionPhrase> mention, boolean proposition) {
        int word = opener(mention.from());
        Holder speaker = speeches.at(mention.from()).holder();
        if (word < 0 || speaker == null || denies(word, mention.from()) || warned(word)) {
            return List.of();
        }
        if (!promised(word, speaker)) {
            return List.of();
        }
        Operator op = new Operator(word, word + 1, new Cue(CueKind.MODAL, Force.REQUIRE, scene.document.text(word)));
        return List.of(new Governed(Force.REQUIRE, proposition, List.of(speaker), op, true, false));
    }

    /** The word that opens the mention's clause; -1 where none of those does. */
    private int opener(int mention) {
        for (int i = mention - 1; i > scene.sentence.from(); i--) {
            long match = scene.lexicon.stipulating().longest(scene.document, i, mention + 1);
            if (match != 0) {
                return boundaries.between(TokenTrie.end(match), mention) ? -1 : i;
            }
            if (!scene.document.isWord(i) && !scene.is(i, scene.lexicon.possessive)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean denies(int from, int to) {
        return IntStream.range(from, to).anyMatch(scene::isNegation);
    }

    private boolean warned(int to) {
        return IntStream.range(scene.sentence.from(), to).anyMatch(i -> scene.is(i, scene.lexicon.alarms));
    }

    /** Whether the clause before the word promises something that is not another side's to do. */
    private boolean promised(int word, Holder speaker) {
        for (int i = word - 1; i > Math.max(scene.sentence.from(), word - MAIN); i--) {
            boolean modal = scene.is(i, scene.lexicon.promising) || scene.is(i, scene.lexicon.conceding);
            if (modal) {
                return !scene.isNegation(i + 1) && gives(i, word) && !others(i, speaker);
            }
            if (scene.isMark(i, ',') || scene.isMark(i, ';')) {
                return false;
            }
        }
        return false;
    }

    private boolean gives(int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> scene.is(i, scene.lexicon.giving));
    }

    /** Whether the subject of the auxiliary is of another side than the speaker. */
    private boolean others(int modal, Holder speaker) {
        ActorMention actor = scene.actorEndingAt(scene.beforeVerb(modal));
        return actor != null
                && !subjects.sided(actor).stream()
                        .allMatch(holder -> holder.side().equals(speaker.side()));
    }
}
