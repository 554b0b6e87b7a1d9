package dev.parley.bench.train;

import dev.parley.enrich.engine.statement.judgement.Weighed;
import dev.parley.enrich.engine.text.Document;
import dev.parley.model.Stance;
import java.util.List;

/**
 * A side and a mention of a marked text, with what was gathered about them.
 *
 * @param text the number of the text
 * @param label the class of the model; negative where the marks do not tell
 *     because the statement stands in another sentence
 */
record Candidate(int text, Weighed weighed, int label) {
    static final int UNKNOWN = -1;

    static Candidate of(int number, MarkedText text, Document document, Weighed weighed) {
        List<MarkedText.Mark> marks = text.marks().stream()
                .filter(mark -> mark.side().equals(weighed.side())
                        && mark.condition()
                                .equals(weighed.mention().value().condition().id()))
                .toList();
        String sentence = plain(
                document.text(weighed.sentence().from(), weighed.sentence().to()));
        for (MarkedText.Mark mark : marks) {
            String evidence = plain(mark.evidence());
            if (sentence.contains(evidence) || evidence.contains(sentence)) {
                return new Candidate(number, weighed, label(weighed, mark.stance()));
            }
        }
        return new Candidate(number, weighed, marks.isEmpty() ? 0 : UNKNOWN);
    }

    private static int label(Weighed weighed, Stance stance) {
        return weighed.polarity(stance);
    }

    private static String plain(String text) {
        return String.join(" ", text.strip().split("\\s+"));
    }
}
