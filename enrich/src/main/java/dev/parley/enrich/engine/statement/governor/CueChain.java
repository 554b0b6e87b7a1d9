package dev.parley.enrich.engine.statement.governor;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.CueKind;
import dev.parley.enrich.engine.statement.Force;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.statement.holder.Subjects;
import dev.parley.enrich.engine.text.ActorMention;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Follows the cues before a mention outwards, from the innermost: "refused to accept the demand for a truce". */
final class CueChain {
    private static final int FAR = 32;
    private static final int NEAR = 4;

    private final Scene scene;
    private final Subjects subjects;
    private final Boundaries boundaries;
    private final CueWords cues;
    private final Judgements judgements;
    private final Hypotheses hypotheses;
    private final Announcements announcements;
    private final Narration narration;
    private int start;
    private int end;

    CueChain(
            Scene scene, Subjects subjects, Judgements judgements, Hypotheses hypotheses, Announcements announcements) {
        this.scene = scene;
        this.subjects = subjects;
        this.boundaries = new Boundaries(scene);
        this.cues = new CueWords(scene);
        this.judgements = judgements;
        this.hypotheses = hypotheses;
        this.announcements = announcements;
        this.narration = new Narration(scene);
    }

    /** Says which mention is read. */
    void enter(PhraseMatch<ConditionPhrase> mention) {
        start = mention.from();
        end = mention.to();
    }

    /** "… have to be fixed, and the sanctions would …": a mention after "and" that has a verb of its own. */
    private boolean ownClause(int from, int edge) {
        boolean verb = scene.is(end, scene.lexicon.promising)
                || scene.is(end, scene.lexicon.conceding)
                || scene.is(end, scene.lexicon.be)
                || scene.is(end, scene.lexicon.have);
        for (int i = from; edge == start && verb && i < edge; i++) {
            if (scene.isMark(i, ',') && scene.is(i + 1, scene.lexicon.and)) {
                return true;
            }
        }
        return false;
    }

    /** The number of the last cue that ends before the token; -1 where there is none. */
    int last(int before) {
        int index = -1;
        for (int i = 0; i < scene.operators.size(); i++) {
            if (scene.operators.get(i).to() <= before) {
                index = i;
            }
        }
        return index;
    }

    /** What the cue with the number says of what begins at the edge, with all that governs it in turn. */
    List<Governed> left(int edge, int index, boolean proposition) {
        if (index < 0) {
            return List.of();
        }
        Operator op = scene.operators.get(index);
        if (boundaries.aside(op, edge)) {
            return left(edge, index - 1, proposition);
        }
        if (edge - op.to() > FAR
                || ownClause(op.to(), edge)
                || boundaries.acrossInsertions(op.to(), edge)
                || boundaries.deniesFurther(edge)
                || boundaries.conditional(op.to(), edge) >= 0) {
            return List.of();
        }
        return switch (op.kind()) {
            case TURN -> turned(op, index, edge, proposition);
            case MODAL ->
                boundaries.parallel(op.to(), edge) || (edge == start && boundaries.opensClause(op.to(), edge))
                        ? left(edge, index - 1, proposition)
                        : modal(op, index, edge, proposition);
            case PREDICATE ->
                judgements.predicative(op)
                        ? judgements.predicate(op, proposition)
                        : named(op, index, edge, proposition);
            case CONTENTS -> contents(op, proposition);
            case VERB, NOUN -> governed(op, index, edge, proposition != cues.refrains(op, edge));
        };
    }

    /** "Bora's main condition: …": a judgement that stands as a noun whose owner the text names. */
    private List<Governed> named(Operator op, int index, int edge, boolean proposition) {
        List<Holder> owner = subjects.owners().owner(op);
        return owner.isEmpty()
                ? left(edge, index - 1, proposition)
                : List.of(of(op, op.force(), proposition, owner, true));
    }

    /** A turning word; "there would be no …" is the refusal of whoever says so. */
    private List<Governed> turned(Operator op, int index, int edge, boolean proposition) {
        if (!cues.turns(op, edge)) {
            return left(edge, index - 1, proposition);
        }
        if (edge == start && (scene.precludes(op.from()) || announcements.opensSpeech(op))) {
            return announcements.lacking(op)
                    ? judgements.spoken(op, Force.REQUIRE, proposition)
                    : judgements.spoken(op, Force.REJECT, proposition);
        }
        return left(contrasted(op), index - 1, !proposition);
    }

    /** Where what governs a turning word ends: before ", but" in "ready for a truce, but not for a withdrawal". */
    private int contrasted(Operator op) {
        int before = op.from() - 1;
        boolean contrast = scene.is(before, scene.lexicon.but)
                && scene.isNegation(op.from())
                && (scene.is(op.to(), scene.lexicon.links) || scene.is(op.to(), scene.lexicon.to));
        return !contrast ? op.from() : scene.isMark(before - 1, ',') ? before - 1 : before;
    }

    /** "… must …", with those who take a stance on another's position that says so. */
    private List<Governed> modal(Operator op, int index, int edge, boolean proposition) {
        Operator judged = index > 0 ? scene.operators.get(index - 1) : op;
        boolean denied = judged.kind() == CueKind.PREDICATE
                && judged.force() == Force.REJECT
                && op.from() - judged.to() <= NEAR
                && !boundaries.between(judged.to(), op.from());
        if (denied) {
            return judgements.predicate(judged, proposition);
        }
        List<Holder> outer = outer(op, index);
        List<Governed> found = new ArrayList<>(judgements.modal(op, edge, proposition, outer));
        if (!outer.isEmpty() && scene.operators.get(index - 1).kind() == CueKind.NOUN) {
            found.addAll(outward(scene.operators.get(index - 1), index - 1, Force.REQUIRE, proposition, outer));
        }
        return found;
    }

    /** Who demands what a modal after "that" expresses. */
    private List<Holder> outer(Operator op, int index) {
        if (index == 0) {
            return List.of();
        }
        Operator outer = scene.operators.get(index - 1);
        boolean requires = outer.force() == Force.REQUIRE
                && (outer.kind() == CueKind.VERB || outer.kind() == CueKind.NOUN)
                && op.from() - outer.to() < NEAR * 2
                && !boundaries.between(outer.to(), op.from());
        return requires ? subjects.of(outer) : List.of();
    }

    private List<Governed> contents(Operator op, boolean proposition) {
        List<Holder> owners = subjects.owners().planOwner(op);
        return owners.isEmpty()
                ? judgements.contents(op, proposition)
                : List.of(of(op, op.force(), proposition, owners, true));
    }

    /** What a verb or a noun says of what begins at the edge. */
    List<Governed> governed(Operator op, int index, int edge, boolean proposition) {
        boolean noun = op.kind() == CueKind.NOUN;
        Force force = noun ? scene.noun(op) : scene.force(op);
        if (!noun && scene.passive(op) && scene.is(op.to(), scene.lexicon.by) && boundaries.whole(op.to(), edge)) {
            return left(edge, index - 1, proposition);
        }
        if (!noun && scene.passive(op) && !scene.is(op.to(), scene.lexicon.to)) {
            return blamed(op, edge, force, proposition);
        }
        if (force == Force.REPORT && !noun && op.force() == Force.REPORT && scene.infinitive(op)) {
            return left(op.from(), index - 1, proposition);
        }
        if (force == Force.REPORT || hypotheses.asks(op) || cues.bargains(op, edge) || narration.tells(op, force)) {
            return List.of();
        }
        if (!noun && force != Force.REJECT && tellsOf(op)) {
            return List.of();
        }
        if (!noun && force == Force.ACCEPT && judgesAfter(op, edge)) {
            return List.of(of(op, Force.REJECT, proposition, subjects.of(op), false));
        }
        if (!noun && hypotheses.supposes(op)) {
            return List.of(of(op, Force.REQUIRE, proposition, hypotheses.waiting(op), false));
        }
        if (hypotheses.demanded(op, index > 0 ? scene.operators.get(index - 1) : null)) {
            return outward(op, index, force, proposition, List.of());
        }
        List<Governed> found = owned(op, index, force, proposition);
        found = found.isEmpty() && !noun ? subject(op, force, proposition) : found;
        return noun || !hypotheses.possible(op)
                ? found
                : found.stream().filter(Governed::own).toList();
    }

    /** "Insists that Bora is only pretending": what is insisted on is what another does, not what he should do. */
    private boolean tellsOf(Operator op) {
        ActorMention subject = scene.actors.at(op.to());
        if (subject == null || !scene.is(op.to() - 1, scene.lexicon.relatives)) {
            return false;
        }
        int verb = subject.to();
        boolean tells = scene.is(verb, scene.lexicon.have) || scene.is(verb, scene.lexicon.be);
        return tells
                && !scene.is(verb, scene.lexicon.subjunctive)
                && subjects.of(op).stream().noneMatch(holder -> holder.side().equals(subject.side()));
    }

    /** "Agreed that a truce would only prolong the war": what is agreed on is a judgement against the mention. */
    private boolean judgesAfter(Operator op, int edge) {
        boolean clause = IntStream.range(op.to() - 1, edge).anyMatch(i -> scene.is(i, scene.lexicon.relatives));
        return clause
                && scene.operators.stream()
                        .anyMatch(after -> after.kind() == CueKind.PREDICATE
                                && after.force() == Force.REJECT
                                && after.from() > edge
                                && !boundaries.acrossInsertions(edge, after.from()));
    }

    /** What the owner of a noun holds, and whoever governs the noun or the infinitive in turn. */
    private List<Governed> owned(Operator op, int index, Force force, boolean proposition) {
        boolean noun = op.kind() == CueKind.NOUN;
        List<Holder> owner = noun && !subjects.owners().taken(op, scene.operators.get(Math.max(0, index - 1)))
                ? subjects.of(op)
                : List.of();
        List<Governed> outer = noun || (scene.nonFinite(op) && (!scene.apposed(op) || listed(index)))
                ? outward(op, index, force, proposition, owner)
                : List.of();
        boolean wanted = force == Force.ACCEPT && outer.stream().anyMatch(one -> one.force() == Force.REQUIRE);
        List<Governed> found = new ArrayList<>();
        if (!owner.isEmpty() && !wanted && !narration.renounced(op, index)) {
            found.add(of(op, force, proposition, owner, true));
        }
        found.addAll(outer);
        return found;
    }

    /** What the subject of a verb holds; where it is a plan that nobody is named for, what governs the plan. */
    private List<Governed> subject(Operator op, Force force, boolean proposition) {
        if (scene.infinitive(op)) {
            return List.of(of(op, force, proposition, subjects.controller(op), false));
        }
        List<Holder> holders = subjects.of(op);
        int plan = holders.isEmpty() ? subjects.owners().planOf(op) : -1;
        return plan < 0
                ? List.of(of(op, force, proposition, holders, false))
                : left(plan, last(plan), (force == Force.REJECT) != proposition);
    }

    private Governed of(Operator op, Force force, boolean proposition, List<Holder> holders, boolean presupposed) {
        return new Governed(force, proposition, holders, op, judgements.speaks(holders, op.from()), presupposed);
    }

    /** "The plan was criticised by Bora for proposing": what an agent holds against somebody. */
    private List<Governed> blamed(Operator op, int edge, Force force, boolean proposition) {
        List<Holder> agent =
                scene.is(edge - 1, scene.lexicon.purpose) ? subjects.owners().agent(op.to()) : List.of();
        return agent.isEmpty() ? List.of() : List.of(of(op, force, proposition, agent, false));
    }

    /** Whether the cue goes on with what a plan includes: "includes withdrawing …, allowing …". */
    private boolean listed(int index) {
        return index > 0
                && scene.operators.get(index - 1).kind() == CueKind.CONTENTS
                && scene.document.text(scene.operators.get(index - 1).to()).endsWith("ing");
    }

    /** What governs the cue itself: "refused to accept", "rejected the demand for". An owner is not told his own demand. */
    private List<Governed> outward(Operator op, int index, Force force, boolean proposition, List<Holder> owner) {
        boolean promise = op.kind() == CueKind.NOUN && force == Force.ACCEPT;
        int reach = scene.infinitive(op) || promise || listed(index) ? FAR / 2 : NEAR * 2;
        boolean close = index > 0 && op.from() - scene.operators.get(index - 1).to() <= reach;
        if (!close) {
            return List.of();
        }
        List<Governed> outer = left(op.from(), index - 1, (force == Force.REJECT) != proposition);
        return outer.stream()
                .filter(one -> one.holders().stream().noneMatch(holder -> Conclusions.holds(owner, holder)))
                .filter(one -> owner.isEmpty() || one.op().kind() == CueKind.VERB || one.force() != Force.REQUIRE)
                .toList();
    }
}
