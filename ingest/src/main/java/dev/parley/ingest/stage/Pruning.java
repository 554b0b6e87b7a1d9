package dev.parley.ingest.stage;

import dev.parley.ingest.identity.IdentityIndex;
import dev.parley.ingest.store.Batch;
import dev.parley.ingest.store.FeedPartitions;
import dev.parley.ingest.store.FeedStates;
import dev.parley.model.FeedStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Bounds what is remembered: an article that was last new or changed longer ago than the memory reaches and that no feed
 * carries is forgotten, and so is a feed that is no longer listed and was last polled so long ago.
 */
final class Pruning {
    private final FeedStates states;
    private final IdentityIndex identities;
    private final Duration memory;

    Pruning(FeedStates states, IdentityIndex identities, Duration memory) {
        this.states = states;
        this.identities = identities;
        this.memory = memory;
    }

    /** What a partition may forget now. */
    Batch batch(int partition, int partitions, Instant now, Predicate<String> listed) {
        Instant before = now.minus(memory);
        Batch batch = new Batch();
        Set<String> carried = new HashSet<>();
        for (FeedStatus status : states.all()) {
            boolean old = status.polledAt() != null && status.polledAt().isBefore(before);
            boolean stays = listed.test(status.url()) || !old;
            if (stays) {
                carried.addAll(status.items());
            } else if (FeedPartitions.of(status.outlet(), partitions) == partition) {
                batch.retired().add(status.url());
            }
        }
        batch.forgotten().addAll(identities.forgettable(partition, before, carried::contains));
        return batch;
    }
}
