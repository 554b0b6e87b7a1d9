package dev.parley.bench.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.ingest.page.PageArticle;
import dev.parley.ingest.page.PageExtractor;
import dev.parley.ingest.page.PageExtractors;
import dev.parley.model.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Scores the extraction of articles step by step: F1 over runs of four words, as the article-extraction-benchmark of Zyte
 * defines it. The argument is a directory with {@code truth.json} and {@code html/}.
 */
public final class PageScore {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int RUN = 4;

    private PageScore() {}

    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args[0]);
        JsonNode truth = Json.mapper().readTree(Files.readAllBytes(directory.resolve("truth.json")));
        for (Map.Entry<String, PageExtractor> step : PageExtractors.steps().entrySet()) {
            score(step.getKey(), step.getValue(), truth, directory);
        }
    }

    private static void score(String name, PageExtractor extractor, JsonNode truth, Path directory) throws IOException {
        double precision = 0;
        double recall = 0;
        List<Long> millis = new ArrayList<>();
        for (Map.Entry<String, JsonNode> page : truth.properties()) {
            String html = html(directory.resolve("html").resolve(page.getKey() + ".html.gz"));
            long start = System.nanoTime();
            String text = extractor
                    .extract(html, page.getValue().path("url").asText())
                    .map(PageArticle::text)
                    .orElse("");
            millis.add((System.nanoTime() - start) / 1_000_000);
            double[] both = compare(page.getValue().path("articleBody").asText(), text);
            precision += both[0] / truth.size();
            recall += both[1] / truth.size();
        }
        millis.sort(null);
        System.out.printf(
                "%-32s P %.4f R %.4f F1 %.4f p99 %d ms%n",
                name, precision, recall, 2 * precision * recall / (precision + recall), millis.get((int)
                        (millis.size() * 0.99)));
    }

    private static String html(Path file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static double[] compare(String wanted, String found) {
        Map<String, Integer> truth = runs(wanted);
        Map<String, Integer> got = runs(found);
        Set<String> all = new HashSet<>(truth.keySet());
        all.addAll(got.keySet());
        double right = 0;
        double wrong = 0;
        double missed = 0;
        for (String run : all) {
            int a = truth.getOrDefault(run, 0);
            int b = got.getOrDefault(run, 0);
            right += Math.min(a, b);
            wrong += Math.max(0, b - a);
            missed += Math.max(0, a - b);
        }
        return new double[] {right == 0 ? 0 : right / (right + wrong), right == 0 ? 0 : right / (right + missed)};
    }

    private static Map<String, Integer> runs(String text) {
        List<String> words = new ArrayList<>();
        for (Matcher m = WORD.matcher(text); m.find(); ) {
            words.add(m.group());
        }
        Map<String, Integer> runs = new HashMap<>();
        int length = Math.min(RUN, words.size());
        for (int i = 0; length > 0 && i + length <= words.size(); i++) {
            runs.merge(String.join(" ", words.subList(i, i + length)), 1, Integer::sum);
        }
        return runs;
    }
}
