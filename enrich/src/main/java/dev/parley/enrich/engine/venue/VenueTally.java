package dev.parley.enrich.engine.venue;

import dev.parley.enrich.engine.text.Document;
import dev.parley.model.Mention;
import dev.parley.model.VenueId;
import dev.parley.model.VenueRole;
import dev.parley.model.VenueTag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a text says of its places so far, in the order of the text. */
final class VenueTally {
    private record Key(VenueId id, VenueRole role) {}

    private final Document document;
    private final Map<Key, List<Mention>> found = new LinkedHashMap<>();
    private final Map<VenueId, String> names = new LinkedHashMap<>();
    private final Map<VenueId, List<Mention>> bywords = new LinkedHashMap<>();

    private final Map<VenueId, List<Mention>> towns = new LinkedHashMap<>();
    private final Map<VenueId, VenueId> around = new LinkedHashMap<>();

    private @Nullable Place invited;
    private int invitedIn;

    VenueTally(Document document) {
        this.document = document;
    }

    void add(Place place, VenueRole role) {
        names.put(place.venue().id(), place.venue().name());
        if (role == VenueRole.HELD
                && place.isSite()
                && place.venue().in() != null
                && place.venue().inSide() == null) {
            around.put(place.venue().id(), place.venue().in());
        }
        found.computeIfAbsent(new Key(place.venue().id(), role), key -> new ArrayList<>())
                .add(document.mention(place.from(), place.to()));
    }

    /** Notes a place of which the talks there may be meant, should nothing else be said of it. */
    void byword(Place place) {
        bywords.computeIfAbsent(place.venue().id(), key -> new ArrayList<>())
                .add(document.mention(place.from(), place.to()));
    }

    /** Notes a town that the text names as a place, not as a government: where its palace is met in, it is too. */
    void town(Place place) {
        towns.computeIfAbsent(place.venue().id(), key -> new ArrayList<>())
                .add(document.mention(place.from(), place.to()));
    }

    /** Notes that a side was asked to come to the other's place. */
    void invite(Place place, int sentence) {
        invited = place;
        invitedIn = sentence;
    }

    /** The place to which a side was asked to come in that sentence or later. */
    @Nullable Place invited(int since) {
        return invitedIn >= since ? invited : null;
    }

    /** One entry for each place and role. */
    List<VenueTag> tags() {
        bywords.forEach(this::held);
        Set<VenueId> met = Set.copyOf(around.values());
        towns.forEach((town, mentions) -> {
            if (met.contains(town)) {
                held(town, mentions);
            }
        });
        List<VenueTag> tags = new ArrayList<>();
        found.forEach((key, mentions) ->
                tags.add(new VenueTag(key.id(), names.getOrDefault(key.id(), ""), key.role(), mentions)));
        return tags;
    }

    /** Where a text says nothing else of a place that is a byword for the talks there, they were held. */
    private void held(VenueId id, List<Mention> mentions) {
        boolean said =
                found.keySet().stream().anyMatch(key -> key.id().equals(id) && key.role() != VenueRole.MENTIONED);
        if (said) {
            return;
        }
        found.put(new Key(id, VenueRole.HELD), mentions);
        Key mentioned = new Key(id, VenueRole.MENTIONED);
        List<Mention> others = new ArrayList<>(found.getOrDefault(mentioned, List.of()));
        others.removeAll(mentions);
        if (others.isEmpty()) {
            found.remove(mentioned);
        } else {
            found.put(mentioned, others);
        }
    }
}
