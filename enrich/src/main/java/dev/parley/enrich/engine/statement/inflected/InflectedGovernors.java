package dev.parley.enrich.engine.statement.inflected;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.inflected.InflectedText;
import dev.parley.enrich.engine.language.WordFeature;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.CueKind;
import dev.parley.enrich.engine.statement.Force;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Reading;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.statement.governor.Governed;
import dev.parley.model.dossier.PhraseUse;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a stance where order is free and endings tell subject from object: the cue that governs the mention within its
 * clause, what governs that cue in turn when it is an infinitive, a noun or stands after "so that", then its holder.
 */
public final class InflectedGovernors {
    private static final int REACH = 40;
    private static final int COMPLEMENT = 8;
    private static final int TURNING = 3;

    private final Scene scene;
    private final InflectedHolders holders;
    private final InflectedText text;
    private final InflectedClauses clauses;
    private final InflectedProvisos provisos;
    private final OwnVerbs own;
    private final WholeClauses whole;
    private final InflectedReports reports;
    private final InflectedFollowers followers;
    private final InflectedJudges judges;

    public InflectedGovernors(Scene scene, InflectedHolders holders, InflectedText text) {
        this.scene = scene;
        this.holders = holders;
        this.text = text;
        this.clauses = new InflectedClauses(scene, text);
        this.provisos = new InflectedProvisos(scene, holders, text, clauses);
        this.own = new OwnVerbs(scene, holders, text, clauses);
        this.whole = new WholeClauses(holders, clauses);
        this.reports = new InflectedReports(scene, holders, text, clauses);
        this.judges = new InflectedJudges(scene, text, holders);
        this.followers = new InflectedFollowers(scene, holders, text, clauses, this::evaluate);
    }

    public List<Reading> read(PhraseMatch<ConditionPhrase> mention) {
        PhraseUse use = mention.value().use();
        if (use == PhraseUse.MENTION || use == PhraseUse.NEVER) {
            return List.of();
        }
        if (!use.governed()) {
            return whole.read(mention);
        }
        boolean proposition = (use == PhraseUse.FOR) != own.denies(mention);
        int condition = clauses.conditional(mention.from());
        List<Reading> readings = new ArrayList<>();
        if (condition >= 0) {
            provisos.bargained(condition, mention, proposition)
                    .forEach(one -> readings.add(WholeClauses.reading(mention, one, true, false)));
            return readings;
        }
        if (clauses.isDate(mention.from()) || text.is(mention.from() - 1, "conditions_of")) {
            return readings;
        }
        List<Governed> needed = provisos.without(mention, proposition);
        if (!needed.isEmpty()) {
            needed.forEach(one -> readings.add(WholeClauses.reading(mention, one, false, reports.act(one.op()))));
            return readings;
        }
        boolean opens = clauses.startsWithVerb(mention);
        List<Governed> found = new ArrayList<>(own.read(mention, proposition));
        if (found.isEmpty()) {
            found.addAll(followers.inside(mention, proposition, true));
        }
        if (found.isEmpty()) {
            found.addAll(followers.told(mention, proposition));
        }
        if (found.isEmpty() && !opens && !clauses.limited(mention.to())) {
            found.addAll(left(clauses.coordinated(mention.from()), mention.to(), proposition));
        }
        if (found.isEmpty()) {
            found.addAll(followers.inside(mention, proposition, false));
        }
        proposition ^= found.isEmpty() && clauses.turnedBefore(mention.from());
        found.addAll(followers.right(mention, proposition, !found.isEmpty()));
        if (found.isEmpty() && !clauses.afterPreposition(mention.from())) {
            found.addAll(own.undone(mention, proposition));
        }
        found.removeIf(one -> one.force() == Force.REJECT && isJudgement(one.op()) && provisos.needsOther(mention));
        found.forEach(one -> readings.add(WholeClauses.reading(mention, one, false, reports.act(one.op()))));
        readings.removeIf(reading -> reading.holders().isEmpty() || clauses.givesAway(reading));
        return readings;
    }

    /** What governs from before the edge. */
    private List<Governed> left(int edge, boolean proposition) {
        return left(edge, edge, proposition);
    }

    private List<Governed> left(int edge, int end, boolean proposition) {
        boolean turned = proposition;
        boolean verb = false;
        int complement = -1;
        for (int i = edge - 1; i >= Math.max(scene.sentence.from(), edge - REACH); i--) {
            Operator op = text.isAside(i, edge) ? null : clauses.endingAt(i);
            if (text.isAside(i, edge)) {
                continue;
            }
            if (op != null && (clauses.refusesOther(op, edge) || clauses.deniesOther(op, edge))) {
                i = op.from();
            } else if (op != null && op.kind() == CueKind.TURN) {
                List<Governed> against = own.against(op, proposition);
                boolean clause = complement >= 0 && complement - op.to() < TURNING;
                if (!against.isEmpty() && (clause || clauses.turns(op, edge))) {
                    return against;
                }
                turned = clauses.turns(op, edge) != turned;
                i = op.from();
            } else if (op != null && complement >= 0 && complement - op.to() > COMPLEMENT) {
                return List.of();
            } else if (op != null && !(verb && complement < 0)) {
                return op.force() == Force.REPORT ? List.of() : evaluate(op, turned);
            } else if (text.is(i, "that") && text.is(i - 1, "and")) {
                return List.of();
            } else if (text.is(i, "so_that") || text.is(i, "that")) {
                turned ^= complement < 0 && end > edge && clauses.denied(i, edge, end);
                complement = i;
                verb = false;
            } else if (scene.isMark(i, ':')) {
                return provisos.listed(i, turned);
            } else if (clauses.stops(i) || (verb && complement < 0 && clauses.parts(i))) {
                return List.of();
            } else {
                verb |= text.isFinite(i) && !scene.is(i, scene.lexicon.auxiliaries) && !text.is(i, "copulas");
            }
        }
        return List.of();
    }

    private List<Governed> evaluate(Operator op, boolean proposition) {
        Force force = clauses.force(op);
        boolean mere = force == Force.REPORT && !(isJudgement(op) && op.force() == Force.REQUIRE);
        if (mere || clauses.hypothetical(op) || clauses.asked(op) || reports.observed(op)) {
            return List.of();
        }
        return switch (op.kind()) {
            case MODAL, PREDICATE -> judged(op, force, proposition);
            case CONTENTS -> contents(op, proposition);
            case NOUN -> noun(op, force, proposition);
            case VERB, TURN -> verb(op, force, proposition);
        };
    }

    Force forceOf(Operator op) {
        return clauses.force(op);
    }

    /** Whether a stance that no rule reads may be told of the mention: it is in no condition and no question. */
    public boolean leavesOpen(PhraseMatch<ConditionPhrase> mention) {
        return clauses.conditional(mention.from()) < 0
                && !clauses.asked(mention.from())
                && !provisos.needsOther(mention);
    }

    /** Who begins the sentence: its first actor in the nominative that is of a side. */
    public List<Holder> first() {
        return holders.first();
    }

    /** Notes whose plan the sentence has named last. */
    public void rememberPlan() {
        holders.rememberPlan();
    }

    static boolean isJudgement(Operator op) {
        return op.kind() == CueKind.MODAL || op.kind() == CueKind.PREDICATE;
    }

    private List<Governed> judged(Operator op, Force force, boolean proposition) {
        boolean denied = op.force() == Force.REQUIRE && clauses.negated(op);
        Force taken = denied ? Force.REJECT : force;
        List<Holder> judge = op.kind() == CueKind.PREDICATE ? judges.after(op.to()) : List.of();
        boolean refusal = op.kind() == CueKind.MODAL && op.force() == Force.REJECT;
        List<Holder> found = !judge.isEmpty() ? judge : refusal ? holders.of(op.from(), op.to()) : List.of();
        if (found.isEmpty()) {
            found = holders.speaker(op.from());
        }
        if (found.isEmpty() && op.kind() == CueKind.PREDICATE && !text.may(op.to(), WordFeature.INFINITIVE)) {
            found = judges.before(op.from());
        }
        return List.of(new Governed(taken, proposition, found, op, holders.speaks(found, op.from()), false));
    }

    private List<Governed> contents(Operator op, boolean proposition) {
        List<Holder> owner = holders.contents(op.from(), op.to());
        return List.of(new Governed(op.force(), proposition, owner, op, holders.speaks(owner, op.from()), true));
    }

    private List<Governed> noun(Operator op, Force force, boolean proposition) {
        int verb = clauses.verbBefore(op.from());
        List<Holder> owner = holders.owner(op.from(), op.to(), verb < 0 ? op.from() : verb);
        List<Governed> outer = left(op.from(), (force == Force.REJECT) != proposition);
        List<Governed> found = new ArrayList<>();
        boolean asked = !outer.isEmpty() && op.force() != Force.REQUIRE;
        if (!owner.isEmpty() && !asked) {
            found.add(new Governed(force, proposition, owner, op, holders.speaks(owner, op.from()), true));
        }
        outer.stream()
                .map(one -> insists(op, one) ? one.with(Force.REQUIRE) : one)
                .filter(one -> owner.isEmpty() || one.holders().stream().noneMatch(holder -> holds(owner, holder)))
                .forEach(found::add);
        if (found.isEmpty() && scene.is(op.from(), scene.lexicon.agreements)) {
            found.add(new Governed(force, proposition, holders.together(), op, false, true));
        }
        if (found.isEmpty() && clauses.isPredicate(op)) {
            List<Holder> speaker = holders.speakerOrPlan(op.from());
            found.add(new Governed(force, proposition, speaker, op, !speaker.isEmpty(), false));
        }
        boolean plan = scene.is(op.from(), scene.lexicon.plans);
        if (found.isEmpty() && !plan && verb >= 0) {
            List<Holder> subject = holders.of(verb, verb + 1);
            found.add(new Governed(force, proposition, subject, op, holders.speaks(subject, op.from()), false));
        }
        return found;
    }

    /** Whether what the cue is about follows in a clause of its own: "did not rule out that …". */
    boolean hasClause(Operator op) {
        return scene.isMark(op.to(), ',') && (text.is(op.to() + 1, "that") || text.is(op.to() + 1, "so_that"));
    }

    /** Whose answer the cue is to what was said before. */
    List<Holder> answer(Operator op) {
        return reports.answer(op);
    }

    /** "Does not give up the demand": a refusal that is denied leaves a demand a demand. */
    private static boolean insists(Operator noun, Governed outer) {
        return noun.force() == Force.REQUIRE && outer.op().force() == Force.REJECT && outer.force() == Force.ACCEPT;
    }

    private static boolean holds(List<Holder> owner, Holder holder) {
        return owner.stream().anyMatch(one -> one.side().equals(holder.side()));
    }

    private List<Governed> verb(Operator op, Force force, boolean proposition) {
        boolean infinitive = text.may(op.from(), WordFeature.INFINITIVE);
        if (infinitive || clauses.afterSoThat(op)) {
            return left(clauses.coordinated(op.from()), (force == Force.REJECT) != proposition);
        }
        List<Holder> holder = holders.of(op.from(), op.to());
        return List.of(new Governed(force, proposition, holder, op, holders.speaks(holder, op.from()), false));
    }
}
