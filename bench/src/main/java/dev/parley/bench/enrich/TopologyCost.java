package dev.parley.bench.enrich;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.app.broker.ChildBroker;
import dev.parley.bench.Budget;
import dev.parley.enrich.engine.Analyser;
import dev.parley.enrich.topology.EnrichMeasures;
import dev.parley.enrich.topology.EnrichTopology;
import dev.parley.model.Article;
import dev.parley.model.ArticleId;
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
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.StreamsBuilder;

/**
 * What enriching costs beside passing on: CPU time an article of the enriching topology, of the engine alone, and of two
 * that understand nothing ({@link PassThrough}), all exactly-once on one broker in one run, turn by turn until the
 * compilers have come to rest, then three times more. The time is that of this process, its collector included and its compilers,
 * which are told apart, left out, and of the broker's; it is taken from the moment at which a tenth of the articles has been read.
 * {@code ./parley-bench dev.parley.bench.enrich.TopologyCost [ARTICLES [CORPUS]]}
 */
public final class TopologyCost {
    private static final double BOUND = 1.3;
    private static final int ROUNDS = 3;
    private static final int MOST_WARM_UPS = 8;

    /** Of the time of an article: more of it for the compilers means that they are still at work. */
    private static final double COMPILERS_AT_REST = .1;

    private static final int CHUNK = 50;
    private static final String BENCH = "bench";
    private static final String BROKER = "broker";

    private final Path directory;
    private final ChildBroker broker;
    private final KafkaSettings kafka;
    private final Analyser analyser;
    private final List<Article> articles;
    private final int count;
    private final AtomicInteger seen = new AtomicInteger();
    private final PassThrough passThrough = new PassThrough(seen::incrementAndGet);
    private int runs;

    private TopologyCost(Path directory, ChildBroker broker, Analyser analyser, List<Article> articles, int count) {
        this.directory = directory;
        this.broker = broker;
        this.kafka = KafkaSettings.of(broker.bootstrapServers());
        this.analyser = analyser;
        this.articles = articles;
        this.count = count;
    }

    public static void main(String[] args) throws Exception {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        var dossier = BenchArticles.dossier();
        List<Article> articles =
                args.length > 1 ? BenchArticles.ofCorpus(Path.of(args[1])) : BenchArticles.ofCase(dossier);
        Path directory = Files.createTempDirectory("parley-cost");
        try (ChildBroker broker = ChildBroker.start(directory.resolve("broker"))) {
            new TopologyCost(directory, broker, Analyser.of(dossier), articles, count).measure();
        }
        System.exit(0);
    }

    private void measure() throws Exception {
        fill();
        System.out.println(
                "CPU ms an article; article out: passes the article on; same out: reads and writes what enrich does;"
                        + " bound = engine + " + BOUND + " x pass-through");
        System.out.println("round     article out   same out   engine   enrich   compilers   bound (article, same)");
        boolean atRest = false;
        for (int round = 1; round <= MOST_WARM_UPS && !atRest; round++) {
            Round cost = round();
            cost.print("warm " + round);
            atRest = cost.enrich().compilers()
                    < COMPILERS_AT_REST * cost.enrich().work();
        }
        Round last = round();
        last.print("1");
        for (int round = 2; round <= ROUNDS; round++) {
            last = round();
            last.print(String.valueOf(round));
        }
        last.articleOut().print("article out");
        last.sameOut().print("same out");
        last.engine().print("engine");
        last.enrich().print("enrich");
    }

    /** One turn of each. */
    private record Round(CpuCost articleOut, CpuCost sameOut, CpuCost engine, CpuCost enrich) {
        void print(String name) {
            System.out.printf(
                    "%-8s %12.3f %10.3f %8.3f %8.3f %11.3f   %.3f %s, %.3f %s%n",
                    name,
                    articleOut.work(),
                    sameOut.work(),
                    engine.work(),
                    enrich.work(),
                    enrich.compilers(),
                    bound(articleOut),
                    enrich.work() <= bound(articleOut) ? "within" : "over",
                    bound(sameOut),
                    enrich.work() <= bound(sameOut) ? "within" : "over");
        }

        private double bound(CpuCost passThrough) {
            return engine.work() + BOUND * passThrough.work();
        }
    }

    private Round round() throws InterruptedException {
        return new Round(
                run(passThrough::articles),
                run(builder -> passThrough.enriched(builder, articles, analyser, TopologyCost::original)),
                engine(),
                run(new EnrichTopology(this::analyser, new EnrichMeasures())));
    }

    private Analyser analyser() {
        seen.incrementAndGet();
        return analyser;
    }

    private void fill() throws Exception {
        try (Cluster cluster = Cluster.reach(kafka, Duration.ofSeconds(30))) {
            new TopicSetup(cluster).create(Optional.empty());
        }
        PassThrough.topics(kafka);
        // One request at a time: where a new partition is not led yet, a second one may arrive before the first one's
        // repetition,
        // which the broker then takes for out of order until the producer gives up.
        Map<String, Object> settings =
                Map.of("batch.size", 256 * 1024, "linger.ms", 20, "max.in.flight.requests.per.connection", 1);
        try (var producer = new KafkaProducer<>(
                kafka.over(settings),
                Topics.ARTICLE.keys().serializer(),
                Topics.ARTICLE.values().serializer())) {
            List<Future<?>> sent = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Article article = renamed(i);
                sent.add(producer.send(new ProducerRecord<>(Topics.ARTICLE.name(), article.id(), article)));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
    }

    /** The same article as another one, so that it is not taken for a revision. */
    private Article renamed(int number) {
        Article article = articles.get(number % articles.size());
        ObjectNode tree = Json.mapper().valueToTree(article);
        return Json.mapper().convertValue(tree.put("id", article.id().value() + "-" + number), Article.class);
    }

    private static String original(ArticleId renamed) {
        return renamed.value().substring(0, renamed.value().lastIndexOf('-'));
    }

    /** A topology that reads all articles from the beginning. */
    private CpuCost run(Consumer<StreamsBuilder> topology) throws InterruptedException {
        seen.set(0);
        String name = "cost-" + ++runs;
        StreamsSettings settings = StreamsSettings.of(name, directory.resolve(name));
        StreamsStage stage = StreamsStage.of(name, settings, kafka, topology);
        stage.start();
        int first = await(count / 10);
        Budget before = budget();
        await(count);
        // The last transaction is part of the work.
        Thread.sleep(500);
        CpuCost cost = CpuCost.of(budget(), before, count - first);
        stage.close();
        return cost;
    }

    private int await(int number) throws InterruptedException {
        while (seen.get() < number) {
            Thread.sleep(5);
        }
        return seen.get();
    }

    private Budget budget() {
        return Budget.of(Map.of(BENCH, ProcessHandle.current().pid(), BROKER, broker.pid()));
    }

    /** The same articles, read anew from their JSON each time as in a topology; the reading is not counted. */
    private CpuCost engine() {
        var threads = ManagementFactory.getThreadMXBean();
        long nanos = 0;
        Budget before = Budget.of(Map.of(BENCH, ProcessHandle.current().pid()));
        for (int done = 0; done < count; done += CHUNK) {
            List<Article> fresh = new ArrayList<>();
            for (int i = done; i < Math.min(count, done + CHUNK); i++) {
                fresh.add(Json.read(Json.write(articles.get(i % articles.size())), Article.class));
            }
            long start = threads.getCurrentThreadCpuTime();
            fresh.forEach(analyser::analyse);
            nanos += threads.getCurrentThreadCpuTime() - start;
        }
        Budget after = Budget.of(Map.of(BENCH, ProcessHandle.current().pid()));
        return CpuCost.of(after, before, count).withThread(BENCH + " java", nanos / 1e6 / count);
    }
}
