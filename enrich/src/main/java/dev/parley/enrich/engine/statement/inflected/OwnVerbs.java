package dev.parley.enrich.engine.statement.inflected;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.inflected.InflectedText;
import dev.parley.enrich.engine.language.WordFeature;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.Cue;
import dev.parley.enrich.engine.statement.CueKind;
import dev.parley.enrich.engine.statement.Force;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.statement.governor.Governed;
import java.util.List;
import java.util.Locale;

/** Stances without a cue of their own: "will not send soldiers", "Bora is against the truce". */
final class OwnVerbs {
    private final Scene scene;
    private final InflectedHolders holders;
    private final InflectedText text;
    private final InflectedClauses clauses;

    OwnVerbs(Scene scene, InflectedHolders holders, InflectedText text, InflectedClauses clauses) {
        this.scene = scene;
        this.holders = holders;
        this.text = text;
        this.clauses = clauses;
    }

    /** What the verb in the phrase itself says its subject will, or will not, do; nothing of what has been done. */
    List<Governed> read(PhraseMatch<ConditionPhrase> mention, boolean proposition) {
        int favour = text.is(mention.from() - 1, "favour") ? mention.from() - 1 : mention.from();
        if (favour < mention.from() || text.is(favour, "against")) {
            List<Holder> subject = holders.subject(favour, favour + 1);
            Operator op = new Operator(favour, favour + 1, new Cue(CueKind.VERB, Force.ACCEPT, "is for"));
            if (!subject.isEmpty()) {
                return List.of(
                        new Governed(Force.ACCEPT, proposition, subject, op, holders.speaks(subject, favour), false));
            }
        }
        for (int i = mention.from(); i < mention.to(); i++) {
            boolean coming = text.isFinite(i) && !text.ends(i, "past_endings") && !clauses.subordinate(i);
            boolean negated = coming && scene.isNegation(i - 1) && !names(mention, scene.document.text(i - 1));
            boolean vowed = coming && (text.ends(i, "future_endings") || text.is(i, "vowing"));
            if (negated || vowed) {
                List<Holder> subject = holders.of(i, i + 1);
                List<Holder> speaker = holders.speaker(i);
                boolean own = holders.speaks(subject, i);
                boolean alone = !negated && !own && !text.may(i, WordFeature.FIRST);
                if (subject.isEmpty() || alone || (!own && !speaker.isEmpty())) {
                    return List.of();
                }
                Force force = negated ? Force.REJECT : Force.ACCEPT;
                Operator op = new Operator(i, i + 1, new Cue(CueKind.VERB, force, "own verb"));
                return List.of(new Governed(force, proposition, subject, op, own, false));
            }
        }
        return List.of();
    }

    /** What the subject of a verb after the mention, its object, will not do with it: "the accords Bora will not carry out". */
    List<Governed> undone(PhraseMatch<ConditionPhrase> mention, boolean proposition) {
        for (int i = mention.to(); i < scene.sentence.to(); i++) {
            if (text.isAside(i, mention.from())) {
                continue;
            }
            boolean verb = text.isFinite(i);
            if (verb && text.begins(i, "doing") && scene.isNegation(i - 1) && !text.ends(i, "past_endings")) {
                return refused(i, proposition);
            }
            if (verb || clauses.closes(i) || clauses.startingAt(i) != null) {
                return List.of();
            }
        }
        return List.of();
    }

    private List<Governed> refused(int verb, boolean proposition) {
        List<Holder> subject = holders.of(verb, verb + 1);
        boolean own = holders.speaks(subject, verb);
        if (subject.isEmpty()
                || clauses.subordinate(verb)
                || (!own && !holders.speaker(verb).isEmpty())) {
            return List.of();
        }
        Operator op = new Operator(verb, verb + 1, new Cue(CueKind.VERB, Force.REJECT, "own verb"));
        return List.of(new Governed(Force.REJECT, proposition, subject, op, own, false));
    }

    /** Whether the phrase holds a "not" of its own before an infinitive: "sanctions are not to be lifted". */
    boolean denies(PhraseMatch<ConditionPhrase> mention) {
        for (int i = mention.from() + 1; i < mention.to() - 1; i++) {
            boolean denied = scene.isNegation(i) && text.may(i + 1, WordFeature.INFINITIVE);
            if (denied && clauses.startingAt(i) == null && !names(mention, scene.document.text(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the phrase is listed with the word, so that it belongs to what the phrase means. */
    private static boolean names(PhraseMatch<ConditionPhrase> mention, String word) {
        return List.of(mention.value().phrase().text().split("[^\\p{L}']+")).contains(word.toLowerCase(Locale.ROOT));
    }

    /** "Bora is against it": the word before the phrase, in a clause without a verb. */
    List<Governed> against(Operator turn, boolean proposition) {
        if (!text.is(turn.from(), "against")) {
            return List.of();
        }
        List<Holder> subject = holders.subject(turn.from(), turn.to());
        return subject.isEmpty()
                ? List.of()
                : List.of(new Governed(
                        Force.REJECT, proposition, subject, turn, holders.speaks(subject, turn.from()), false));
    }
}
