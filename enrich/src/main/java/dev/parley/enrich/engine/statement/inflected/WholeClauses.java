package dev.parley.enrich.engine.statement.inflected;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.Force;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Plainness;
import dev.parley.enrich.engine.statement.Reading;
import dev.parley.enrich.engine.statement.Stances;
import dev.parley.enrich.engine.statement.governor.Governed;
import dev.parley.model.Stance;
import java.util.List;

/** Makes readings of what governs a mention, and of clauses that carry a stance themselves. */
final class WholeClauses {
    private final InflectedHolders holders;
    private final InflectedClauses clauses;

    WholeClauses(InflectedHolders holders, InflectedClauses clauses) {
        this.holders = holders;
        this.clauses = clauses;
    }

    static Reading reading(PhraseMatch<ConditionPhrase> mention, Governed found, boolean conditional, boolean act) {
        Force force = conditional ? Force.REQUIRE : found.force();
        String rule = mention.value().phrase().place() + " " + found.op().kind() + ":"
                + found.op().cue().text();
        return new Reading(
                mention,
                Stances.of(force, found.proposition()),
                found.holders(),
                found.op().from(),
                found.own(),
                found.presupposed(),
                conditional,
                act,
                Plainness.of(found.op()),
                rule);
    }

    /** A clause that carries its stance itself: the speaker holds it, else its subject. */
    List<Reading> read(PhraseMatch<ConditionPhrase> mention) {
        List<Holder> speaker = holders.speaker(mention.from());
        List<Holder> holder = speaker.isEmpty() ? holders.of(mention.from(), mention.to()) : speaker;
        if (holder.isEmpty() || clauses.conditional(mention.from()) >= 0) {
            return List.of();
        }
        Stance stance = Stance.valueOf(mention.value().use().name());
        String rule = mention.value().phrase().place() + " " + stance;
        boolean own = !speaker.isEmpty();
        return List.of(new Reading(mention, stance, holder, mention.from(), own, false, false, rule));
    }
}
