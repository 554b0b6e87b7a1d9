package dev.parley.enrich.engine.text;

import java.util.ArrayList;
import java.util.List;

/** Puts a {@link Document} together: paragraphs, tokens, quotations, sentences, then what to drop. */
final class DocumentReader {
    private static final int UNITS_PER_TOKEN = 5;
    private static final int DATELINE_PARAGRAPHS = 5;

    private final String text;
    private final boolean titled;
    private final LanguageText language;
    private final Tokens tokens;
    private final Vocabulary vocabulary;

    DocumentReader(String text, boolean titled, LanguageText language, Vocabulary vocabulary) {
        this.text = text;
        this.titled = titled;
        this.language = language;
        this.vocabulary = vocabulary;
        this.tokens = new Tokens(text.length() / UNITS_PER_TOKEN);
    }

    Document read() {
        List<int[]> ranges = tokenise();
        QuoteFinder quotes = new QuoteFinder(text, tokens, language.elisions());
        for (int p = 0; p < ranges.size(); p++) {
            quotes.read(p, ranges.get(p)[0], ranges.get(p)[1]);
        }
        boolean[] repeat = new RepeatFinder(tokens).repeats(ranges);
        List<Paragraph> paragraphs = new ArrayList<>(ranges.size());
        List<Sentence> sentences = new ArrayList<>();
        for (int p = 0; p < ranges.size(); p++) {
            paragraphs.add(paragraph(p, ranges.get(p), repeat[p], sentences));
        }
        return new Document(text, tokens, paragraphs, sentences, quotes.quotations());
    }

    private List<int[]> tokenise() {
        Tokeniser tokeniser = new Tokeniser(text, language.abbreviations(), vocabulary, tokens);
        List<int[]> ranges = new ArrayList<>();
        for (int[] lines : LineBreaks.paragraphs(text)) {
            int from = tokens.size;
            tokeniser.tokenise(lines[0], lines[1]);
            if (tokens.size > from) {
                ranges.add(new int[] {from, tokens.size});
            }
        }
        return ranges;
    }

    private Paragraph paragraph(int number, int[] range, boolean repeat, List<Sentence> sentences) {
        PassageReader passages = new PassageReader(text, tokens, language);
        PassageKind kind = passages.kind(range[0], range[1], number == 0, titled);
        if (repeat && kind != PassageKind.HEADLINE) {
            kind = PassageKind.REPEAT;
        }
        int first = sentences.size();
        int at = range[0];
        if (kind == PassageKind.BODY && number < DATELINE_PARAGRAPHS) {
            at = passages.afterDateline(range[0], range[1]);
            if (at > range[0]) {
                sentences.add(new Sentence(first, range[0], at, number, PassageKind.DATELINE));
            }
        }
        SentenceSplitter splitter = new SentenceSplitter(text, tokens, language);
        while (at < range[1]) {
            int end = splitter.end(at, range[1]);
            sentences.add(new Sentence(sentences.size(), at, end, number, kind));
            at = end;
        }
        return new Paragraph(number, range[0], range[1], kind, first, sentences.size());
    }
}
