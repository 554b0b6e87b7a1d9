package dev.parley.bench.enrich;

import dev.parley.enrich.engine.Analyser;
import dev.parley.model.Article;
import dev.parley.model.EnrichedArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * The engine on one thread: tokens a second, and how long an article takes at the median and in the worst hundredth.
 * {@code ./parley-bench dev.parley.bench.enrich.EngineBenchmark [CORPUS]}; with a corpus, its articles are measured too.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
public class EngineBenchmark {
    // Whatever share of a busy machine a second of warming up is worth.
    private static final int PASSES = 10;

    /** {@code case}, {@code general}, or a corpus folder. */
    @Param({"case", "general"})
    public String texts = "case";

    private Function<Article, EnrichedArticle> engine = EngineBenchmark::unloaded;
    private List<Article> articles = List.of();
    private int[] tokens = {};
    private int next;

    /** How many tokens were read; JMH prints it a second. */
    @AuxCounters
    @State(Scope.Thread)
    public static class Read {
        public long tokens;
    }

    public static void main(String[] args) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder().include(EngineBenchmark.class.getName());
        if (args.length > 0) {
            options.param("texts", "case", "general", args[0]);
        }
        new Runner(options.build()).run();
    }

    private static EnrichedArticle unloaded(Article article) {
        throw new IllegalStateException("article " + article.id() + " came before the dossier was loaded");
    }

    @Setup
    public void load(Blackhole sink) throws IOException {
        var dossier = BenchArticles.dossier();
        engine = Analyser.of(dossier)::analyse;
        articles = switch (texts) {
            case "case" -> BenchArticles.ofCase(dossier);
            case "general" -> BenchArticles.general();
            default -> BenchArticles.ofCorpus(Path.of(texts));
        };
        for (int pass = 0; pass < PASSES; pass++) {
            articles.forEach(article -> sink.consume(engine.apply(article)));
        }
        tokens = articles.stream().mapToInt(BenchArticles::tokens).toArray();
    }

    /** Tokens a second, beside articles a second. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    public EnrichedArticle throughput(Read read) {
        next = (next + 1) % articles.size();
        read.tokens += tokens[next];
        return engine.apply(articles.get(next));
    }

    /** The time of one article, with its percentiles. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public EnrichedArticle article() {
        next = (next + 1) % articles.size();
        return engine.apply(articles.get(next));
    }
}
