package dev.parley.enrich.engine.text;

import dev.parley.model.Article;
import dev.parley.model.Mention;
import dev.parley.model.Span;
import java.util.Arrays;
import java.util.List;

/**
 * An article's text cut into paragraphs, sentences and tokens, with its quotations. Tokens are numbered from 0 through
 * the whole text; a word's number in the {@link Vocabulary} is {@link #id}. Immutable.
 *
 * <p>Reading never fails, whatever the text holds, and takes time linear in its length.
 */
public final class Document {
    private final String text;
    private final Tokens tokens;
    private final CodePoints codePoints;
    private final List<Paragraph> paragraphs;
    private final List<Sentence> sentences;
    private final List<Quotation> quotations;
    private final int[] sentenceOf;
    private final int[] quotationOf;

    Document(
            String text,
            Tokens tokens,
            List<Paragraph> paragraphs,
            List<Sentence> sentences,
            List<Quotation> quotations) {
        this.text = text;
        this.tokens = tokens;
        this.codePoints = new CodePoints(text);
        this.paragraphs = List.copyOf(paragraphs);
        this.sentences = List.copyOf(sentences);
        this.quotations = List.copyOf(quotations);
        this.sentenceOf = new int[tokens.size];
        for (Sentence sentence : sentences) {
            Arrays.fill(sentenceOf, sentence.from(), sentence.to(), sentence.number());
        }
        this.quotationOf = new int[tokens.size];
        Arrays.fill(quotationOf, -1);
        for (int q = 0; q < quotations.size(); q++) {
            for (int i = quotations.get(q).from(); i < quotations.get(q).to(); i++) {
                quotationOf[i] = quotationOf[i] < 0 ? q : quotationOf[i];
            }
        }
    }

    /** Reads an article's title and text. */
    public static Document of(Article article, LanguageText language, Vocabulary vocabulary) {
        boolean titled = article.title() != null && !article.title().isBlank();
        return new DocumentReader(article.document(), titled, language, vocabulary).read();
    }

    /** Reads a text without a title of its own. */
    public static Document of(String text, LanguageText language, Vocabulary vocabulary) {
        return new DocumentReader(text, false, language, vocabulary).read();
    }

    /** The whole text, in which the offsets of {@link #start} and {@link #end} count UTF-16 units. */
    public String text() {
        return text;
    }

    /** How many tokens there are. */
    public int size() {
        return tokens.size;
    }

    /** Where a token starts, in UTF-16 units. */
    public int start(int token) {
        return tokens.start[token];
    }

    /** Where a token ends (exclusive), in UTF-16 units. */
    public int end(int token) {
        return tokens.end[token];
    }

    /** The word's number in the vocabulary, {@link Vocabulary#UNKNOWN} for a word it does not hold. */
    public int id(int token) {
        return tokens.id[token];
    }

    /** A hash of the token's folded form. */
    public int hash(int token) {
        return tokens.hash[token];
    }

    /** What the token is made of. */
    public TokenKind kind(int token) {
        return tokens.kind[token];
    }

    /** How the token is written. */
    public Shape shape(int token) {
        return tokens.shape[token];
    }

    /** Whether the token is a word or a number. */
    public boolean isWord(int token) {
        return tokens.is(token, TokenKind.WORD) || tokens.is(token, TokenKind.NUMBER);
    }

    /** Whether the token begins with a capital letter. */
    public boolean isCapital(int token) {
        return shape(token).capital();
    }

    /** The first UTF-16 unit of the token. */
    public char first(int token) {
        return text.charAt(tokens.start[token]);
    }

    /** Whether the token is the given single mark. */
    public boolean isMark(int token, char mark) {
        return tokens.is(token, TokenKind.MARK) && first(token) == mark;
    }

    /** Whether space stands before the token. */
    public boolean spaceBefore(int token) {
        return token == 0 || tokens.end[token - 1] < tokens.start[token];
    }

    /** The token as written. */
    public String text(int token) {
        return text.substring(tokens.start[token], tokens.end[token]);
    }

    /** What stands from one token to before another, as written. */
    public String text(int from, int to) {
        return from >= to ? "" : text.substring(tokens.start[from], tokens.end[to - 1]);
    }

    /** What stands from one token to before another, in code points. */
    public Span span(int from, int to) {
        if (from >= to) {
            int at = from < tokens.size ? codePoints.of(tokens.start[from]) : codePoints.of(text.length());
            return new Span(at, at);
        }
        return new Span(codePoints.of(tokens.start[from]), codePoints.of(tokens.end[to - 1]));
    }

    /** A stretch of UTF-16 units, in code points. */
    public Span codePointSpan(int start, int end) {
        return new Span(codePoints.of(start), codePoints.of(end));
    }

    /** What stands from one token to before another, as a mention. */
    public Mention mention(int from, int to) {
        Span span = span(from, to);
        return new Mention(span.start(), span.end(), text(from, to));
    }

    public List<Paragraph> paragraphs() {
        return paragraphs;
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    /** All quotations in the order of their openings, an outer one before those it holds. */
    public List<Quotation> quotations() {
        return quotations;
    }

    /** The number of the sentence that holds the token. */
    public int sentenceOf(int token) {
        return sentenceOf[token];
    }

    /** The number of the outermost quotation that holds the token, its marks included; -1 for none. */
    public int quotationOf(int token) {
        return quotationOf[token];
    }

    /** Whether the token stands within quotation marks, or is one. */
    public boolean quoted(int token) {
        return quotationOf[token] >= 0;
    }
}
