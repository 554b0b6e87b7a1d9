package dev.parley.aggregate.api;

import dev.parley.model.ConditionId;
import dev.parley.model.SideId;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.DossierCondition;
import dev.parley.model.dossier.Side;
import dev.parley.runtime.http.Problem;
import dev.parley.runtime.http.ProblemException;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a request asks for. A parameter that is not as it must be ends the request with 400 and its name, an id that the
 * dossier does not have with 404 and the ids that it has.
 */
final class Ask {
    private final Supplier<Dossier> dossier;

    Ask(Supplier<Dossier> dossier) {
        this.dossier = dossier;
    }

    private List<SideId> sides() {
        return dossier.get().sides().stream().map(Side::id).toList();
    }

    private List<ConditionId> conditions() {
        return dossier.get().conditions().stream().map(DossierCondition::id).toList();
    }

    /** The sides asked for, all where none is, in the order of the table. */
    List<SideId> sides(Context context) {
        Set<SideId> asked = context.queryParams("side").stream().map(this::side).collect(Collectors.toSet());
        return sides().stream()
                .filter(side -> asked.isEmpty() || asked.contains(side))
                .toList();
    }

    /** The conditions asked for, all where none is, in the order of the dossier. */
    List<ConditionId> conditions(Context context) {
        Set<ConditionId> asked =
                context.queryParams("condition").stream().map(this::condition).collect(Collectors.toSet());
        return conditions().stream()
                .filter(condition -> asked.isEmpty() || asked.contains(condition))
                .toList();
    }

    SideId side(String id) {
        return dossier.get().sides().stream()
                .map(Side::id)
                .filter(side -> side.value().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown("side", id, sides()));
    }

    ConditionId condition(String id) {
        return dossier.get().conditions().stream()
                .map(DossierCondition::id)
                .filter(condition -> condition.value().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown("condition", id, conditions()));
    }

    /** A time; a date alone is its last moment, UTC. */
    static Optional<Instant> time(Context context, String field) {
        return time(context, field, true);
    }

    /** A time; a date alone is its first moment, UTC. */
    static Optional<Instant> start(Context context, String field) {
        return time(context, field, false);
    }

    private static Optional<Instant> time(Context context, String field, boolean end) {
        String text = context.queryParam(field);
        if (text == null) {
            return Optional.empty();
        }
        try {
            if (text.length() == "2000-01-01".length()) {
                LocalDate day = LocalDate.parse(text);
                Instant start = (end ? day.plusDays(1) : day).atStartOfDay().toInstant(ZoneOffset.UTC);
                return Optional.of(end ? start.minusMillis(1) : start);
            }
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw wrong(field, text, "a time such as 2025-03-01T12:00:00Z or a date such as 2025-03-01");
        }
    }

    /** Refuses a window that ends before it starts. */
    static void requireOrder(String from, Optional<Instant> start, String to, Optional<Instant> end) {
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            throw wrong(to, end.get().toString(), "a time not before " + from + ", which is " + start.get());
        }
    }

    static int number(Context context, String field, int otherwise, int least, int most) {
        String text = context.queryParam(field);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(field, text, "a whole number from " + least + " to " + most);
        }
        throw wrong(field, text, "a whole number from " + least + " to " + most);
    }

    /** One of a few words. */
    static Optional<String> oneOf(Context context, String field, List<String> allowed) {
        String text = context.queryParam(field);
        if (text != null && !allowed.contains(text)) {
            throw wrong(field, text, "one of " + String.join(", ", allowed));
        }
        return Optional.ofNullable(text);
    }

    static ProblemException wrong(String field, String value, String allowed) {
        return new Problem(
                        HttpStatus.BAD_REQUEST,
                        field + " is '" + value + "'; allowed is " + allowed,
                        Map.of("field", field))
                .asException();
    }

    private static ProblemException unknown(String field, String id, List<?> known) {
        return new Problem(
                        HttpStatus.NOT_FOUND,
                        "there is no " + field + " '" + id + "'; known lists those that there are",
                        Map.of("field", field, "known", known))
                .asException();
    }
}
