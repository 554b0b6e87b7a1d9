package dev.parley.enrich.engine.statement.judgement;

import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Folding;

/**
 * A word as a clue holds it: folded, or a mark that stands for a class of words.
 *
 * @param hash that of the folded text
 * @param length of the folded text, UTF-16 units
 */
record Word(int hash, int length, Document document, int token, String mark) {
    /** A mark that stands for a class of words. */
    static Word mark(String mark, Document document) {
        return new Word(mark.hashCode(), mark.length(), document, -1, mark);
    }

    /** The word at the token. */
    static Word of(Document document, int token) {
        return new Word(document.hash(token), document.end(token) - document.start(token), document, token, "");
    }

    String text() {
        return token < 0 ? mark : Folding.fold(document.text(token));
    }
}
