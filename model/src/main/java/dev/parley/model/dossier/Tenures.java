package dev.parley.model.dossier;

import dev.parley.model.ActorId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who held which office when, so that an office is not given to one person twice at once, nor a highest one to two. */
final class Tenures {
    /** From this seniority an office has one holder at a time: heads of state and of government. */
    private static final int SOLE = 90;

    private record Office(String title, @Nullable ActorId of) {}

    private record Tenure(ActorId holder, Role role, String file, int line) {}

    private final Map<Office, List<Tenure>> byOffice = new HashMap<>();

    /** Notes a tenure; one that overlaps another which it must not is a problem. */
    void add(ActorId holder, Role role, YamlFields entry) {
        Tenure added = new Tenure(holder, role, entry.file(), entry.line());
        List<Tenure> known = byOffice.computeIfAbsent(new Office(role.title(), role.of()), key -> new ArrayList<>());
        for (Tenure other : known) {
            boolean sole = other.holder().equals(holder) || (role.seniority() >= SOLE && role.of() != null);
            if (sole && overlap(other.role(), role)) {
                entry.wrong(
                        "title",
                        "'" + role.title() + "' of '" + role.of() + "' from " + role.from() + " to " + role.to()
                                + " overlaps the tenure of '" + other.holder() + "' at " + other.file() + ":"
                                + other.line() + "; allowed is one holder at a time");
            }
        }
        known.add(added);
    }

    /** Whether both are held on a day that is neither's first or last. */
    private static boolean overlap(Role a, Role b) {
        return start(a).isBefore(end(b)) && start(b).isBefore(end(a));
    }

    private static LocalDate start(Role role) {
        LocalDate from = role.from();
        return from == null ? LocalDate.MIN : from;
    }

    private static LocalDate end(Role role) {
        LocalDate to = role.to();
        return to == null ? LocalDate.MAX : to;
    }
}
