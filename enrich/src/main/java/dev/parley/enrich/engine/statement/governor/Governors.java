package dev.parley.enrich.engine.statement.governor;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.CueKind;
import dev.parley.enrich.engine.statement.Force;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Reading;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.statement.holder.SpeechMap;
import dev.parley.enrich.engine.statement.holder.Subjects;
import dev.parley.model.dossier.PhraseUse;
import java.util.ArrayList;
import java.util.List;

/** Reads which stance the words around a mention take on it, innermost first, and whose it is. */
public final class Governors {
    private static final int FAR = 32;
    private static final int NEAR = 4;

    private final Scene scene;
    private final Subjects subjects;
    private final Boundaries boundaries;
    private final CueWords cues;
    private final Conclusions conclusions;
    private final Judgements judgements;
    private final Hypotheses hypotheses;
    private final Followers followers;
    private boolean unheld;
    private int start;
    private final Provisos provisos;
    private final Promises promises;
    private final Announcements announcements;

    public Governors(Scene scene, Subjects subjects, SpeechMap speeches, Announcements announcements) {
        this.scene = scene;
        this.subjects = subjects;
        this.boundaries = new Boundaries(scene);
        this.cues = new CueWords(scene);
        this.conclusions = new Conclusions(scene, boundaries);
        this.judgements = new Judgements(scene, subjects, speeches);
        this.hypotheses = new Hypotheses(scene, subjects, speeches);
        this.provisos = new Provisos(scene, subjects, boundaries, judgements, speeches);
        this.promises = new Promises(scene, subjects, speeches, boundaries);
        this.announcements = announcements;
        this.followers = new Followers(scene, subjects, boundaries, judgements);
    }

    public List<Reading> read(PhraseMatch<ConditionPhrase> mention) {
        unheld = false;
        judgements.enter(mention);
        start = mention.from();
        PhraseUse use = mention.value().use();
        boolean proposition = use == PhraseUse.FOR || use == PhraseUse.REQUIRES || use == PhraseUse.ACCEPTS;
        List<Governed> found = new ArrayList<>(cues.beginsWith(mention) ? List.of() : before(mention, proposition));
        if (found.isEmpty() && (use == PhraseUse.FOR || use == PhraseUse.AGAINST)) {
            found.addAll(inside(mention, proposition));
        }
        found.replaceAll(one -> conclusions.endsTurned(mention, one) ? one.turned() : one);
        List<Reading> readings = new ArrayList<>();
        found.forEach(one -> readings.add(conclusions.reading(mention, one, false)));
        if (found.isEmpty()) {
            List<Governed> bargained = provisos.read(mention, proposition);
            bargained.forEach(one -> readings.add(conclusions.reading(mention, one, one.force() == Force.REQUIRE)));
            if (bargained.isEmpty()) {
                List<Governed> awaited = provisos.awaited(mention, proposition);
                (awaited.isEmpty() && use.governed() ? promises.read(mention, proposition) : awaited)
                        .stream()
                                .map(one -> conclusions.endsTurned(mention, one) ? one.turned() : one)
                                .forEach(one -> readings.add(conclusions.reading(mention, one, false)));
            }
        }
        unheld = readings.removeIf(reading -> reading.holders().isEmpty());
        boolean owned =
                !found.isEmpty() && found.stream().allMatch(one -> one.op().kind() == CueKind.NOUN);
        followers
                .read(mention, proposition, !readings.isEmpty(), owned)
                .forEach(one -> readings.add(conclusions.reading(mention, one, false)));
        unheld |= readings.removeIf(reading -> reading.holders().isEmpty());
        readings.removeIf(reading -> !reading.presupposed() && Conclusions.contradicted(reading, readings));
        if (readings.isEmpty() && (use == PhraseUse.FOR || use == PhraseUse.AGAINST)) {
            announcements
                    .read(mention, proposition)
                    .forEach(one -> readings.add(conclusions.reading(mention, one, false)));
        }
        return readings;
    }

    /** Whether a cue governs the mention read last whose holder could not be told. */
    public boolean unheld() {
        return unheld;
    }

    /** What the last cue before the mention says; it may share words with it: "the need for guarantees". */
    private List<Governed> before(PhraseMatch<ConditionPhrase> mention, boolean proposition) {
        for (int i = 0; i < scene.operators.size(); i++) {
            Operator op = scene.operators.get(i);
            if (op.kind() == CueKind.NOUN && op.from() == mention.to()) {
                return governed(op, i, op.to(), proposition);
            }
            boolean lacking = op.kind() == CueKind.PREDICATE
                    && op.from() < mention.from()
                    && op.to() > mention.from()
                    && op.to() < mention.to();
            if (lacking && !proposition) {
                return judgements.predicate(op, true);
            }
            boolean takes = (op.kind() == CueKind.VERB || op.kind() == CueKind.NOUN) && !scene.isNegation(op.to() - 1);
            if (takes && op.from() < mention.from() && op.to() > mention.from() && op.to() < mention.to()) {
                return left(op.to(), i, proposition);
            }
        }
        return left(mention.from(), last(mention.from()), proposition);
    }

    private int last(int before) {
        int index = -1;
        for (int i = 0; i < scene.operators.size(); i++) {
            if (scene.operators.get(i).to() <= before) {
                index = i;
            }
        }
        return index;
    }

    /** A cue in a gap of the phrase itself: "the president says that he wants to meet". */
    private List<Governed> inside(PhraseMatch<ConditionPhrase> mention, boolean proposition) {
        String phrase = mention.value().phrase().text();
        for (int i = scene.operators.size() - 1; i >= 0; i--) {
            Operator op = scene.operators.get(i);
            boolean object = op.kind() == CueKind.NOUN && mention.value().use() == PhraseUse.AGAINST;
            boolean within =
                    op.from() >= mention.from() && op.to() < mention.to() && op.kind() != CueKind.TURN && !object;
            if (within && op.force() != Force.REPORT && (cues.complements(op) || !cues.wordOf(phrase, op))) {
                return left(op.to(), i, proposition);
            }
        }
        return List.of();
    }

    private List<Governed> left(int edge, int index, boolean proposition) {
        if (index < 0) {
            return List.of();
        }
        Operator op = scene.operators.get(index);
        if (edge - op.to() > FAR
                || boundaries.acrossInsertions(op.to(), edge)
                || boundaries.conditional(op.to(), edge) >= 0) {
            return List.of();
        }
        return switch (op.kind()) {
            case TURN -> turned(op, index, edge, proposition);
            case MODAL ->
                boundaries.parallel(op.to(), edge)
                        ? left(edge, index - 1, proposition)
                        : modal(op, index, edge, proposition);
            case PREDICATE ->
                judgements.predicative(op) ? judgements.predicate(op, proposition) : named(op, index, edge, proposition);
            case CONTENTS -> contents(op, proposition);
            case VERB, NOUN -> governed(op, index, edge, proposition != cues.refrains(op, edge));
        };
    }

    /** "Bora's main condition: …": a judgement that stands as a noun whose owner the text names. */
    private List<Governed> named(Operator op, int index, int edge, boolean proposition) {
        List<Holder> owner = subjects.owners().owner(op);
        return owner.isEmpty()
                ? left(edge, index - 1, proposition)
                : List.of(new Governed(op.force(), proposition, owner, op, judgements.speaks(owner, op.from()), true));
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
        return left(op.from(), index - 1, !proposition);
    }

    /** "… must …", with those who take a stance on another's position that says so. */
    private List<Governed> modal(Operator op, int index, int edge, boolean proposition) {
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
        if (owners.isEmpty()) {
            return judgements.contents(op, proposition);
        }
        return owners.isEmpty()
                ? List.of()
                : List.of(
                        new Governed(op.force(), proposition, owners, op, judgements.speaks(owners, op.from()), true));
    }

    private List<Governed> governed(Operator op, int index, int edge, boolean proposition) {
        boolean noun = op.kind() == CueKind.NOUN;
        Force force = noun ? scene.noun(op) : scene.force(op);
        if (!noun && scene.passive(op) && !scene.is(op.to(), scene.lexicon.to)) {
            return blamed(op, edge, force, proposition);
        }
        if (force == Force.REPORT && !noun && op.force() == Force.REPORT && scene.infinitive(op)) {
            return left(op.from(), index - 1, proposition);
        }
        if (force == Force.REPORT || hypotheses.asks(op) || cues.bargains(op, edge)) {
            return List.of();
        }
        if (!noun && hypotheses.supposes(op)) {
            List<Holder> waiting = hypotheses.waiting(op);
            return List.of(new Governed(
                    Force.REQUIRE, proposition, waiting, op, judgements.speaks(waiting, op.from()), false));
        }
        if (hypotheses.demanded(op, index > 0 ? scene.operators.get(index - 1) : null)) {
            return outward(op, index, force, proposition, List.of());
        }
        List<Holder> owner = noun ? subjects.of(op) : List.of();
        List<Governed> found = new ArrayList<>();
        if (!owner.isEmpty()) {
            found.add(new Governed(force, proposition, owner, op, judgements.speaks(owner, op.from()), true));
        }
        if (noun || (scene.nonFinite(op) && (!scene.apposed(op) || listed(index)))) {
            List<Governed> outer = outward(op, index, force, proposition, owner);
            boolean wanted = force == Force.ACCEPT && outer.stream().anyMatch(one -> one.force() == Force.REQUIRE);
            found.removeIf(one -> wanted);
            found.addAll(outer);
        }
        if (found.isEmpty() && scene.infinitive(op)) {
            List<Holder> holders = subjects.controller(op);
            boolean own = judgements.speaks(holders, op.from());
            return List.of(new Governed(force, proposition, holders, op, own, false));
        }
        if (found.isEmpty() && !noun) {
            List<Holder> holders = subjects.of(op);
            found.add(new Governed(force, proposition, holders, op, judgements.speaks(holders, op.from()), false));
            int noun2 = holders.isEmpty() ? subjects.owners().planOf(op) : -1;
            return noun2 < 0 ? found : left(noun2, last(noun2), (force == Force.REJECT) != proposition);
        }
        return found;
    }

    /** "The plan was criticised by Bora for proposing": what an agent holds against somebody. */
    private List<Governed> blamed(Operator op, int edge, Force force, boolean proposition) {
        List<Holder> agent =
                scene.is(edge - 1, scene.lexicon.purpose) ? subjects.owners().agent(op.to()) : List.of();
        return agent.isEmpty()
                ? List.of()
                : List.of(new Governed(force, proposition, agent, op, judgements.speaks(agent, op.from()), false));
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
