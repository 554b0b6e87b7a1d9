package dev.parley.bench.train;

import dev.parley.enrich.engine.statement.judgement.Sighting;
import dev.parley.enrich.engine.text.Document;
import dev.parley.model.Stance;
import java.util.List;

/**
 * A side and a mention of a marked text, with what was gathered about them.
 *
 * @param label the class of the model; negative where the marks do not tell
 *     because the statement stands in another sentence
 */
record Candidate(Sighting sighting, int label) {
    static final int UNKNOWN = -1;

    static Candidate of(MarkedText text, Document document, Sighting sighting) {
        List<MarkedText.Mark> marks = text.marks().stream()
                .filter(mark -> mark.side().equals(sighting.side().id())
                        && mark.condition()
                                .equals(sighting.mention().value().condition().id()))
                .toList();
        String sentence = plain(
                document.text(sighting.sentence().from(), sighting.sentence().to()));
        for (MarkedText.Mark mark : marks) {
            String evidence = plain(mark.evidence());
            if (sentence.contains(evidence) || evidence.contains(sentence)) {
                return new Candidate(sighting, label(sighting, mark.stance()));
            }
        }
        return new Candidate(sighting, marks.isEmpty() ? 0 : UNKNOWN);
    }

    private static int label(Sighting sighting, Stance stance) {
        return sighting.polarity(stance);
    }

    private static String plain(String text) {
        return String.join(" ", text.strip().split("\\s+"));
    }
}
