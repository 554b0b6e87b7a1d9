package dev.parley.enrich.engine.phrase;

/**
 * Where a phrase is complete.
 *
 * @param number of the phrase, in the order in which they were added
 * @param value what it stands for
 */
record PhraseEnd<T>(int number, T value) {}
