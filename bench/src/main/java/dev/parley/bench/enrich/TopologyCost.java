package dev.parley.bench.enrich;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import dev.parley.app.broker.ChildBroker;
import dev.parley.enrich.engine.Analyser;
import dev.parley.enrich.topology.EnrichMeasures;
import dev.parley.enrich.topology.EnrichTopology;
import dev.parley.model.Article;
import dev.parley.model.Json;
import dev.parley.model.topic.Topics;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.streams.StreamsSettings;
import dev.parley.runtime.streams.StreamsStage;
import dev.parley.runtime.topic.Cluster;
import dev.parley.runtime.topic.TopicSetup;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/**
 * What enriching costs beside passing on: CPU time an article of a topology that reads and writes the same JSON, of the
 * enriching one, and of the engine alone, all exactly-once on one broker in one run. The time is that of this process and
 * of the broker's. {@code ./parley-bench dev.parley.bench.enrich.TopologyCost [ARTICLES [CORPUS]]}
 */
public final class TopologyCost {
    private static final String COPY = "bench.pass-through";
    private static final int PARTITIONS = 4;
    private static final double BOUND = 1.3;
    private static final int ROUNDS = 3;

    private final Path directory;
    private final ChildBroker broker;
    private final KafkaSettings kafka;
    private final Analyser analyser;
    private final AtomicInteger seen = new AtomicInteger();
    private int runs;

    private TopologyCost(Path directory, ChildBroker broker, Analyser analyser) {
        this.directory = directory;
        this.broker = broker;
        this.kafka = KafkaSettings.of(broker.bootstrapServers());
        this.analyser = analyser;
    }

    public static void main(String[] args) throws Exception {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        var dossier = BenchArticles.dossier();
        List<Article> articles =
                args.length > 1 ? BenchArticles.ofCorpus(Path.of(args[1])) : BenchArticles.ofCase(dossier);
        Path directory = Files.createTempDirectory("parley-cost");
        try (ChildBroker broker = ChildBroker.start(directory.resolve("broker"))) {
            new TopologyCost(directory, broker, Analyser.of(dossier)).print(articles, count);
        }
        System.exit(0);
    }

    private void print(List<Article> articles, int count) throws Exception {
        fill(articles, count);
        System.out.println("round   pass-through   engine   enrich   bound      (CPU ms an article; bound = engine + "
                + BOUND + " pass-through)");
        for (int round = 1; round <= ROUNDS; round++) {
            double copy = run(this::copy, count);
            double engine = engine(articles, count);
            double enrich = run(new EnrichTopology(this::analyser, new EnrichMeasures()), count);
            double bound = engine + BOUND * copy;
            System.out.printf(
                    "%5d   %12.3f   %6.3f   %6.3f   %5.3f   %s%n",
                    round, copy, engine, enrich, bound, enrich <= bound ? "within" : "over");
        }
    }

    private Analyser analyser() {
        seen.incrementAndGet();
        return analyser;
    }

    private void copy(StreamsBuilder builder) {
        builder.stream(
                        Topics.ARTICLE.name(),
                        Consumed.with(Topics.ARTICLE.keys(), Topics.ARTICLE.values())
                                .withName("read-articles"))
                .peek((id, article) -> seen.incrementAndGet(), Named.as("count-articles"))
                .to(
                        COPY,
                        Produced.with(Topics.ARTICLE.keys(), Topics.ARTICLE.values())
                                .withName("write-articles"));
    }

    private void fill(List<Article> articles, int count) throws Exception {
        try (Cluster cluster = Cluster.reach(kafka, Duration.ofSeconds(30))) {
            new TopicSetup(cluster).create(Optional.empty());
        }
        try (Admin admin = Admin.create(kafka.over(Map.of()))) {
            admin.createTopics(List.of(new NewTopic(COPY, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        Map<String, Object> settings = Map.of("batch.size", 256 * 1024, "linger.ms", 20);
        try (var producer = new KafkaProducer<>(
                kafka.over(settings),
                Topics.ARTICLE.keys().serializer(),
                Topics.ARTICLE.values().serializer())) {
            List<Future<?>> sent = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Article article = renamed(articles.get(i % articles.size()), i);
                sent.add(producer.send(new ProducerRecord<>(Topics.ARTICLE.name(), article.id(), article)));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
    }

    /** The same article as another one, so that it is not taken for a revision. */
    private static Article renamed(Article article, int number) {
        ObjectNode tree = Json.mapper().valueToTree(article);
        return Json.mapper().convertValue(tree.put("id", article.id().value() + "-" + number), Article.class);
    }

    /** CPU milliseconds an article of a topology that reads all articles from the beginning. */
    private double run(Consumer<StreamsBuilder> topology, int count) throws InterruptedException {
        seen.set(0);
        String name = "cost-" + ++runs;
        StreamsSettings settings = StreamsSettings.of(name, directory.resolve(name));
        StreamsStage stage = StreamsStage.of(name, settings, kafka, topology);
        long before = cpu();
        stage.start();
        while (seen.get() < count) {
            Thread.sleep(20);
        }
        // The last transaction is part of the work.
        Thread.sleep(500);
        double cost = (cpu() - before) / 1e6 / count;
        stage.close();
        return cost;
    }

    private double engine(List<Article> articles, int count) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < count; i++) {
            analyser.analyse(articles.get(i % articles.size()));
        }
        return (threads.getCurrentThreadCpuTime() - before) / 1e6 / count;
    }

    /** Nanoseconds that this process and the broker's have used. */
    private long cpu() {
        long own =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
        return own
                + ProcessHandle.of(broker.pid())
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(Duration.ZERO)
                        .toNanos();
    }
}
