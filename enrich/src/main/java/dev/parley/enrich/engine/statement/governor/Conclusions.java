package dev.parley.enrich.engine.statement.governor;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.CueKind;
import dev.parley.enrich.engine.statement.Force;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Plainness;
import dev.parley.enrich.engine.statement.Reading;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.statement.Stances;
import dev.parley.model.SideId;
import dev.parley.model.Stance;
import dev.parley.model.dossier.PhraseUse;
import java.util.List;

/** What follows for a mention from the cues that govern it. */
final class Conclusions {
    private static final int NEAR = 4;

    private final Scene scene;
    private final Boundaries boundaries;

    Conclusions(Scene scene, Boundaries boundaries) {
        this.scene = scene;
        this.boundaries = boundaries;
    }

    Reading reading(PhraseMatch<ConditionPhrase> mention, Governed found, boolean conditional) {
        Force force = found.force();
        String rule = mention.value().phrase().place() + " " + found.op().kind() + ":"
                + found.op().cue().text();
        return new Reading(
                mention,
                offered(mention, found, force) ? Stance.ACCEPTS : Stances.of(force, found.proposition()),
                found.holders(),
                found.op().from(),
                found.own(),
                found.presupposed(),
                conditional,
                scene.act(found.op()),
                Plainness.of(found.op(), mention),
                rule);
    }

    /** Whether the text takes for granted that the same side holds something else: it does not refuse what it proposed. */
    static boolean contradicted(Reading reading, List<Reading> all) {
        return all.stream()
                .filter(other -> other.presupposed() && other.stance() != reading.stance())
                .flatMap(other -> other.holders().stream())
                .anyMatch(holder -> holds(reading.holders(), holder));
    }

    /** "Wants the sanctions … lifted": a turning participle that closes what is wanted. */
    boolean endsTurned(PhraseMatch<ConditionPhrase> mention, Governed found) {
        if (mention.value().use() != PhraseUse.AGAINST) {
            return false;
        }
        for (Operator op : scene.operators) {
            boolean between = op.from() >= mention.to() && op.kind() != CueKind.TURN && op.kind() != CueKind.NOUN;
            if (between) {
                return false;
            }
            boolean closes =
                    op.kind() == CueKind.TURN && op.from() >= mention.to() && (ends(op) || comesToAnEnd(mention, op));
            if (closes && found.force() == Force.REQUIRE && takesClause(found.op())) {
                return firstCopula(mention.to()) == op.from() - 1
                        || !boundaries.acrossInsertions(mention.to(), op.from())
                        || boundaries.relativeOnly(mention.to(), op.from());
            }
        }
        return false;
    }

    private boolean ends(Operator op) {
        boolean last = op.to() >= scene.sentence.to() || !scene.document.isWord(op.to());
        boolean participle = scene.document.text(op.from()).endsWith("ed") || scene.is(op.from(), scene.lexicon.over);
        boolean noun = scene.is(op.from() - 1, scene.lexicon.determiners) || scene.isNegation(op.from());
        return (participle && scene.is(op.from() - 1, scene.lexicon.be)) || (last && !noun);
    }

    private boolean comesToAnEnd(PhraseMatch<ConditionPhrase> mention, Operator op) {
        return op.to() - op.from() > 2 && op.from() - mention.to() <= NEAR;
    }

    /** The first form of "be" from the token on, which is the verb of what stands before it. */
    private int firstCopula(int from) {
        int at = from;
        while (at < scene.sentence.to() && !scene.is(at, scene.lexicon.be)) {
            at++;
        }
        return at;
    }

    private static boolean takesClause(Operator op) {
        return op.kind() == CueKind.VERB || op.kind() == CueKind.MODAL;
    }

    /** Whether all holders would give what they propose. */
    private static boolean offered(PhraseMatch<ConditionPhrase> mention, Governed found, Force force) {
        List<SideId> burdens = mention.value().condition().burdens();
        return force == Force.REQUIRE
                && found.proposition()
                && found.op().cue().proposes()
                && found.holders().stream().allMatch(holder -> burdens.contains(holder.side()));
    }

    static boolean holds(List<Holder> owner, Holder holder) {
        return owner.stream().anyMatch(one -> one.side().equals(holder.side()));
    }
}
