package dev.parley.ingest.stage;

import dev.parley.ingest.fetch.Fetcher;
import dev.parley.ingest.fetch.HostGates;
import dev.parley.ingest.identity.IdentityIndex;
import dev.parley.ingest.identity.StoryFinder;
import dev.parley.ingest.store.FeedStates;
import dev.parley.ingest.store.StateTail;
import dev.parley.runtime.KafkaSettings;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What all shifts of an ingester share.
 *
 * @param workers parse and extract; as many threads as there are cores
 * @param timer tells when a feed is due
 */
record Workbench(
        IngestSettings settings,
        KafkaSettings kafka,
        Fetcher fetcher,
        HostGates gates,
        FeedStates states,
        IdentityIndex identities,
        StateTail tail,
        PageRound pages,
        StoryFinder stories,
        IngestMeters meters,
        ExecutorService workers,
        ScheduledExecutorService timer,
        InstantSource clock) {}
