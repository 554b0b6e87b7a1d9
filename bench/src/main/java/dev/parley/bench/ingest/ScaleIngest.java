package dev.parley.bench.ingest;

import com.sun.management.GarbageCollectionNotificationInfo;
import dev.parley.ingest.stage.IngestSettings;
import dev.parley.ingest.stage.IngestStage;
import dev.parley.model.FeedStatus;
import dev.parley.runtime.KafkaSettings;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * Polls all feeds of the stub twice, as a restarted ingester does; the arguments are broker, sources file, stub and the
 * seconds that a round may take.
 */
public final class ScaleIngest {
    /** Ends the line of a round that took too long. */
    static final String NOT_THROUGH = "NOT THROUGH";

    private static volatile long mostCollected;

    private ScaleIngest() {}

    public static void main(String[] args) throws Exception {
        watchCollections();
        long items = round("first round, all new", 0, args);
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(args[2] + "/round2")).build(),
                        HttpResponse.BodyHandlers.discarding());
        round("restart, one in ten changed", items, args);
        System.exit(0);
    }

    private static long round(String name, long before, String[] args) throws Exception {
        IngestSettings settings = IngestSettings.of(Path.of(args[1]), true).onlyOnce();
        Instant began = Instant.now();
        long start = System.nanoTime();
        double cpu = cpu();
        try (IngestStage stage = IngestStage.of(settings, KafkaSettings.of(args[0]))) {
            stage.start();
            boolean through = isThrough(stage, Long.parseLong(args[3]));
            double seconds = (System.nanoTime() - start) / 1e9;
            double milliseconds = (cpu() - cpu) * 1e3;
            Collection<FeedStatus> feeds = stage.statuses();
            long polled = feeds.stream()
                    .map(FeedStatus::polledAt)
                    .filter(at -> at != null && !at.isBefore(began))
                    .count();
            long items = feeds.stream().mapToLong(FeedStatus::itemsNew).sum();
            System.out.printf(
                    "ingester, %-28s %7.1f feeds/s %8.1f articles/s %8.1f s  %5.1f ms CPU a feed%s%n",
                    name,
                    polled / seconds,
                    (items - before) / seconds,
                    seconds,
                    milliseconds / Math.max(1, polled),
                    through ? "" : "  " + NOT_THROUGH);
            tell(feeds, polled);
            return items;
        }
    }

    private static void tell(Collection<FeedStatus> feeds, long polled) {
        System.out.printf(
                "  %d of %d feeds polled, %d failing; %d articles and %.1f MB saved so far;"
                        + " heap %d MB live now, %d MB at most after a full collection, %d MB with garbage%n",
                polled,
                feeds.size(),
                feeds.stream().filter(status -> status.errors() > 0).count(),
                feeds.stream().mapToLong(FeedStatus::itemsNew).sum(),
                feeds.stream().mapToLong(FeedStatus::bytesSaved).sum() / 1e6,
                live(),
                mostCollected >> 20,
                peak());
    }

    private static boolean isThrough(IngestStage stage, long seconds) throws Exception {
        try {
            stage.firstRound().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** Follows what each full collection leaves of the heap. */
    private static void watchCollections() {
        List<String> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getName)
                .toList();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, handback) -> {
                                var info = GarbageCollectionNotificationInfo.from(
                                        (CompositeData) notification.getUserData());
                                long left = info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                                        .filter(pool -> heap.contains(pool.getKey()))
                                        .map(Map.Entry::getValue)
                                        .mapToLong(MemoryUsage::getUsed)
                                        .sum();
                                if (info.getGcAction().contains("major")) {
                                    mostCollected = Math.max(mostCollected, left);
                                }
                            },
                            null,
                            null);
        }
    }

    /** Seconds of processor time that this process has taken. */
    static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                >> 20;
    }
}
