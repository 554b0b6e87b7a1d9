package dev.parley.bench.ingest;

import dev.parley.bench.ChildProcess;
import dev.parley.model.Article;
import dev.parley.model.FeedStatus;
import dev.parley.runtime.KafkaSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Kills ingesters at random while a stub newsroom publishes, edits and withdraws and new feeds are listed, and counts
 * what was lost, published twice, or asked for without a validator once too often.
 */
public final class FaultRun {
    private static final int FIRST_OUTLETS = 8;
    private static final int MOST_OUTLETS = 40;
    private final KafkaSettings kafka;
    private final Path directory;
    private final Random random;
    private final FaultLedger ledger = new FaultLedger();
    private int edits;
    private int outlets = FIRST_OUTLETS;

    /** A run whose kills and changes follow from the seed. */
    public FaultRun(KafkaSettings kafka, Path directory, long seed) {
        this.kafka = kafka;
        this.directory = directory;
        this.random = new Random(seed);
    }

    /** Kills so many times one of two ingesters. */
    public FaultResult run(int kills) throws IOException, InterruptedException {
        try (StubNewsroom room = StubNewsroom.open();
                TopicTail<Article> articles = TopicTail.ofArticles(kafka);
                TopicTail<FeedStatus> statuses = TopicTail.ofStatuses(kafka)) {
            Path sources = list(room);
            List<Process> running = new ArrayList<>(List.of(start(sources), start(sources)));
            for (int i = 0; i < kills; i++) {
                for (int step = 0; step < 4; step++) {
                    change(room);
                    read(articles, statuses, Duration.ofMillis(200 + random.nextInt(500)));
                }
                Process victim = running.remove(random.nextInt(running.size()));
                victim.destroyForcibly().waitFor();
                running.add(start(sources));
                if (i % 2 == 1 && outlets < MOST_OUTLETS) {
                    outlets++;
                    list(room);
                }
            }
            settle(room, articles, statuses);
            running.forEach(Process::destroyForcibly);
            return ledger.result(room, kills, outlets);
        }
    }

    private Path list(StubNewsroom room) throws IOException {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < outlets; i++) {
            list.append(room.feed("paper" + i)).append('\n');
        }
        // Put in place whole, as ingesters read it while it changes.
        Path draft = Files.writeString(directory.resolve("fault-feeds.draft"), list);
        return Files.move(draft, directory.resolve("fault-feeds.txt"), StandardCopyOption.REPLACE_EXISTING);
    }

    private void read(TopicTail<Article> articles, TopicTail<FeedStatus> statuses, Duration patience) {
        articles.next(patience).forEach(ledger::published);
        statuses.next(Duration.ZERO).forEach(ledger::remembered);
    }

    private void settle(StubNewsroom room, TopicTail<Article> articles, TopicTail<FeedStatus> statuses) {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (System.nanoTime() < end && (ledger.lost() > 0 || room.asked() < outlets)) {
            read(articles, statuses, Duration.ofSeconds(1));
        }
        read(articles, statuses, Duration.ofSeconds(4));
    }

    private void change(StubNewsroom room) {
        String paper = "paper" + random.nextInt(outlets);
        List<String> known = ledger.guids(paper);
        boolean fresh = known.isEmpty() || random.nextInt(3) > 0;
        String kind = random.nextInt(3) == 0 ? "brief:" : "tag:";
        String guid = fresh ? kind + edits : known.get(random.nextInt(known.size()));
        boolean withdrawn = !fresh && random.nextInt(4) == 0;
        String text = "Текст " + guid + ", версія " + edits++ + ". 🙂";
        StubNewsroom.Story story = new StubNewsroom.Story(guid, "Новина " + guid, text, withdrawn);
        ledger.told(paper, story);
        room.publish(paper, story);
    }

    private Process start(Path sources) throws IOException {
        return ChildProcess.of(
                        List.of("-Xmx128m", "-XX:TieredStopAtLevel=1"),
                        IngestChild.class.getName(),
                        List.of(kafka.bootstrapServers(), sources.toString(), "fault"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("child.log").toFile()))
                .start();
    }
}
