package dev.parley.enrich.engine.explain;

import dev.parley.enrich.engine.explain.Explanation.ExplainedMention;
import dev.parley.enrich.engine.explain.Explanation.ExplainedSentence;
import dev.parley.enrich.engine.statement.NoStatement;
import dev.parley.enrich.engine.statement.Trace.Stanced;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An explanation as lines that a person reads. */
public final class ExplanationText {
    private ExplanationText() {}

    /** The lines: each sentence, then what was found in it, indented. */
    public static List<String> lines(Explanation explanation) {
        List<String> lines = new ArrayList<>();
        lines.add("article " + explanation.article() + ", dossier "
                + explanation.dossier().caseId() + " " + explanation.dossier().hash() + because(explanation.why()));
        for (ExplainedSentence sentence : explanation.sentences()) {
            lines.add("");
            lines.add(sentence.text().replaceAll("\\s+", " "));
            sentence.actors().forEach(actor -> lines.add("    actor        " + actor));
            sentence.venues().forEach(venue -> lines.add("    venue        " + venue));
            sentence.attributions().forEach(line -> lines.add("    attribution  " + line.replaceAll("\\s+", " ")));
            sentence.mentions().forEach(mention -> mention(mention, lines));
            if (sentence.why() != null) {
                lines.add("    no statement" + because(sentence.why()));
            }
        }
        return lines;
    }

    private static void mention(ExplainedMention mention, List<String> lines) {
        lines.add("    condition    \"" + mention.text().replaceAll("\\s+", " ") + "\" = " + mention.condition() + ", "
                + mention.use() + " by " + mention.phrase());
        for (Stanced stanced : mention.statements()) {
            lines.add("        statement    " + stanced.stance() + " by " + stanced.holder() + ", rule "
                    + stanced.rule());
        }
        if (mention.why() != null) {
            lines.add("        no statement" + because(mention.why()));
        }
    }

    private static String because(@Nullable NoStatement why) {
        return why == null
                ? ""
                : ": " + why.text() + " (" + why.name().toLowerCase(Locale.ROOT).replace('_', '-') + ")";
    }
}
