package dev.parley.enrich.engine.text;

/** What a token is made of. */
public enum TokenKind {
    /** Holds a letter. */
    WORD,
    /** Digits, with the separators between them. */
    NUMBER,
    /** A mark that may open or close a quotation. */
    QUOTE,
    /** Any other single mark; dots and dashes that stand together are one. */
    MARK
}
