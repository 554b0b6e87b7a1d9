package dev.parley.enrich.engine.attribution;

/**
 * What follows a cue as its content.
 *
 * @param frame one of {@link Frame}
 * @param range its tokens
 */
record Complement(int frame, TokenRange range) {}
