package dev.parley.enrich.engine.statement;

/**
 * Words that take a stance or turn one.
 *
 * @param text as the language file writes it, for explanations
 */
record Cue(CueKind kind, Force force, String text) {}
