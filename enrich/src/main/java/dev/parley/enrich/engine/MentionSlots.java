package dev.parley.enrich.engine;

import dev.parley.enrich.engine.actor.ActorMentions;
import dev.parley.enrich.engine.phrase.Slots;
import dev.parley.enrich.engine.text.ActorMention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The mentions of a text by the ids and sides that phrases name. */
final class MentionSlots implements Slots {
    private static final String ANY = "any";

    private final List<ActorMention> mentions;
    private final int[] firstAt;
    private final List<List<String>> ids;

    MentionSlots(ActorMentions actors, int tokens) {
        mentions = actors.all();
        firstAt = new int[tokens];
        ids = new ArrayList<>(Collections.nCopies(mentions.size(), List.of()));
        Arrays.fill(firstAt, -1);
        for (int m = mentions.size() - 1; m >= 0; m--) {
            firstAt[mentions.get(m).from()] = m;
        }
    }

    @Override
    public int end(String id, int token) {
        int end = -1;
        for (int m = firstAt[token]; m >= 0 && m < mentions.size(); m++) {
            ActorMention mention = mentions.get(m);
            if (mention.from() != token) {
                break;
            }
            if (isNamed(mention, id)) {
                end = Math.max(end, mention.to());
            }
        }
        return end;
    }

    @Override
    public List<String> ids(int token) {
        int first = firstAt[token];
        if (first < 0) {
            return List.of();
        }
        List<String> known = ids.get(first);
        return known.isEmpty() ? idsFrom(first, token) : known;
    }

    private List<String> idsFrom(int first, int token) {
        List<String> named = new ArrayList<>();
        for (int m = first; m < mentions.size() && mentions.get(m).from() == token; m++) {
            ActorMention mention = mentions.get(m);
            add(named, ANY);
            add(named, mention.actor().value());
            if (mention.side() != null) {
                add(named, mention.side().value());
            }
        }
        ids.set(first, named);
        return named;
    }

    private static void add(List<String> named, String id) {
        if (!named.contains(id)) {
            named.add(id);
        }
    }

    private static boolean isNamed(ActorMention mention, String id) {
        boolean ofSide = mention.side() != null && mention.side().value().equals(id);
        return ofSide || id.equals(ANY) || mention.actor().value().equals(id);
    }

    @Override
    public boolean starts(int token) {
        return firstAt[token] >= 0;
    }
}
