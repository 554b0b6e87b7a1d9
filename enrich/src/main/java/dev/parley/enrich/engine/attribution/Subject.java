package dev.parley.enrich.engine.attribution;

/**
 * The noun phrase that a verb is said of.
 *
 * @param range its tokens
 * @param left the last token before it
 * @param relative whether a relative pronoun stands between it and the verb
 * @param shared whether it is another verb's subject too
 */
record Subject(TokenRange range, int left, boolean relative, boolean shared) {}
