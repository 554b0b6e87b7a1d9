package dev.parley.bench.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.ingest.feed.FeedDocument;
import dev.parley.ingest.feed.FeedEntry;
import dev.parley.ingest.feed.FeedReader;
import dev.parley.ingest.feed.FeedReading;
import dev.parley.ingest.text.Languages;
import dev.parley.model.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How often, and at what cost, texts are given their language: own texts in 31 languages, whole and cut to 80 characters,
 * and what is named as argument: folders of labelled articles ({@code articles/*.json}, cut into passages of 300
 * characters) and files of feeds with their language ({@code de=FILE}). The detector alone stands beside what the ingester
 * does.
 */
public final class LanguageScore {
    private static final int PASSAGE = 300;
    private static final int SHORT = 80;

    private LanguageScore() {}

    /** A text in a language. */
    record Labelled(String language, String text) {}

    /**
     * How one way of telling did.
     *
     * @param right told as labelled
     * @param untold told nothing
     * @param micros microseconds of processor time a text
     */
    public record Score(int texts, int right, int untold, double micros) {
        /** The share that was told as labelled. */
        public double accuracy() {
            return (double) right / texts;
        }
    }

    public static void main(String[] args) throws IOException {
        Map<String, List<Labelled>> sets = new LinkedHashMap<>();
        sets.put("own texts", own());
        sets.put("own texts, 80 characters", cut(own()));
        for (String arg : args) {
            int is = arg.indexOf('=');
            sets.put(arg, is > 0 ? feed(arg.substring(0, is), Path.of(arg.substring(is + 1))) : articles(Path.of(arg)));
        }
        sets.values().forEach(set -> score(set, Languages::of));
        sets.values().forEach(set -> score(set, Languages::detected));
        System.out.printf("%-40s %6s   %-34s %s%n", "set", "texts", "detector alone", "ingester");
        sets.forEach((name, set) -> {
            System.out.printf(
                    "%-40s %6d   %-34s %s%n",
                    name.substring(Math.max(0, name.length() - 40)),
                    set.size(),
                    line(score(set, Languages::detected)),
                    line(score(set, Languages::of)));
            set.stream()
                    .filter(each -> !Languages.of(each.text()).equals(Optional.of(each.language())))
                    .forEach(each -> System.out.printf(
                            "    %s read as %s: %.90s%n",
                            each.language(), Languages.of(each.text()).orElse("nothing"), each.text()));
        });
    }

    private static String line(Score score) {
        return String.format("%.3f right, %.1f us a text", score.accuracy(), score.micros());
    }

    /** How the ingester tells the languages of the own texts. */
    public static Score ofOwnTexts() throws IOException {
        return score(own(), Languages::of);
    }

    private static Score score(List<Labelled> set, Function<String, Optional<String>> told) {
        int right = 0;
        int untold = 0;
        long start = System.nanoTime();
        for (Labelled each : set) {
            Optional<String> language = told.apply(each.text());
            right += language.equals(Optional.of(each.language())) ? 1 : 0;
            untold += language.isEmpty() ? 1 : 0;
        }
        return new Score(set.size(), right, untold, (System.nanoTime() - start) / 1e3 / Math.max(1, set.size()));
    }

    private static List<Labelled> own() throws IOException {
        try (InputStream in = Objects.requireNonNull(LanguageScore.class.getResourceAsStream("languages.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .map(parts -> new Labelled(parts[0], parts[1]))
                    .toList();
        }
    }

    private static List<Labelled> cut(List<Labelled> whole) {
        return whole.stream()
                .map(each -> new Labelled(
                        each.language(),
                        each.text().substring(0, Math.min(SHORT, each.text().length()))))
                .toList();
    }

    private static List<Labelled> articles(Path folder) throws IOException {
        List<Labelled> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("articles"))) {
            for (Path file : files.sorted().toList()) {
                JsonNode article = Json.mapper().readTree(Files.readAllBytes(file));
                String text = article.path("text").asText();
                for (int i = 0; i + PASSAGE <= text.length(); i += PASSAGE) {
                    found.add(new Labelled(article.path("language").asText(), text.substring(i, i + PASSAGE)));
                }
            }
        }
        return found;
    }

    private static List<Labelled> feed(String language, Path file) throws IOException {
        FeedReading read = FeedReader.read(new FeedDocument(Files.readAllBytes(file), null, Map.of()));
        return read instanceof FeedReading.Feed feed
                ? feed.entries().stream()
                        .map(FeedEntry::text)
                        .filter(text -> text.length() >= SHORT)
                        .map(text -> new Labelled(language, text))
                        .toList()
                : List.of();
    }
}
