package dev.parley.bench.ingest;

import dev.parley.ingest.stage.IngestSettings;
import dev.parley.ingest.stage.IngestStage;
import dev.parley.model.FeedStatus;
import dev.parley.runtime.KafkaSettings;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.TimeUnit;

/** Polls all feeds of the stub twice, as a restarted ingester does; the arguments are broker, sources file, stub. */
public final class ScaleIngest {
    private ScaleIngest() {}

    public static void main(String[] args) throws Exception {
        round("first round, all new", args);
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(args[2] + "/round2")).build(),
                        HttpResponse.BodyHandlers.discarding());
        round("restart, one in ten changed", args);
        System.exit(0);
    }

    private static void round(String name, String[] args) throws Exception {
        IngestSettings settings = IngestSettings.of(Path.of(args[1]), true).onlyOnce();
        long start = System.nanoTime();
        double cpu = cpu();
        try (IngestStage stage = IngestStage.of(settings, KafkaSettings.of(args[0]))) {
            stage.start();
            stage.firstRound().get(30, TimeUnit.MINUTES);
            double seconds = (System.nanoTime() - start) / 1e9;
            Collection<FeedStatus> feeds = stage.statuses();
            long items = feeds.stream().mapToLong(FeedStatus::itemsNew).sum();
            long saved = feeds.stream().mapToLong(FeedStatus::bytesSaved).sum();
            System.out.printf(
                    "ingester, %-28s %7.0f feeds/s  %8.1f s  %5.1f ms CPU a feed  %d feeds, %d articles in all,"
                            + " %.1f MB saved in all, heap %d MB live, %d MB peak%n",
                    name,
                    feeds.size() / seconds,
                    seconds,
                    (cpu() - cpu) * 1e3 / feeds.size(),
                    feeds.size(),
                    items,
                    saved / 1e6,
                    live(),
                    peak());
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
