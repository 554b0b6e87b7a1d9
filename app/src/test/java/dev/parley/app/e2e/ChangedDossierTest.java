package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.aggregate.AggregateSettings;
import dev.parley.aggregate.AggregateStage;
import dev.parley.app.broker.ChildBroker;
import dev.parley.app.pipeline.ClosingStack;
import dev.parley.app.pipeline.LiveCase;
import dev.parley.app.pipeline.TopicReader;
import dev.parley.enrich.EnrichSettings;
import dev.parley.enrich.EnrichStage;
import dev.parley.model.Article;
import dev.parley.model.ArticleId;
import dev.parley.model.EnrichedArticle;
import dev.parley.model.Json;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.DossierLoader;
import dev.parley.model.topic.Topics;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.Stage;
import dev.parley.runtime.streams.StreamsSettings;
import dev.parley.runtime.topic.Cluster;
import dev.parley.runtime.topic.TopicSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dossier is changed in its folder while articles stream through two enrichers and the table. */
class ChangedDossierTest {
    private static final Duration PROMISED = Duration.ofSeconds(5);
    /** What a machine that stands still now and then may take; the time is printed. */
    private static final Duration ALLOWED = Duration.ofSeconds(30);

    private static final int PACE_MS = 20;
    private static final String TEXT =
            "North Korea demands a joint orbit flight with Americans, the foreign ministry in Pyongyang said. "
                    + "“Привіт 🙂,” a reader of Trump’s letters wrote.";
    private static final String NEW_CONDITION =
            """
            - id: science.joint-flight
              label: Joint flight
              proposition: The two countries fly into orbit together.
              phrases:
                en:
                  for: [joint orbit flight~]
            """;

    @TempDir
    private Path dir = Path.of("");

    private final ClosingStack open = new ClosingStack();
    private final Map<String, Long> sentAt = new HashMap<>();
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private LiveCase operator;
    private LiveCase follower;
    private KafkaSettings kafka = KafkaSettings.of("");
    private KafkaProducer<ArticleId, Article> articles;

    @BeforeEach
    void start() throws IOException {
        Path folder = copy(Path.of(System.getProperty("parley.root", "..")).resolve("dossier/nk-us-summit"));
        Dossier dossier = DossierLoader.load(folder);
        kafka = KafkaSettings.of(
                open.push(ChildBroker.start(dir.resolve("broker"))).bootstrapServers());
        try (Cluster cluster = Cluster.reach(kafka, Duration.ofMinutes(2))) {
            new TopicSetup(cluster).create(Optional.of(4));
        }
        operator = open.push(LiveCase.open(folder, dossier, LiveCase.Folder.PUBLISHED, kafka, said::add));
        follower = open.push(LiveCase.open(folder, dossier, LiveCase.Folder.FALLBACK, kafka, said::add));
        Stream<Stage> stages = Stream.of(
                AggregateStage.of(AggregateSettings.of(streams("aggregate", 1)), kafka, follower.dossier()),
                EnrichStage.of(new EnrichSettings(streams("enrich", 1)), kafka, operator.dossier()),
                EnrichStage.of(new EnrichSettings(streams("enrich", 2)), kafka, follower.dossier()));
        stages.forEach(stage -> open.push(stage).start());
        articles = open.push(new KafkaProducer<>(
                kafka.over(Map.of()),
                Topics.ARTICLE.keys().serializer(),
                Topics.ARTICLE.values().serializer()));
    }

    @AfterEach
    void stop() {
        open.close();
    }

    @Test
    void aChangedPhraseIsLiveSoonAndABrokenOneIsRefused() throws Exception {
        String before = operator.dossier().current().hash();
        streamUntil(() -> enriched().size() > 40);

        Path changed = Files.writeString(folder().resolve("conditions/science.yaml"), NEW_CONDITION);
        long changedAt = System.nanoTime();
        streamUntil(() -> enriched().stream().anyMatch(one -> !hash(one).equals(before)));
        String after = operator.dossier().current().hash();
        streamFor(PROMISED);

        Files.writeString(changed, NEW_CONDITION.replace("joint orbit flight~", "(joint orbit flight~"));
        streamUntil(() -> operator.dossier().refused() > 0);
        streamFor(Duration.ofSeconds(1));
        await(() -> enriched().size() >= sentAt.size());

        List<ConsumerRecord<ArticleId, EnrichedArticle>> out = enriched();
        assertThat(out.stream().map(record -> record.key().value()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(sentAt.keySet());
        assertThat(slowestSince(changedAt, before, out)).isLessThan(ALLOWED);
        hashesByPartition(out).values().forEach(hashes -> assertThat(hashes).containsExactly(before, after));
        assertThat(after).isNotEqualTo(before);
        assertThat(said).anySatisfy(line -> assertThat(line)
                .contains("1 problem(s)", "conditions/science.yaml:6:", "'(' without a closing ')'"));
        assertThat(operator.dossier().current().hash()).isEqualTo(after);
        assertThat(follower.dossier().current().hash()).isEqualTo(after);
        assertThat(out).allSatisfy(record -> assertThat(record.value().statements())
                .hasSize(hash(record).equals(after) ? 1 : 0)
                .allSatisfy(statement ->
                        assertThat(statement.dossier()).isEqualTo(record.value().dossier())));
        long statements = out.stream().filter(one -> hash(one).equals(after)).count();
        assertThatTheTableHas(statements);
    }

    private void assertThatTheTableHas(long statements) throws InterruptedException {
        List<Integer> reports = new ArrayList<>();
        await(() -> {
            reports.clear();
            new TopicReader(kafka)
                    .read(Topics.POSITION, record -> reports.add(record.value().statements()));
            return !reports.isEmpty() && reports.get(reports.size() - 1) >= statements;
        });
        assertThat(reports.get(reports.size() - 1)).isEqualTo((int) statements);
        List<byte[]> dead = new ArrayList<>();
        new TopicReader(kafka).readBytes(Topics.DEAD_LETTER.name(), Map.of(), record -> dead.add(record.value()));
        assertThat(dead).isEmpty();
    }

    /** The longest time from the change to the sending of an article that was still read with the dossier before. */
    private Duration slowestSince(long changedAt, String before, List<ConsumerRecord<ArticleId, EnrichedArticle>> out) {
        long last = out.stream()
                .filter(record -> hash(record).equals(before))
                .mapToLong(record -> sentAt.getOrDefault(record.key().value(), 0L))
                .max()
                .orElse(changedAt);
        Duration slowest = Duration.ofNanos(last - changedAt);
        System.out.println(
                "the changed dossier was live after " + slowest.toMillis() + " ms, " + out.size() + " articles in all");
        return slowest;
    }

    private static Map<Integer, Set<String>> hashesByPartition(
            List<ConsumerRecord<ArticleId, EnrichedArticle>> records) {
        Map<Integer, Set<String>> hashes = new HashMap<>();
        Map<Integer, List<String>> runs = new HashMap<>();
        for (ConsumerRecord<ArticleId, EnrichedArticle> record : records) {
            List<String> run = runs.computeIfAbsent(record.partition(), key -> new ArrayList<>());
            if (run.isEmpty() || !run.get(run.size() - 1).equals(hash(record))) {
                run.add(hash(record));
            }
            hashes.computeIfAbsent(record.partition(), key -> new LinkedHashSet<>())
                    .add(hash(record));
        }
        runs.forEach((partition, run) ->
                assertThat(run).as("hashes of partition " + partition).doesNotHaveDuplicates());
        return hashes;
    }

    private static String hash(ConsumerRecord<ArticleId, EnrichedArticle> record) {
        return record.value().dossier().hash();
    }

    private List<ConsumerRecord<ArticleId, EnrichedArticle>> enriched() {
        List<ConsumerRecord<ArticleId, EnrichedArticle>> found = new ArrayList<>();
        new TopicReader(kafka).read(Topics.ENRICHED, found::add);
        return found;
    }

    private void streamUntil(BooleanSupplier done) throws InterruptedException {
        await(() -> {
            stream(10);
            return done.getAsBoolean();
        });
    }

    private void streamFor(Duration time) {
        for (long end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; ) {
            stream(1);
        }
    }

    private void stream(int count) {
        for (int i = 0; i < count; i++) {
            send();
            try {
                Thread.sleep(PACE_MS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        boolean is = done.getAsBoolean();
        for (int i = 0; i < 600 && !is; i++) {
            Thread.sleep(PACE_MS);
            is = done.getAsBoolean();
        }
        assertThat(is).isTrue();
    }

    private void send() {
        String id = "example.org/" + sentAt.size();
        String at =
                Instant.parse("2018-07-01T08:00:00Z").plusSeconds(sentAt.size()).toString();
        Map<String, Object> fields =
                Map.of("id", id, "revision", 1, "text", TEXT, "language", "en", "publishedAt", at, "fetchedAt", at);
        sentAt.put(id, System.nanoTime());
        sent.add(articles.send(new ProducerRecord<>(
                Topics.ARTICLE.name(), ArticleId.of(id), Json.read(Json.write(fields), Article.class))));
    }

    private StreamsSettings streams(String group, int instance) {
        return StreamsSettings.of("test-" + group, dir.resolve(group + instance));
    }

    private Path folder() {
        return dir.resolve("dossier");
    }

    private Path copy(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder().resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        return folder();
    }
}
