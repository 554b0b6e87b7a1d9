package dev.parley.ingest.stage;

import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.source.SourceFeed;
import dev.parley.ingest.store.Batch;
import dev.parley.model.FeedHealth;
import dev.parley.model.FeedStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Lets a server's wish to be left alone hold for its other feeds too, as far as the operator's setting says. */
final class Throttling {
    private Throttling() {}

    /**
     * Puts off the other feeds in the batch.
     *
     * @return the feeds that were put off
     */
    static List<SourceFeed> spread(
            List<PolledFeed> polls,
            Collection<SourceFeed> listed,
            Batch batch,
            Function<SourceFeed, FeedStatus> statuses) {
        List<SourceFeed> putOff = new ArrayList<>();
        for (PolledFeed poll : polls) {
            FeedStatus throttled = batch.statuses().get(poll.feed().url().toString());
            boolean timed = poll.outcome() instanceof FetchOutcome.Throttled t && t.until() != null;
            if (timed && throttled != null && throttled.nextPollAt() != null) {
                for (SourceFeed other : listed) {
                    if (!poll.feed().throttles(other)) {
                        continue;
                    }
                    String url = other.url().toString();
                    FeedStatus before = batch.statuses().getOrDefault(url, statuses.apply(other));
                    if (isSooner(before, throttled.nextPollAt())) {
                        batch.statuses().put(url, putOff(before, throttled.nextPollAt()));
                        putOff.add(other);
                    }
                }
            }
        }
        return putOff;
    }

    private static boolean isSooner(FeedStatus status, Instant until) {
        Instant next = status.nextPollAt();
        return status.health() != FeedHealth.GONE && (next == null || next.isBefore(until));
    }

    private static FeedStatus putOff(FeedStatus status, Instant until) {
        return new StatusDraft(status, status.polledAt() == null ? until : status.polledAt())
                .health(FeedHealth.THROTTLED, status.errors(), "another feed of its server was asked to wait")
                .next(until)
                .unpolled();
    }
}
