package dev.parley.bench.enrich;

import dev.parley.enrich.engine.Analyser;
import dev.parley.model.Article;
import dev.parley.model.dossier.Dossier;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The engine's speed in CPU time of its thread, so that it can be told on a busy machine too: tokens a CPU second over a
 * pass, the same from each article's best pass, and milliseconds a thousand tokens at the median and the worst hundredth.
 * {@code ./parley-bench dev.parley.bench.enrich.EngineSpeed [PASSES [CORPUS...]]}
 */
public final class EngineSpeed {
    private static final int PASSES = 60;
    private static final double MILLISECONDS = 1e6;

    private EngineSpeed() {}

    public static void main(String[] args) throws IOException {
        int passes = args.length > 0 ? Integer.parseInt(args[0]) : PASSES;
        Dossier dossier = BenchArticles.dossier();
        Analyser analyser = Analyser.of(dossier);
        System.out.println("texts                 articles   tokens   tokens/CPU s   best   ms/1000 tokens p50   p99");
        measure("case", BenchArticles.ofCase(dossier), analyser, passes);
        measure("general", BenchArticles.general(), analyser, passes);
        for (int i = 1; i < args.length; i++) {
            Path corpus = Path.of(args[i]);
            measure(String.valueOf(corpus.getFileName()), BenchArticles.ofCorpus(corpus), analyser, passes);
        }
    }

    private static void measure(String name, List<Article> articles, Analyser analyser, int passes) {
        int[] tokens = articles.stream().mapToInt(BenchArticles::tokens).toArray();
        long total = Arrays.stream(tokens).sum();
        long[] best = new long[tokens.length];
        Arrays.fill(best, Long.MAX_VALUE);
        long[] last = new long[tokens.length];
        // The last fifth counts: what comes before is for the compiler.
        int counted = Math.max(1, passes / 5);
        double[] costs = new double[tokens.length * counted];
        long spent = 0;
        for (int pass = 0; pass < passes; pass++) {
            time(articles, analyser, last);
            for (int i = 0; i < last.length; i++) {
                best[i] = Math.min(best[i], last[i]);
                if (pass >= passes - counted) {
                    costs[(pass - passes + counted) * last.length + i] = last[i] / MILLISECONDS * 1000 / tokens[i];
                    spent += last[i];
                }
            }
        }
        Arrays.sort(costs);
        System.out.printf(
                "%-21s %8d %8d %14.0f %6.0f %18.2f %5.2f%n",
                name,
                tokens.length,
                total,
                total * counted * 1e9 / spent,
                total * 1e9 / Arrays.stream(best).sum(),
                costs[costs.length / 2],
                costs[costs.length * 99 / 100]);
    }

    private static void time(List<Article> articles, Analyser analyser, long[] nanos) {
        var threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < nanos.length; i++) {
            long before = threads.getCurrentThreadCpuTime();
            analyser.analyse(articles.get(i));
            nanos[i] = threads.getCurrentThreadCpuTime() - before;
        }
    }
}
