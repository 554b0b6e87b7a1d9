package dev.parley.enrich.engine.text;

/**
 * A paragraph by its tokens, {@code from} inclusive to {@code to} exclusive.
 *
 * @param firstSentence the number of its first sentence
 * @param lastSentence one past the number of its last sentence
 */
public record Paragraph(int number, int from, int to, PassageKind kind, int firstSentence, int lastSentence) {}
