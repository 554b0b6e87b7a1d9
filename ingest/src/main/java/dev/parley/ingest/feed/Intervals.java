package dev.parley.ingest.feed;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** How long a feed asks to be left alone: {@code ttl} of RSS 2.0, {@code sy:updatePeriod} of the syndication module. */
final class Intervals {
    private Intervals() {}

    static @Nullable Duration asked(Element channel, Vocabulary names) {
        String ttl = text(channel, names, "ttl");
        Optional<Duration> minutes = number(ttl).map(Duration::ofMinutes);
        return minutes.orElseGet(() -> syndication(channel, names));
    }

    private static @Nullable Duration syndication(Element channel, Vocabulary names) {
        String period = text(channel, names, "sy:updateperiod");
        if (period == null) {
            return null;
        }
        long times =
                Math.max(1, number(text(channel, names, "sy:updatefrequency")).orElse(1L));
        Duration whole =
                switch (period.toLowerCase(Locale.ROOT)) {
                    case "hourly" -> Duration.ofHours(1);
                    case "daily" -> Duration.ofDays(1);
                    case "weekly" -> Duration.ofDays(7);
                    default -> null;
                };
        return whole == null ? null : whole.dividedBy(times);
    }

    private static Optional<Long> number(@Nullable String text) {
        try {
            return text == null
                    ? Optional.empty()
                    : Optional.of(Long.parseLong(text)).filter(n -> n > 0 && n < 100_000);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String text(Element channel, Vocabulary names, String name) {
        for (Element child : channel.children()) {
            if (names.name(child).equals(name)) {
                return child.wholeText().strip();
            }
        }
        return null;
    }
}
