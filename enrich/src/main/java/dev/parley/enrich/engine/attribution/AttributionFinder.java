package dev.parley.enrich.engine.attribution;

import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Paragraph;
import dev.parley.enrich.engine.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds who says what in an article. Works paragraph by paragraph without a parser, in time linear in the text, and
 * abstains from naming a speaker where the text leaves a doubt. Immutable, safe for use by several threads.
 */
public final class AttributionFinder {
    private final CueLexicon lexicon;

    public AttributionFinder(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The article's attributions in the order of their cues.
     *
     * @param mentions the actors named in the article, in the order of the text
     */
    public List<AttributionRelation> find(Document document, List<ActorMention> mentions) {
        Grammar grammar = new Grammar(document, lexicon);
        CandidateFinder finder = new CandidateFinder(document, grammar, lexicon);
        QuoteSequel sequel = new QuoteSequel(document, grammar);
        RelationBuilder builder = new RelationBuilder(document, grammar, mentions, sequel);
        for (Paragraph paragraph : document.paragraphs()) {
            if (!paragraph.kind().dropped()) {
                builder.read(paragraph, sequel.extend(paragraph, candidates(document, paragraph, finder)));
            }
        }
        return builder.relations();
    }

    private static List<Candidate> candidates(Document document, Paragraph paragraph, CandidateFinder finder) {
        List<Candidate> candidates = new ArrayList<>();
        for (int s = paragraph.firstSentence(); s < paragraph.lastSentence(); s++) {
            Sentence sentence = document.sentences().get(s);
            if (!sentence.kind().dropped()) {
                candidates.addAll(finder.find(sentence));
            }
        }
        return candidates;
    }
}
