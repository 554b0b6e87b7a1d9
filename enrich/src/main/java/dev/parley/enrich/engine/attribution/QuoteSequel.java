package dev.parley.enrich.engine.attribution;

import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Paragraph;
import dev.parley.enrich.engine.text.Quotation;
import dev.parley.enrich.engine.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Carries quotations on: a quotation that runs over several sentences is one content, and a sentence wholly in
 * quotation marks belongs to the speaker of the sentence before it in the same paragraph.
 */
final class QuoteSequel {
    private final Document document;
    private final Grammar grammar;

    QuoteSequel(Document document, Grammar grammar) {
        this.document = document;
        this.grammar = grammar;
    }

    /** The paragraph's attributions, each with the quotations that go on after it. */
    List<Candidate> extend(Paragraph paragraph, List<Candidate> candidates) {
        List<Candidate> extended = new ArrayList<>();
        for (int c = 0; c < candidates.size(); c++) {
            int limit = c + 1 < candidates.size() ? candidates.get(c + 1).anchor() : paragraph.to();
            extended.add(follow(toQuotationEnd(candidates.get(c)), paragraph, limit));
        }
        return extended;
    }

    private Candidate toQuotationEnd(Candidate candidate) {
        List<TokenRange> content = new ArrayList<>();
        for (TokenRange range : candidate.content()) {
            int to = range.to();
            if (to > range.from()
                    && to < document.size()
                    && document.quoted(to - 1)
                    && to == sentenceEnd(candidate, to)) {
                to = Math.max(
                        to,
                        document.quotations().get(document.quotationOf(to - 1)).to());
            }
            content.add(new TokenRange(range.from(), to));
        }
        return candidate.withContent(content);
    }

    private int sentenceEnd(Candidate candidate, int to) {
        return document.sentences()
                .get(document.sentenceOf(Math.max(candidate.anchor(), to - 1)))
                .to();
    }

    private Candidate follow(Candidate candidate, Paragraph paragraph, int limit) {
        int last = Math.max(candidate.contentEnd(), candidate.anchor());
        boolean spoken = endsQuoted(candidate);
        Candidate longer = candidate;
        for (int s = document.sentenceOf(Math.min(last, document.size() - 1) > 0 ? last - 1 : 0) + 1;
                s < paragraph.lastSentence();
                s++) {
            Sentence next = document.sentences().get(s);
            if (!spoken || next.from() >= limit || !whollyQuoted(next)) {
                break;
            }
            Quotation quotation = document.quotations().get(document.quotationOf(next.from()));
            if (quotation.to() > limit) {
                break;
            }
            longer = longer.withMore(new TokenRange(next.from(), next.to()));
        }
        return longer;
    }

    private boolean endsQuoted(Candidate candidate) {
        return candidate.content().stream()
                .anyMatch(range ->
                        range.length() > 2 && document.quoted(range.to() - 1) && document.quoted(range.from()));
    }

    /** Whether a sentence stands in quotation marks from first to last. */
    boolean whollyQuoted(Sentence sentence) {
        if (!document.quoted(sentence.from())) {
            return false;
        }
        int quotation = document.quotationOf(sentence.from());
        int last = sentence.to() - 1;
        while (last > sentence.from() && grammar.is(last, WordClass.STOP) && !document.quoted(last)) {
            last--;
        }
        return document.quotationOf(last) == quotation;
    }
}
