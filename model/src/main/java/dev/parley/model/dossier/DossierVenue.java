package dev.parley.model.dossier;

import dev.parley.model.SideId;
import dev.parley.model.VenueId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place to meet.
 *
 * @param in the venue that it lies in
 * @param inSide the side in whose land it lies, absent for third countries
 * @param byword whether texts on the case name it for the talks there, so that it needs no word for a meeting beside it
 */
public record DossierVenue(
        VenueId id,
        String name,
        VenueKind kind,
        @Nullable VenueId in,
        @Nullable SideId inSide,
        List<String> aliases,
        Map<String, String> nativeNames,
        List<String> never,
        boolean byword) {
    public DossierVenue {
        aliases = List.copyOf(aliases);
        nativeNames = Map.copyOf(nativeNames);
        never = List.copyOf(never);
    }
}
