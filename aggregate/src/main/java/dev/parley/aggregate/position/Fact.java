package dev.parley.aggregate.position;

import dev.parley.model.Json;
import dev.parley.model.Speaker;
import dev.parley.model.Stance;
import dev.parley.model.Statement;
import dev.parley.model.StatementId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;

/**
 * A version of a statement with its place under the two clocks.
 *
 * @param said when it was said, to the millisecond; the time it was seen where that is unknown, or where it claims to be said later than it
 *     was seen, beyond what time zones explain
 * @param seen when Parley read it
 * @param words a hash of the quote's letters and digits, whatever their case: FNV-1a of 64 bits
 */
record Fact(Statement statement, Instant said, Instant seen, int seniority, long words) {
    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    static final Duration ZONE_SLACK = Duration.ofDays(1);

    /** By time said; total, so that no order of arrival shows. */
    static final Comparator<Fact> BY_SAID = Fact::bySaid;

    /** Which of two versions of one statement is the later: a retraction wins over what it takes back. */
    static final Comparator<Fact> BY_VERSION = Comparator.<Fact>comparingInt(fact -> fact.statement.revision())
            .thenComparing(Fact::seen)
            .thenComparing(fact -> fact.statement.isRetraction())
            .thenComparing(fact -> Json.write(fact.statement));

    /** Which of two reports of the same words is shown: the more senior speaker, then a direct quotation. */
    static final Comparator<Fact> BY_WEIGHT = Comparator.comparingInt(Fact::seniority)
            .thenComparing(fact -> fact.statement.direct())
            .thenComparing(Fact::said, Comparator.reverseOrder())
            .thenComparing(Fact::seen, Comparator.reverseOrder())
            .thenComparing(Fact::id, Comparator.reverseOrder());

    static Fact of(Statement statement, Seniority seniority) {
        Instant seen = statement.seenAt() != null
                ? statement.seenAt()
                : statement.saidAt() != null ? statement.saidAt() : Instant.EPOCH;
        Instant said = statement.saidAt() != null ? statement.saidAt() : seen;
        return new Fact(
                statement,
                (said.isAfter(seen.plus(ZONE_SLACK)) ? seen : said).truncatedTo(ChronoUnit.MILLIS),
                seen,
                seniority.of(statement.speaker()),
                words(statement.quote()));
    }

    private static int bySaid(Fact one, Fact other) {
        int order = one.said.compareTo(other.said);
        order = order != 0 ? order : one.seen.compareTo(other.seen);
        return order != 0 ? order : one.id().compareTo(other.id());
    }

    private static long words(String quote) {
        long hash = FNV_BASIS;
        for (int at = 0; at < quote.length(); ) {
            int letter = quote.codePointAt(at);
            at += Character.charCount(letter);
            if (Character.isLetterOrDigit(letter)) {
                hash = (hash ^ Character.toLowerCase(letter)) * FNV_PRIME;
            }
        }
        return hash;
    }

    StatementId id() {
        return statement.id();
    }

    Stance stance() {
        return statement.stance();
    }

    /** The outlet; an article of unknown source stands for itself. */
    String outlet() {
        String source = statement.source();
        return source != null ? source : statement.articleId().value();
    }

    /** Who speaks, as far as it can be told. */
    String voice() {
        Speaker speaker = statement.speaker();
        if (speaker.actor() != null) {
            return speaker.actor().value();
        }
        return speaker.name() == null ? "" : speaker.name().toLowerCase(Locale.ROOT);
    }
}
