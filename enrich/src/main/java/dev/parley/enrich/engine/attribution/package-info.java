/**
 * Who says what: attributions found by cue words and the shape of the sentence around them, without a parser, and the
 * speakers behind names, titles and pronouns. All offsets here are token numbers of a
 * {@link dev.parley.enrich.engine.text.Document}.
 */
@NullMarked
package dev.parley.enrich.engine.attribution;

import org.jspecify.annotations.NullMarked;
