package dev.parley.aggregate.table;

import java.time.Duration;
import java.time.InstantSource;

/** The freshness of a replica: its own reading, and the work of the group that writes what it reads. */
public record ReplicaFreshness(TableReplica replica, GroupWatch group, InstantSource clock) implements Freshness {
    @Override
    public boolean loaded() {
        return replica.loaded() && group.progress().all() > 0;
    }

    @Override
    public String partitions() {
        GroupWatch.Progress progress = group.progress();
        return progress.worked() + "/" + progress.all();
    }

    @Override
    public long lagSeconds() {
        return group.behindSince()
                .map(since -> Duration.between(since, clock.instant()).toSeconds())
                .orElse(0L);
    }
}
