package dev.parley.enrich.engine.statement.judgement;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.model.SideId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a sentence names a side, as seen from a mention. */
final class Presence {
    /** The side's first name before the mention. */
    @Nullable ActorMention first;
    /** The side's last name before the mention. */
    @Nullable ActorMention near;
    /** The side's first name after the mention. */
    @Nullable ActorMention later;
    /** How often the sentence names the side outside the phrase. */
    int named;
    /** Whether the phrase names the side. */
    boolean inPhrase;
    /** Whether another side is named between the last name and the mention. */
    boolean crossed;

    private final Set<SideId> others = new HashSet<>();

    Presence(List<ActorMention> actors, PhraseMatch<ConditionPhrase> mention, SideId side) {
        for (ActorMention actor : actors) {
            boolean before = actor.to() <= mention.from();
            if (!side.equals(actor.side())) {
                others.add(actor.side());
                crossed |= before && near != null;
            } else if (before) {
                named++;
                first = first == null ? actor : first;
                near = actor;
                crossed = false;
            } else if (actor.from() >= mention.to()) {
                named++;
                later = later == null ? actor : later;
            } else {
                inPhrase = true;
            }
        }
    }

    /** How many other sides the sentence names. */
    int others() {
        return others.size();
    }
}
