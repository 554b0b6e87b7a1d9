package dev.parley.enrich.engine.statement.governor;

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
import org.jspecify.annotations.Nullable;

/** Clauses whose subject does not do what they say: what another waits for, asks about or demands. */
final class Hypotheses {
    private static final int REACH = 9;
    private static final int ASIDE = 25;
    private static final int NEAR = 4;

    private final Scene scene;
    private final Subjects subjects;
    private final SpeechMap speeches;

    Hypotheses(Scene scene, Subjects subjects, SpeechMap speeches) {
        this.scene = scene;
        this.subjects = subjects;
        this.speeches = speeches;
    }

    /** Whether the cue's clause asks: "whether Bora is prepared to". */
    boolean asks(Operator op) {
        int before = scene.beforeVerb(op.from());
        if (scene.isMark(before, ',')) {
            for (int i = before - 1; i > Math.max(scene.sentence.from(), before - ASIDE); i--) {
                if (scene.isMark(i, ',')) {
                    return opener(i, scene.lexicon.questions()) >= 0;
                }
            }
        }
        return opener(op.from(), scene.lexicon.questions()) >= 0;
    }

    /** Whether the cue's subject only may do so: "Bora could demand". */
    boolean possible(Operator op) {
        for (int i = op.from() - 1; i >= scene.sentence.from() && scene.isVerbal(i); i--) {
            if (scene.is(i, scene.lexicon.possible)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the cue's clause is one that another waits for: "unless Bora agrees to". */
    boolean supposes(Operator op) {
        return opener(op.from(), scene.lexicon.hypotheses()) >= 0 || inverted(op);
    }

    /** "Should Bora refuse, …": a sentence that begins with an auxiliary before its subject only supposes. */
    private boolean inverted(Operator op) {
        int first = scene.sentence.from();
        ActorMention subject = scene.is(first, scene.lexicon.inverting) ? scene.actors.at(first + 1) : null;
        return subject != null && subject.to() <= op.from() && op.from() - subject.to() <= NEAR;
    }

    /** Who waits for what the cue's subject is to do: the speaker, else whoever the sentence begins with. */
    List<Holder> waiting(Operator op) {
        Holder speaker = speeches.at(op.from()).holder();
        List<Holder> waiting = speaker == null ? subjects.first() : List.of(speaker);
        List<Holder> doing = subjects.of(op);
        return waiting.stream()
                .filter(holder -> doing.stream().noneMatch(one -> one.side().equals(holder.side())))
                .toList();
    }

    /**
     * Whether the cue is what another demands or hopes for: "insists that Bora agree to", "hopes that Bora will accept".
     *
     * @param outer the cue before, if there is one
     */
    boolean demanded(Operator op, @Nullable Operator outer) {
        ActorMention subject = scene.actorEndingAt(scene.beforeVerb(op.from()));
        if (op.kind() != CueKind.VERB || subject == null || !subjects.singular(subject)) {
            return false;
        }
        String text = scene.document.text(op.from());
        boolean bare = !text.endsWith("s") && !text.endsWith("ed") && !text.endsWith("ing");
        boolean told = outer != null
                && outer.force() == Force.REPORT
                && outer.kind() == CueKind.VERB
                && subject.from() - outer.to() <= 1;
        boolean subjunctive = bare
                && !scene.act(op)
                && !told
                && subject.to() == op.from()
                && scene.is(subject.from() - 1, scene.lexicon.relatives);
        boolean wanted = outer != null
                && outer.force() == Force.REQUIRE
                && (outer.kind() == CueKind.VERB || outer.kind() == CueKind.NOUN)
                && (subject.from() == outer.to()
                        || (subject.from() == outer.to() + 1 && scene.is(outer.to(), scene.lexicon.relatives)));
        return subjunctive || wanted;
    }

    /** Where the opener begins that ends at the token or holds it; -1 where none does. */
    private int covering(int token, int verb, TokenTrie<String> openers) {
        for (int i = token; i >= Math.max(scene.sentence.from(), token - 2); i--) {
            long match = openers.longest(scene.document, i, verb);
            if (match != 0 && TokenTrie.end(match) > token) {
                return i;
            }
        }
        return -1;
    }

    private boolean joinsNames(int and) {
        return scene.actorEndingAt(and - 1) != null && scene.actors.at(and + 1) != null;
    }

    /** Where the word that opens the cue's clause stands; -1 where none of these does. */
    private int opener(int verb, TokenTrie<String> openers) {
        for (int i = verb - 1; i >= Math.max(scene.sentence.from(), verb - REACH); i--) {
            boolean joins = scene.lexicon.joins().longest(scene.document, i, verb) != 0;
            int opener = covering(i, verb, openers);
            if (!joins && opener >= 0) {
                return opener;
            }
            boolean ends = !scene.document.isWord(i)
                    || scene.lexicon.barriers().longest(scene.document, i, verb) != 0
                    || (scene.is(i, scene.lexicon.but) && !joinsNames(i))
                    || (scene.is(i, scene.lexicon.to) && !scene.is(i - 1, scene.lexicon.be));
            if (ends) {
                return -1;
            }
        }
        return -1;
    }
}
