package dev.parley.model.dossier;

import dev.parley.model.ActorId;
import dev.parley.model.ActorKind;
import dev.parley.model.SideId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person, state or organisation of a case.
 *
 * @param side absent where it belongs to none
 * @param gender persons only
 * @param nativeNames the name by language, nominative
 * @param aliases further full names
 * @param shortNames names that others may bear too
 * @param never longer names that hold one of its names and are not it
 * @param adjectives of a state: the adjective that stands before its officials
 * @param nationals of a state: its people
 * @param metonyms names of places that stand for its government
 * @param forms further words for it by language
 */
public record DossierActor(
        ActorId id,
        ActorKind kind,
        String name,
        @Nullable SideId side,
        @Nullable Gender gender,
        Map<String, String> nativeNames,
        List<String> aliases,
        List<String> shortNames,
        List<String> never,
        List<Role> roles,
        List<String> adjectives,
        List<String> nationals,
        List<String> metonyms,
        Map<String, List<String>> forms) {
    public DossierActor {
        nativeNames = Map.copyOf(nativeNames);
        aliases = List.copyOf(aliases);
        shortNames = List.copyOf(shortNames);
        never = List.copyOf(never);
        roles = List.copyOf(roles);
        adjectives = List.copyOf(adjectives);
        nationals = List.copyOf(nationals);
        metonyms = List.copyOf(metonyms);
        forms = Map.copyOf(forms);
    }

    /** By the id alone: the hash of everything else would be reckoned anew each time it is asked for. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The most senior office held on the day. */
    public Optional<Role> roleOn(LocalDate day) {
        return roles.stream().filter(role -> role.heldOn(day)).max(Comparator.comparingInt(Role::seniority));
    }

    /** The seniority of the highest office ever held, 0 where none is listed. */
    public int seniority() {
        return roles.stream().mapToInt(Role::seniority).max().orElse(0);
    }
}
