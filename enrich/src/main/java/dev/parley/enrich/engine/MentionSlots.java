package dev.parley.enrich.engine;

import dev.parley.enrich.engine.actor.ActorMentions;
import dev.parley.enrich.engine.phrase.Slots;
import dev.parley.enrich.engine.text.ActorMention;
import java.util.HashMap;
import java.util.Map;

/** The mentions of a text by the ids and sides that phrases name. */
final class MentionSlots implements Slots {
    private static final String ANY = "any";

    private final boolean[] starts;
    private final Map<Integer, Map<String, Integer>> ends = new HashMap<>();

    MentionSlots(ActorMentions actors, int tokens) {
        starts = new boolean[tokens];
        for (ActorMention mention : actors.all()) {
            starts[mention.from()] = true;
            Map<String, Integer> at = ends.computeIfAbsent(mention.from(), key -> new HashMap<>());
            at.merge(mention.actor().value(), mention.to(), Math::max);
            at.merge(ANY, mention.to(), Math::max);
            if (mention.side() != null) {
                at.merge(mention.side().value(), mention.to(), Math::max);
            }
        }
    }

    @Override
    public int end(String id, int token) {
        return starts[token] ? ends.getOrDefault(token, Map.of()).getOrDefault(id, -1) : -1;
    }

    @Override
    public boolean starts(int token) {
        return starts[token];
    }
}
