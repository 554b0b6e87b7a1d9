package dev.parley.enrich.evaluate;

import dev.parley.enrich.engine.explain.Explanation;
import dev.parley.enrich.engine.explain.Explanation.ExplainedMention;
import dev.parley.enrich.engine.explain.Explanation.ExplainedSentence;
import dev.parley.enrich.engine.statement.NoStatement;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Says why a statement was missed, from the explanation of the article. */
final class MissedBecause {
    private static final int SHORTEST = 12;

    private MissedBecause() {}

    /**
     * The cause in words.
     *
     * @param evidence the words in which a reader found it; empty where he did not say
     */
    static String of(Explanation explanation, String condition, String evidence) {
        if (explanation.why() != null) {
            return explanation.why().text();
        }
        List<ExplainedSentence> sentences = explanation.sentences().stream()
                .filter(sentence -> overlap(plain(sentence.text()), plain(evidence)))
                .toList();
        List<ExplainedSentence> looked = sentences.isEmpty() ? explanation.sentences() : sentences;
        List<ExplainedMention> mentions = looked.stream()
                .flatMap(sentence -> sentence.mentions().stream())
                .filter(mention -> mention.condition().equals(condition))
                .toList();
        if (!mentions.isEmpty()) {
            return mentions.stream()
                    .map(ExplainedMention::why)
                    .filter(Objects::nonNull)
                    .max(NoStatement::compareTo)
                    .map(why -> "stance not read: " + why.text())
                    .orElse("read otherwise");
        }
        return sentences.stream()
                .map(ExplainedSentence::why)
                .filter(Objects::nonNull)
                .filter(why -> why != NoStatement.NO_CONDITION)
                .findFirst()
                .map(NoStatement::text)
                .orElse("condition not found");
    }

    private static boolean overlap(String sentence, String evidence) {
        return evidence.length() >= SHORTEST
                && sentence.length() >= SHORTEST
                && (sentence.contains(evidence) || evidence.contains(sentence));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
