package dev.parley.ingest.stage;

import dev.parley.ingest.schedule.PollPolicy;
import dev.parley.ingest.source.SourceFeed;
import dev.parley.model.FeedHealth;
import dev.parley.model.FeedStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The feeds that are to be asked for the first time. That a first request goes out is committed before it goes out: an
 * ingester that dies before the answer is committed leaves no validators, so the next one has to ask in full again, and
 * does so knowing how often that happened and ever more slowly, lest a crash that repeats becomes a flood.
 */
final class FirstRequests {
    /** First answers are whole documents; so many are held at once for a partition, and all connections are busy. */
    private static final int MOST_UNDERWAY = 32;

    private final Queue<SourceFeed> waiting = new ConcurrentLinkedQueue<>();
    private final PollPolicy policy;

    FirstRequests(PollPolicy policy) {
        this.policy = policy;
    }

    /** Whether no answer of the feed was ever committed. */
    static boolean isFirst(FeedStatus status) {
        return status.polls() == 0;
    }

    void add(SourceFeed feed) {
        waiting.add(feed);
    }

    /** Those that may be asked now. */
    List<SourceFeed> take(int underway) {
        List<SourceFeed> taken = new ArrayList<>();
        while (underway + taken.size() < MOST_UNDERWAY) {
            SourceFeed next = waiting.poll();
            if (next == null) {
                break;
            }
            taken.add(next);
        }
        return taken;
    }

    /** The feed's status while its first answer is awaited: the request is counted, the time is for another ingester. */
    FeedStatus intent(FeedStatus before, Instant now) {
        long requests = before.unconditional() + 1;
        return new FeedStatus(
                before.url(),
                before.outlet(),
                null,
                FeedHealth.NEW,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                policy.afterLostAnswer(requests, now),
                null,
                0,
                requests,
                0,
                0,
                null,
                null,
                0,
                0,
                0,
                0,
                0,
                null,
                List.of());
    }
}
