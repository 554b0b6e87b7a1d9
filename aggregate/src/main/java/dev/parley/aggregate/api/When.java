package dev.parley.aggregate.api;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time under both clocks that a question is about.
 *
 * @param asOf what had been said by then
 * @param knownAt what had been seen by then, absent for all that is known
 */
record When(Instant asOf, @Nullable Instant knownAt) {
    /** Later than anything that is said. */
    private static final Instant EVER = Instant.parse("9999-12-31T23:59:59Z");

    /** What a request asks; empty where it asks for now. */
    static Optional<When> of(Context context) {
        Optional<Instant> asOf = Ask.time(context, "asOf");
        Optional<Instant> knownAt = Ask.time(context, "knownAt");
        return asOf.isEmpty() && knownAt.isEmpty()
                ? Optional.empty()
                : Optional.of(new When(asOf.or(() -> knownAt).orElse(EVER), knownAt.orElse(null)));
    }

    /** All there is. */
    static When ever() {
        return new When(EVER, null);
    }

    /** The later end of what is known. */
    Instant known() {
        return knownAt == null ? EVER : knownAt;
    }
}
