package dev.parley.bench.ingest;

import com.sun.net.httpserver.HttpExchange;
import dev.parley.ingest.fetch.FetchSettings;
import dev.parley.ingest.schedule.PollPolicy;
import dev.parley.ingest.stage.IngestSettings;
import dev.parley.ingest.stage.IngestStage;
import dev.parley.runtime.KafkaSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Scores the ingester's manners over so many polls of a stub whose feeds change their validators on 200 and on 304, with
 * a restart in the middle.
 */
public final class PolitenessRun {
    private static final int FEEDS = 20;
    private final Map<String, String> given = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> underway = new ConcurrentHashMap<>();
    private final AtomicInteger polls = new AtomicInteger();
    private final AtomicInteger wrongValidators = new AtomicInteger();
    private final AtomicInteger unconditional = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger rude = new AtomicInteger();

    /** How often each rule was broken; the last figure is the most requests that one host had at once. */
    public record Score(
            int polls, int wrongValidators, int extraUnconditional, int cookiesOrReferrers, int mostAtOnce) {}

    /** Polls until the stub has seen so many requests. */
    public Score run(KafkaSettings kafka, Path directory, int wanted) throws IOException, InterruptedException {
        try (StubNewsroom room = StubNewsroom.open()) {
            StringBuilder list = new StringBuilder();
            for (int i = 0; i < FEEDS; i++) {
                room.page("/f" + i, this::answer);
                // Two feeds a host, so that their requests could meet.
                list.append("http://host")
                        .append(i / 2)
                        .append(".localhost:")
                        .append(room.port())
                        .append("/f")
                        .append(i)
                        .append('\n');
            }
            Path sources = directory.resolve("polite-feeds.txt");
            Files.writeString(sources, list);
            pollUntil(kafka, sources, wanted / 2);
            pollUntil(kafka, sources, wanted);
            return new Score(polls.get(), wrongValidators.get(), unconditional.get() - FEEDS, rude.get(), atOnce.get());
        }
    }

    private void pollUntil(KafkaSettings kafka, Path sources, int wanted) throws InterruptedException {
        IngestSettings standard = IngestSettings.of(sources, true);
        IngestSettings settings = new IngestSettings(
                sources,
                "polite",
                null,
                false,
                FetchSettings.standard(true),
                new PollPolicy(Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofMillis(100), 0.1),
                Duration.ZERO,
                standard.memory());
        try (IngestStage stage = IngestStage.of(settings, kafka)) {
            stage.start();
            long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
            while (polls.get() < wanted && System.nanoTime() < end) {
                Thread.sleep(50);
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        String path = exchange.getRequestURI().getPath();
        AtomicInteger now = underway.computeIfAbsent(host, h -> new AtomicInteger());
        atOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
        int number = polls.incrementAndGet();
        String before = given.get(path);
        String sent = exchange.getRequestHeaders().getFirst("If-None-Match");
        if (sent == null) {
            unconditional.incrementAndGet();
        } else if (!sent.equals(before)) {
            wrongValidators.incrementAndGet();
        }
        if (exchange.getRequestHeaders().containsKey("Cookie")
                || exchange.getRequestHeaders().containsKey("Referer")) {
            rude.incrementAndGet();
        }
        String next = (number % 3 == 0 ? "W/" : "") + "\"v" + number + ";a=b\"";
        given.put(path, next);
        exchange.getResponseHeaders().set("ETag", next);
        exchange.getResponseHeaders().set("Set-Cookie", "id=" + number);
        now.decrementAndGet();
        if (sent != null && number % 2 == 0) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            StubNewsroom.send(
                    exchange,
                    "application/rss+xml",
                    "<rss version='2.0'><channel><item><guid isPermaLink='false'>" + path
                            + "</guid><title>T</title><description>text</description></item></channel></rss>");
        }
    }
}
