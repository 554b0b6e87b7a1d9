package dev.parley.bench.ingest;

import dev.parley.model.Article;
import dev.parley.runtime.KafkaSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Kills ingesters at random while a stub newsroom publishes, edits and withdraws, and counts what was lost, published
 * twice, or asked for without a validator once too often.
 */
public final class FaultRun {
    private static final int OUTLETS = 12;
    private final KafkaSettings kafka;
    private final Path directory;
    private final Random random = new Random(7);
    private final Map<String, StubNewsroom.Story> published = new HashMap<>();
    private final List<Article> articles = new ArrayList<>();
    private int edits;

    public FaultRun(KafkaSettings kafka, Path directory) {
        this.kafka = kafka;
        this.directory = directory;
    }

    /** What came of it. */
    public record Result(int kills, int stories, int lost, int twice, long extraUnconditional) {}

    /** Kills so many times one of two ingesters. */
    public Result run(int kills) throws IOException, InterruptedException {
        try (StubNewsroom room = StubNewsroom.open();
                TopicArticles topic = new TopicArticles(kafka)) {
            Path sources = directory.resolve("fault-feeds.txt");
            StringBuilder list = new StringBuilder();
            for (int i = 0; i < OUTLETS; i++) {
                list.append(room.feed("paper" + i)).append('\n');
            }
            Files.writeString(sources, list);
            List<Process> running = new ArrayList<>(List.of(start(sources), start(sources)));
            awaitSecondPolls(room);
            for (int i = 0; i < kills; i++) {
                for (int step = 0; step < 4; step++) {
                    change(room);
                    articles.addAll(topic.next(1, Duration.ofMillis(200 + random.nextInt(300))));
                }
                Process victim = running.remove(random.nextInt(running.size()));
                victim.destroyForcibly().waitFor();
                running.add(start(sources));
            }
            settle(topic);
            running.forEach(Process::destroyForcibly);
            return result(room, kills);
        }
    }

    /** A feed whose first answer dies with its ingester is asked again in full; that is not what is counted here. */
    private static void awaitSecondPolls(StubNewsroom room) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            long asked = room.requests().stream()
                    .filter(StubNewsroom.Request::isConditional)
                    .map(StubNewsroom.Request::host)
                    .distinct()
                    .count();
            if (asked == OUTLETS) {
                return;
            }
            Thread.sleep(100);
        }
    }

    private void settle(TopicArticles topic) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end && lost() > 0) {
            articles.addAll(topic.next(1, Duration.ofSeconds(1)));
        }
        articles.addAll(topic.next(1, Duration.ofSeconds(4)));
    }

    private void change(StubNewsroom room) {
        int outlet = random.nextInt(OUTLETS);
        List<String> known = published.keySet().stream()
                .filter(k -> k.startsWith("paper" + outlet + "/"))
                .sorted()
                .toList();
        boolean fresh = known.isEmpty() || random.nextInt(3) > 0;
        String guid = fresh
                ? "tag:" + published.size()
                : known.get(random.nextInt(known.size())).replaceFirst("^[^/]*/", "");
        boolean withdrawn = !fresh && random.nextInt(4) == 0;
        String text = "Текст " + guid + ", версія " + edits++ + ".";
        StubNewsroom.Story story = new StubNewsroom.Story(guid, "Новина " + guid, text, withdrawn);
        published.put("paper" + outlet + "/" + guid, story);
        room.publish("paper" + outlet, story);
    }

    private int lost() {
        Map<String, Article> last = new HashMap<>();
        articles.forEach(a -> last.merge(key(a), a, (x, y) -> y.revision() > x.revision() ? y : x));
        int lost = 0;
        for (Map.Entry<String, StubNewsroom.Story> each : published.entrySet()) {
            Article article = last.get(each.getKey());
            StubNewsroom.Story story = each.getValue();
            boolean withdrawn = article != null && Boolean.TRUE.equals(article.withdrawn());
            boolean there = article != null
                    && (withdrawn ? story.withdrawn() : article.text().equals(story.text()));
            // A story that came and went between two polls was never seen.
            lost += there || (article == null && story.withdrawn()) ? 0 : 1;
        }
        return lost;
    }

    private static String key(Article article) {
        String outlet = article.source() == null ? "" : article.source().id().replace(".localhost", "");
        String url = String.valueOf(article.url());
        return outlet + "/tag:" + url.substring(url.lastIndexOf('/') + 1);
    }

    private Result result(StubNewsroom room, int kills) {
        Set<String> seen = new HashSet<>();
        int twice = 0;
        for (Article article : articles) {
            twice += seen.add(article.id() + "/" + article.revision()) ? 0 : 1;
        }
        long unconditional = room.requests().stream()
                .filter(r -> r.path().equals("/feed.xml") && !r.isConditional())
                .count();
        return new Result(kills, published.size(), lost(), twice, unconditional - OUTLETS);
    }

    private Process start(Path sources) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IngestChild.class.getName(),
                        kafka.bootstrapServers(),
                        sources.toString(),
                        "fault")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("child.log").toFile())
                .start();
    }
}
