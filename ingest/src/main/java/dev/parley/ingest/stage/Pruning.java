package dev.parley.ingest.stage;

import dev.parley.ingest.identity.IdentityIndex;
import dev.parley.ingest.store.Batch;
import dev.parley.ingest.store.FeedPartitions;
import dev.parley.ingest.store.FeedStates;
import dev.parley.model.FeedStatus;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * Bounds what is remembered: an article that was last new or changed longer ago than the memory reaches and that no feed
 * carries is forgotten, and so is a feed that is no longer listed and was last polled so long ago.
 */
final class Pruning {
    /** Forgotten at once; the next go an hour later. */
    private static final int MOST_AT_ONCE = 5_000;

    private final FeedStates states;
    private final IdentityIndex identities;
    private final Duration memory;

    Pruning(FeedStates states, IdentityIndex identities, Duration memory) {
        this.states = states;
        this.identities = identities;
        this.memory = memory;
    }

    /** What a partition may forget now; one partition at a time is looked through, as that takes memory. */
    Batch batch(int partition, int partitions, Instant now, Predicate<String> listed) {
        Instant before = now.minus(memory);
        Batch batch = new Batch();
        Predicate<FeedStatus> stays = status -> listed.test(status.url()) || !isOld(status, before);
        synchronized (states) {
            states.bare().stream()
                    .filter(stays.negate())
                    .filter(status -> FeedPartitions.of(status.outlet(), partitions) == partition)
                    .forEach(status -> batch.retired().add(status.url()));
            if (!identities.forgettable(partition, before, any -> false, 1).isEmpty()) {
                LongSet carried = states.carriedBy(stays);
                batch.forgotten().addAll(identities.forgettable(partition, before, carried::contains, MOST_AT_ONCE));
            }
        }
        return batch;
    }

    private static boolean isOld(FeedStatus status, Instant before) {
        Instant polled = status.polledAt();
        return polled != null && polled.isBefore(before);
    }
}
