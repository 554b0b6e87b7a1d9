package dev.parley.enrich.engine.statement.governor;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.Cue;
import dev.parley.enrich.engine.statement.CueKind;
import dev.parley.enrich.engine.statement.Force;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.statement.holder.Subjects;
import dev.parley.enrich.engine.text.PassageKind;
import dev.parley.model.dossier.PhraseUse;
import java.util.ArrayList;
import java.util.List;

/** Reads what is said of a mention after it: passives, predicates, modals, relative clauses. */
final class Followers {
    private static final int AFTER = 24;
    private static final int NEAR = 4;

    private final Scene scene;
    private final Subjects subjects;
    private final Boundaries boundaries;
    private final Judgements judgements;

    Followers(Scene scene, Subjects subjects, Boundaries boundaries, Judgements judgements) {
        this.scene = scene;
        this.subjects = subjects;
        this.boundaries = boundaries;
        this.judgements = judgements;
    }

    /**
     * The cues after a mention that take a stance on it.
     *
     * @param known whether a cue before the mention governs it already
     * @param owned whether that cue is a noun, of which more may be said: "called Bora's demand for … absurd"
     */
    List<Governed> read(PhraseMatch<ConditionPhrase> mention, boolean proposition, boolean known, boolean owned) {
        List<Governed> found = new ArrayList<>();
        boolean main = known;
        for (Operator op : scene.operators) {
            boolean compound = op.kind() == CueKind.NOUN && op.from() == mention.to();
            boolean near = op.from() >= mention.to() && op.from() - mention.to() <= AFTER;
            if (compound || !near || inserted(mention, op) || attributive(op)) {
                continue;
            }
            List<Governed> one = relative(mention, op, proposition);
            if (one.isEmpty() && (!main || owned)) {
                one = named(mention, op, proposition);
                main = !one.isEmpty();
            }
            if (one.isEmpty() && !main && !boundaries.acrossInsertions(mention.to(), op.from())) {
                one = main(mention, op, proposition);
                main = !one.isEmpty() || op.kind() != CueKind.TURN;
            }
            found.addAll(one);
        }
        return found;
    }

    /** Whether the cue only says of which kind the next one is: "a key Boran demand". */
    private boolean attributive(Operator op) {
        return op.kind() == CueKind.PREDICATE
                && scene.operators.stream()
                        .anyMatch(next -> next.kind() == CueKind.NOUN
                                && next.from() >= op.to()
                                && next.from() - op.to() <= 2
                                && !subjects.of(next).isEmpty());
    }

    /** Whether the cue only tells who says so, in the midst: "a truce, she said, was unacceptable". */
    private boolean inserted(PhraseMatch<ConditionPhrase> mention, Operator op) {
        if (op.kind() != CueKind.VERB || op.force() != Force.REPORT) {
            return false;
        }
        boolean opened = false;
        for (int i = mention.to(); i < op.from(); i++) {
            opened |= scene.isMark(i, ',');
        }
        for (int i = op.to(); opened && i < scene.sentence.to(); i++) {
            if (scene.isMark(i, ',')) {
                return true;
            }
        }
        return false;
    }

    private List<Governed> main(PhraseMatch<ConditionPhrase> mention, Operator op, boolean proposition) {
        Force force = scene.force(op);
        return switch (op.kind()) {
            case VERB -> scene.passive(op) ? passive(op, force, proposition) : List.of();
            case MODAL ->
                beginsVerb(mention, op)
                                && !supposed(mention)
                                && !indefinite(mention, op)
                                && !effect(op)
                                && !boundaries.adjunct(mention.from(), mention.to(), op.from())
                        ? judgements.modal(op, -1, proposition, List.of())
                        : List.of();
            case PREDICATE ->
                !talkedAbout(mention) && (judgements.copula(op) || elliptic(mention, op)) && !isWholeClause(mention)
                        ? judgements.predicate(op, proposition)
                        : List.of();
            case NOUN -> judgements.copula(op) ? owned(op, force, proposition) : List.of();
            case TURN, CONTENTS -> List.of();
        };
    }

    /** Whether the mention is only what is talked about: "the discussion on guarantees was constructive". */
    private boolean talkedAbout(PhraseMatch<ConditionPhrase> mention) {
        for (int i = mention.from() - 1; i >= Math.max(scene.sentence.from(), mention.from() - NEAR); i--) {
            if (scene.is(i, scene.lexicon.topics) || !scene.document.isWord(i)) {
                return scene.is(i, scene.lexicon.topics) && scene.is(i + 1, scene.lexicon.links);
            }
        }
        return false;
    }

    /** "A truce would not apply to …": what the mention does, which nobody refuses. */
    private boolean effect(Operator op) {
        return op.force() == Force.REJECT && scene.is(op.to(), scene.lexicon.supposing);
    }

    /** "Withdrawal not an option": the predicate of a headline, which leaves the verb out. */
    private boolean elliptic(PhraseMatch<ConditionPhrase> mention, Operator op) {
        return scene.sentence.kind() == PassageKind.HEADLINE && op.from() == mention.to() && op.to() - op.from() > 1;
    }

    /** "A truce despite Boran objections". */
    private boolean objected(PhraseMatch<ConditionPhrase> mention, Operator op) {
        for (int i = op.from() - 1; i >= Math.max(mention.to(), op.from() - NEAR); i--) {
            if (scene.is(i, scene.lexicon.against)) {
                return op.force() == Force.REJECT;
            }
        }
        return false;
    }

    /** A clause that carries its own stance has its predicate within; the next one is of another clause. */
    private static boolean isWholeClause(PhraseMatch<ConditionPhrase> mention) {
        PhraseUse use = mention.value().use();
        return use == PhraseUse.REQUIRES || use == PhraseUse.ACCEPTS || use == PhraseUse.REJECTS;
    }

    /** "Bora called a truce unacceptable", "named neutrality as its aim": the subject's judgement of its object. */
    private List<Governed> named(PhraseMatch<ConditionPhrase> mention, Operator op, boolean proposition) {
        boolean judges = op.kind() == CueKind.PREDICATE || op.kind() == CueKind.NOUN;
        int verb = judges && op.from() - mention.to() <= NEAR * 2 ? namingVerb(mention.from()) : -1;
        if (verb < 0 || judgements.copula(op) || boundaries.between(mention.to(), beforeAs(mention.to(), op))) {
            return List.of();
        }
        List<Holder> holders = subjects.of(new Operator(verb, verb + 1, new Cue(CueKind.VERB, op.force(), "naming")));
        return holders.isEmpty()
                ? List.of()
                : List.of(new Governed(
                        op.force(),
                        proposition,
                        holders,
                        new Operator(verb, verb + 1, op.cue()),
                        judgements.speaks(holders, verb),
                        false));
    }

    /** Where what is judged ends: at the "as" before the judgement, else at the judgement. */
    private int beforeAs(int from, Operator op) {
        for (int i = op.from() - 1; i >= from; i--) {
            if (scene.is(i, scene.lexicon.as)) {
                return i;
            }
        }
        return op.from();
    }

    /** The verb whose object begins at the token or a few words before it; -1 where there is none. */
    private int namingVerb(int object) {
        for (int i = object - 1; i >= Math.max(scene.sentence.from(), object - NEAR * 3); i--) {
            if (scene.is(i, scene.lexicon.naming)) {
                return i;
            }
            if (!scene.document.isWord(i) && !scene.is(i, scene.lexicon.possessive)) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether the mention stands in a clause of its own that only supposes it: "if they talk about a truce, …". */
    private boolean supposed(PhraseMatch<ConditionPhrase> mention) {
        int word = boundaries.conditional(scene.sentence.from(), mention.from());
        return word >= 0 && !boundaries.between(word + 1, mention.from());
    }

    /** Whether the mention is only supposed and the modal says how it would have to be: "any truce must be watched". */
    private boolean indefinite(PhraseMatch<ConditionPhrase> mention, Operator op) {
        boolean any = scene.is(mention.from() - 1, scene.lexicon.indefinites)
                || scene.is(mention.from() - 2, scene.lexicon.indefinites)
                || scene.is(mention.from(), scene.lexicon.indefinites);
        return any && op.force() == Force.REQUIRE && !judgements.endsIt(op) && !scene.isNegation(op.to());
    }

    /** A modal whose subject the mention is: nobody else stands between. */
    private boolean beginsVerb(PhraseMatch<ConditionPhrase> mention, Operator op) {
        if (scene.isMark(op.from() - 1, ',') && inRelative(mention)) {
            return false;
        }
        for (int i = mention.to(); i < op.from(); i++) {
            boolean clause =
                    scene.isMark(i, ',') || scene.is(i, scene.lexicon.and) || scene.is(i, scene.lexicon.relatives);
            if (clause && scene.actorEndingAt(op.from() - 1) != null) {
                return false;
            }
        }
        return true;
    }

    /** Whether the mention stands in a relative clause after a comma: "Bora, which got arms, must disarm". */
    private boolean inRelative(PhraseMatch<ConditionPhrase> mention) {
        for (int i = mention.from() - 1; i > scene.sentence.from(); i--) {
            if (scene.isMark(i, ',')) {
                return scene.is(i + 1, scene.lexicon.relatives);
            }
        }
        return false;
    }

    /** "A truce is rejected by Bora"; where nobody is named, "a truce was ruled out" is the speaker's word. */
    private List<Governed> passive(Operator op, Force force, boolean proposition) {
        List<Holder> holders = subjects.owners().agent(op.to());
        if (holders.isEmpty() && force == Force.REJECT && !scene.is(op.to(), scene.lexicon.by)) {
            return judgements.spoken(op, force, proposition);
        }
        return holders.isEmpty() || force == Force.REPORT
                ? List.of()
                : List.of(new Governed(force, proposition, holders, op, judgements.speaks(holders, op.from()), false));
    }

    private List<Governed> owned(Operator op, Force force, boolean proposition) {
        List<Holder> holders = subjects.of(op);
        return holders.isEmpty() || force == Force.REPORT
                ? List.of()
                : List.of(new Governed(force, proposition, holders, op, judgements.speaks(holders, op.from()), false));
    }

    /** "A truce, which Bora rejects", "as Bora demands", "a truce proposed by Alba", "the guarantees Alba is seeking". */
    private List<Governed> relative(PhraseMatch<ConditionPhrase> mention, Operator op, boolean proposition) {
        if (op.kind() == CueKind.NOUN && objected(mention, op)) {
            return presupposed(op, op.force(), proposition, subjects.of(op));
        }
        if (op.kind() != CueKind.VERB || op.force() == Force.REPORT) {
            return List.of();
        }
        Force force = scene.force(op);
        int gap = op.from() - mention.to();
        boolean joined = scene.is(mention.to(), scene.lexicon.and);
        if (gap <= NEAR && !joined && scene.is(op.to(), scene.lexicon.by) && force != Force.REPORT) {
            return presupposed(op, force, proposition, subjects.owners().agent(op.to()));
        }
        int pronoun = relativeAfter(mention.to(), op.from());
        boolean bare = gap <= NEAR * 2 && (scene.actors.at(mention.to()) != null || isJoint(mention.to(), op.from()));
        boolean fits = (pronoun >= 0 && op.from() - pronoun <= NEAR * 2) || bare;
        if (!fits || !objectless(op) || force == Force.REPORT || scene.passive(op)) {
            return List.of();
        }
        return presupposed(op, force, proposition, subjects.of(op));
    }

    private boolean isJoint(int from, int to) {
        return scene.lexicon.joint().longest(scene.document, from, to) != 0;
    }

    private int relativeAfter(int from, int to) {
        for (int i = from; i < Math.min(to, from + AFTER / 2); i++) {
            boolean comma = i == from || scene.isMark(i - 1, ',') || i - from <= NEAR;
            if (comma && (scene.is(i, scene.lexicon.relatives) || scene.is(i, scene.lexicon.as))) {
                return i;
            }
        }
        return -1;
    }

    private boolean objectless(Operator op) {
        int end = op.to();
        return end >= scene.sentence.to()
                || !scene.document.isWord(end)
                || scene.is(end, scene.lexicon.by)
                || scene.is(end, scene.lexicon.as)
                || scene.isAdverb(end)
                || boundaries.between(end, end + 1)
                || (scene.is(end, scene.lexicon.auxiliaries) && !scene.is(end, scene.lexicon.to));
    }

    private List<Governed> presupposed(Operator op, Force force, boolean proposition, List<Holder> holders) {
        return holders.isEmpty()
                ? List.of()
                : List.of(new Governed(force, proposition, holders, op, judgements.speaks(holders, op.from()), true));
    }
}
