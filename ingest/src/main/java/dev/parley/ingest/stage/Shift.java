package dev.parley.ingest.stage;

import dev.parley.ingest.source.SourceFeed;
import dev.parley.ingest.store.Batch;
import dev.parley.ingest.store.LedgerLostException;
import dev.parley.ingest.store.PartitionLedger;
import dev.parley.ingest.store.StateTail;
import dev.parley.model.FeedHealth;
import dev.parley.model.FeedStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Care for the feeds of one partition, from the moment that it is assigned to this ingester until it is taken away. */
final class Shift implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Shift.class);
    private final int partition;
    private final Workbench bench;
    private final Runnable onCommit;
    private final Map<String, SourceFeed> feeds = new ConcurrentHashMap<>();
    private final Map<String, ScheduledFuture<?>> due = new ConcurrentHashMap<>();
    private final Gathering gathering = new Gathering();
    /** Feeds whose polls are not filed to their end. */
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();

    private final FirstRequests first;
    private final Poller poller;
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean ended;
    private volatile boolean ready;
    private volatile long finishBy;
    private long pruneAt = System.nanoTime();

    Shift(int partition, Workbench bench, Runnable onCommit) {
        this.partition = partition;
        this.bench = bench;
        this.onCommit = onCommit;
        this.first = new FirstRequests(bench.settings().policy());
        this.poller = new Poller(bench);
        this.thread = new Thread(this::work, "ingest-" + partition);
        thread.setDaemon(true);
    }

    void start(List<SourceFeed> listed) {
        listed.forEach(feed -> feeds.put(feed.url().toString(), feed));
        thread.start();
    }

    boolean isReady() {
        return ready && thread.isAlive();
    }

    /** Takes over a changed list: new feeds are polled, feeds no longer listed are not. */
    void list(List<SourceFeed> listed) {
        Map<String, SourceFeed> now = new ConcurrentHashMap<>();
        listed.forEach(feed -> now.put(feed.url().toString(), feed));
        feeds.keySet().retainAll(now.keySet());
        now.forEach((url, feed) -> {
            boolean fresh = feeds.put(url, feed) == null;
            if (fresh && ready) {
                schedule(feed);
            }
        });
    }

    private void work() {
        while (!closing) {
            try (PartitionLedger ledger =
                    PartitionLedger.open(bench.kafka(), bench.settings().group(), partition)) {
                bench.tail().awaitEnd(partition);
                bench.tail().own(partition);
                if (!ready) {
                    ready = true;
                    feeds.values().forEach(this::schedule);
                }
                file(ledger);
            } catch (LedgerLostException e) {
                LOG.warn("{}", e.getMessage());
                // The group says within its session timeout whose the partition is; until then it is left alone.
                bench.tail().disown(partition);
                pause(7_000);
            } catch (KafkaException e) {
                LOG.warn("partition {} of the feeds could not be written, tried again: {}", partition, e.getMessage());
                pause(1_000);
            } catch (InterruptedException e) {
                closing = true;
            }
        }
        bench.tail().disown(partition);
        ended = true;
        letGo();
    }

    /** What came too late to be filed here holds nothing any more; whoever has the partition now asks again. */
    private void letGo() {
        gathering.rest().stream().filter(late -> late.pages().last()).forEach(poller::filed);
    }

    private void pause(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        try {
            while (!closing && System.nanoTime() < end) {
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void file(PartitionLedger ledger) throws InterruptedException {
        while (!closing || finishing()) {
            prune(ledger);
            List<PolledFeed> together = gathering.next(() -> closing);
            List<SourceFeed> asked = closing ? List.of() : first.take(gathering.underway());
            if (together.isEmpty() && asked.isEmpty()) {
                continue;
            }
            List<SourceFeed> putOff;
            StateTail.Mark mark = bench.tail().mark(partition);
            try {
                putOff = commit(ledger, together, asked);
            } catch (KafkaException | LedgerLostException e) {
                // It may have been made all the same, when only the answer was lost.
                bench.tail().disown(partition, mark);
                gathering.putBack(together);
                asked.forEach(first::add);
                throw e;
            }
            asked.forEach(this::send);
            together.forEach(this::done);
            if (!bench.settings().once()) {
                putOff.forEach(this::schedule);
            }
            onCommit.run();
        }
    }

    private void prune(PartitionLedger ledger) {
        long now = System.nanoTime();
        if (now < pruneAt || closing) {
            return;
        }
        pruneAt = now + Duration.ofHours(1).toNanos();
        Batch batch = new Pruning(
                        bench.states(), bench.identities(), bench.settings().memory())
                .batch(partition, bench.tail().partitions(), bench.clock().instant(), feeds::containsKey);
        if (!batch.isEmpty()) {
            ledger.commit(batch);
            bench.tail().applied(batch, partition);
            bench.meters().forgotten(batch.forgotten().size());
        }
    }

    private List<SourceFeed> commit(PartitionLedger ledger, List<PolledFeed> together, List<SourceFeed> asked) {
        FeedFiling filing = new FeedFiling(
                bench.identities(), bench.stories(), partition, bench.settings().policy());
        Map<String, FeedStatus> before = new HashMap<>();
        for (PolledFeed poll : together) {
            FeedStatus status = bench.states().of(poll.feed());
            before.put(status.url(), status);
            filing.file(poll, status, ThreadLocalRandom.current().nextDouble());
        }
        Map<String, FeedStatus> statuses = filing.batch().statuses();
        for (SourceFeed feed : asked) {
            FeedStatus bare = bench.states().bare(feed);
            statuses.put(bare.url(), first.intent(bare, bench.clock().instant()));
        }
        List<SourceFeed> putOff = Throttling.spread(together, feeds.values(), filing.batch(), bench.states()::of);
        ledger.commit(filing.batch());
        bench.tail().applied(filing.batch(), partition);
        bench.meters().filed(together, before, filing.batch());
        return putOff;
    }

    /** What was asked of a server is filed before the feeds are handed over, so that nobody asks again. */
    private boolean finishing() {
        return System.nanoTime() < finishBy && gathering.underway() > 0;
    }

    private void done(PolledFeed poll) {
        SourceFeed feed = poll.feed();
        if (poll.pages().first()) {
            gathering.came(feed.outlet());
        }
        if (!poll.pages().last()) {
            return;
        }
        poller.filed(poll);
        inHand.remove(feed.url().toString());
        if (!bench.settings().once() && feeds.containsKey(feed.url().toString())) {
            schedule(feed);
        }
    }

    private void schedule(SourceFeed feed) {
        FeedStatus status = bench.states().bare(feed);
        if (closing || status.health() == FeedHealth.GONE) {
            return;
        }
        Instant at = status.nextPollAt();
        boolean waits = at != null && (!bench.settings().once() || status.health() == FeedHealth.THROTTLED);
        long millis = waits
                ? Math.max(0, Duration.between(bench.clock().instant(), at).toMillis())
                : 0;
        ScheduledFuture<?> next = bench.timer().schedule(() -> poll(feed), millis, TimeUnit.MILLISECONDS);
        ScheduledFuture<?> before = due.put(feed.url().toString(), next);
        if (before != null) {
            before.cancel(false);
        }
    }

    private void poll(SourceFeed listed) {
        SourceFeed feed = feeds.get(listed.url().toString());
        if (feed == null || closing || inHand.contains(listed.url().toString())) {
            return;
        }
        if (FirstRequests.isFirst(bench.states().bare(feed))) {
            first.add(feed);
            gathering.wake();
        } else {
            send(feed);
        }
    }

    private void send(SourceFeed feed) {
        inHand.add(feed.url().toString());
        gathering.begun(feed.outlet());
        poller.poll(feed, part -> {
            gathering.add(part);
            if (ended) {
                letGo();
            }
        });
    }

    /** Takes on nothing more; what is in hand is filed. {@link #close} waits for that. */
    void end() {
        if (!closing) {
            finishBy = System.nanoTime() + Duration.ofSeconds(3).toNanos();
            closing = true;
            due.values().forEach(next -> next.cancel(false));
        }
    }

    @Override
    public void close() {
        end();
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
