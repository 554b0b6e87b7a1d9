package dev.parley.bench.ingest;

import dev.parley.ingest.identity.StoryFinder;
import dev.parley.model.ArticleId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Scores the search for near-copies on a labelled set of own texts: every pair of texts is a copy or is none. */
public final class NearCopyScore {
    private NearCopyScore() {}

    /**
     * A text of the set.
     *
     * @param copy whether it is the named story's text, or another text on the same matter
     */
    record Labelled(String story, boolean copy, String text) {}

    /** Pairs found and missed. */
    public record Score(int right, int wrong, int missed) {
        /** Of the pairs called copies, the share that are. */
        public double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        /** Of the copies, the share that was found. */
        public double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }
    }

    public static void main(String[] args) {
        Score score = run();
        System.out.printf(
                "near-copies: %d pairs right, %d wrong, %d missed; precision %.3f, recall %.3f%n",
                score.right(), score.wrong(), score.missed(), score.precision(), score.recall());
    }

    /** Scores the set. */
    public static Score run() {
        List<Labelled> texts = read();
        StoryFinder finder = new StoryFinder();
        List<String> stories = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Instant at = Instant.parse("2031-01-01T00:00:00Z").plusSeconds(i * 60L);
            stories.add(
                    finder.place(new ArticleId("t" + i), null, "", texts.get(i).text(), at)
                            .storyId());
        }
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean found = stories.get(i).equals(stories.get(j));
                boolean copy = texts.get(i).copy()
                        && texts.get(j).copy()
                        && texts.get(i).story().equals(texts.get(j).story());
                right += found && copy ? 1 : 0;
                wrong += found && !copy ? 1 : 0;
                missed += !found && copy ? 1 : 0;
            }
        }
        return new Score(right, wrong, missed);
    }

    private static List<Labelled> read() {
        List<Labelled> texts = new ArrayList<>();
        InputStream file =
                Objects.requireNonNull(NearCopyScore.class.getResourceAsStream("near-copies.txt"), "near-copies.txt");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            String head = "";
            StringBuilder text = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("== ")) {
                    add(texts, head, text);
                    head = line.substring(3);
                    text.setLength(0);
                } else if (!line.startsWith("#")) {
                    text.append(line.equals(".") ? "\n" : line).append('\n');
                }
            }
            add(texts, head, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static void add(List<Labelled> texts, String head, StringBuilder text) {
        if (!head.isEmpty()) {
            String kind = head.substring(0, head.indexOf(' '));
            texts.add(new Labelled(
                    head.substring(kind.length() + 1),
                    !kind.equals("other"),
                    text.toString().strip()));
        }
    }
}
