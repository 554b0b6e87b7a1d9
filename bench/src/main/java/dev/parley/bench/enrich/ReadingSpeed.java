package dev.parley.bench.enrich;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.enrich.engine.attribution.AttributionFinder;
import dev.parley.enrich.engine.attribution.CueLexicon;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.LanguageText;
import dev.parley.enrich.engine.text.Vocabulary;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints tokens per CPU second of one thread for reading texts and for finding attributions in them. Give a folder of
 * Article JSON files; rounds are repeated so that the last is the compiled code's.
 */
public final class ReadingSpeed {
    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofSeconds(5);

    private final LanguageText language = LanguageText.load("en");
    private final Vocabulary vocabulary = new Vocabulary();
    private final AttributionFinder finder = new AttributionFinder(CueLexicon.load("en", language, vocabulary));
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /** Tokens read and the CPU time of each part in nanoseconds. */
    record Round(long tokens, long reading, long attributing, long attributions) {
        private static double rate(long tokens, long nanos) {
            return tokens * 1e9 / Math.max(1, nanos);
        }

        String line() {
            return String.format(
                    "text %.0f  attribution %.0f  both %.0f tokens per CPU second, %d attributions",
                    rate(tokens, reading),
                    rate(tokens, attributing),
                    rate(tokens, reading + attributing),
                    attributions);
        }
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("give one folder of Article JSON files, not " + args.length);
        }
        List<String> texts = read(Path.of(args[0]));
        ReadingSpeed speed = new ReadingSpeed();
        for (int i = 0; i < ROUNDS; i++) {
            System.out.println(speed.round(texts).line());
        }
    }

    private static List<String> read(Path folder) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<String> texts = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                texts.add(mapper.readTree(file.toFile()).path("text").asText());
            }
        }
        return texts;
    }

    Round round(List<String> texts) {
        Round sum = new Round(0, 0, 0, 0);
        long end = System.nanoTime() + ROUND.toNanos();
        while (System.nanoTime() < end && !texts.isEmpty()) {
            for (String text : texts) {
                sum = plus(sum, text);
            }
        }
        return sum;
    }

    private Round plus(Round sum, String text) {
        long start = threads.getCurrentThreadCpuTime();
        Document document = Document.of(text, language, vocabulary);
        long read = threads.getCurrentThreadCpuTime();
        int found = finder.find(document, List.of()).size();
        long done = threads.getCurrentThreadCpuTime();
        return new Round(
                sum.tokens() + document.size(),
                sum.reading() + read - start,
                sum.attributing() + done - read,
                sum.attributions() + found);
    }
}
