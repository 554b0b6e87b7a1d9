package dev.parley.enrich.engine.statement.judgement;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.model.SideId;
import java.util.ArrayList;
import java.util.List;
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

    private final List<@Nullable SideId> others = new ArrayList<>(0);

    Presence(List<ActorMention> actors, PhraseMatch<ConditionPhrase> mention, SideId side) {
        for (ActorMention actor : actors) {
            boolean before = actor.to() <= mention.from();
            if (!side.equals(actor.side())) {
                other(actor.side());
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

    private void other(@Nullable SideId side) {
        if (!others.contains(side)) {
            others.add(side);
        }
    }

    /** How many other sides the sentence names. */
    int others() {
        return others.size();
    }
}
