package dev.parley.ingest.stage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Polls that came back, until they are filed. Polls of one outlet that are underway together are filed together, so that
 * an article names all its feeds.
 */
final class Gathering {
    private static final int MOST_AT_ONCE = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private final Map<String, Integer> underway = new ConcurrentHashMap<>();
    private final BlockingQueue<PolledFeed> polled = new LinkedBlockingQueue<>();
    private final Semaphore news = new Semaphore(0);

    /** A feed of the outlet was asked. */
    void begun(String outlet) {
        underway.merge(outlet, 1, Integer::sum);
    }

    /** A poll that was filed from its first part on is awaited no more. */
    void came(String outlet) {
        underway.computeIfPresent(outlet, (name, count) -> count == 1 ? null : count - 1);
    }

    int underway() {
        return underway.values().stream().mapToInt(Integer::intValue).sum();
    }

    void add(PolledFeed part) {
        polled.add(part);
        news.release();
    }

    /** What could not be filed comes again. */
    void putBack(Collection<PolledFeed> parts) {
        polled.addAll(parts);
    }

    /** There is something to do beside polls. */
    void wake() {
        news.release();
    }

    /** All that is there, without waiting. */
    List<PolledFeed> rest() {
        List<PolledFeed> rest = new ArrayList<>();
        polled.drainTo(rest);
        return rest;
    }

    /** What is to be filed next; none where nothing came for a moment or there is something else to do. */
    List<PolledFeed> next(BooleanSupplier hurry) throws InterruptedException {
        List<PolledFeed> together = new ArrayList<>();
        if (polled.isEmpty() && news.tryAcquire(200, TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
        polled.drainTo(together, MOST_AT_ONCE);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!together.isEmpty()
                && together.size() < MOST_AT_ONCE
                && System.nanoTime() < end
                && !hurry.getAsBoolean()
                && moreOf(together)) {
            PolledFeed next = polled.poll(20, TimeUnit.MILLISECONDS);
            if (next != null) {
                together.add(next);
                polled.drainTo(together, MOST_AT_ONCE - together.size());
            }
        }
        return together;
    }

    private boolean moreOf(List<PolledFeed> together) {
        Map<String, Integer> here = new HashMap<>();
        together.stream()
                .filter(poll -> poll.pages().first())
                .forEach(poll -> here.merge(poll.feed().outlet(), 1, Integer::sum));
        return here.entrySet().stream().anyMatch(each -> underway.getOrDefault(each.getKey(), 0) > each.getValue());
    }
}
