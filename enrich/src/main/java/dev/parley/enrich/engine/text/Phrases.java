package dev.parley.enrich.engine.text;

/** Turns phrases of language data and dossier into the word numbers that a document's tokens carry. */
public final class Phrases {
    private final LanguageText language;
    private final Vocabulary vocabulary;

    public Phrases(LanguageText language, Vocabulary vocabulary) {
        this.language = language;
        this.vocabulary = vocabulary;
    }

    /** The numbers of the phrase's tokens, cut as a document is; unknown words are added to the vocabulary. */
    public int[] intern(String phrase) {
        Tokens tokens = new Tokens(phrase.length());
        new Tokeniser(phrase, language.abbreviations(), vocabulary, tokens).tokenise(0, phrase.length());
        int[] ids = new int[tokens.size];
        for (int i = 0; i < ids.length; i++) {
            int end = tokens.end[i];
            boolean dotted = tokens.is(i, TokenKind.WORD) && phrase.charAt(end - 1) == '.';
            ids[i] = vocabulary.intern(phrase.substring(tokens.start[i], dotted ? end - 1 : end));
        }
        return ids;
    }
}
