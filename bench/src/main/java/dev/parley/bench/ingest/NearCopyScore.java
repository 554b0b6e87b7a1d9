package dev.parley.bench.ingest;

import dev.parley.ingest.identity.StoryFinder;
import dev.parley.model.ArticleId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Scores the search for near-copies on a labelled set of own texts: every pair of texts is a copy or is none. */
public final class NearCopyScore {
    private NearCopyScore() {}

    /**
     * Pairs found and missed.
     *
     * @param copies pairs of texts that are copies of each other
     * @param others pairs that are none, those of the same event and of one template among them
     */
    public record Score(int copies, int others, int right, int wrong, int missed) {
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
                "near-copies: %d pairs of copies, %d of others: %d right, %d wrong, %d missed; precision %.3f, recall %.3f%n",
                score.copies(),
                score.others(),
                score.right(),
                score.wrong(),
                score.missed(),
                score.precision(),
                score.recall());
    }

    /** Scores the set. */
    public static Score run() {
        List<NearCopyTexts.Labelled> texts = NearCopyTexts.read();
        StoryFinder finder = new StoryFinder();
        List<String> stories = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Instant at = Instant.parse("2031-01-01T00:00:00Z").plusSeconds(i * 60L);
            stories.add(
                    finder.place(new ArticleId("t" + i), null, "", texts.get(i).text(), at)
                            .storyId());
        }
        int copies = 0;
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean found = stories.get(i).equals(stories.get(j));
                boolean copy = texts.get(i).copy()
                        && texts.get(j).copy()
                        && texts.get(i).story().equals(texts.get(j).story());
                copies += copy ? 1 : 0;
                right += found && copy ? 1 : 0;
                wrong += found && !copy ? 1 : 0;
                missed += !found && copy ? 1 : 0;
            }
        }
        int pairs = texts.size() * (texts.size() - 1) / 2;
        return new Score(copies, pairs - copies, right, wrong, missed);
    }
}
