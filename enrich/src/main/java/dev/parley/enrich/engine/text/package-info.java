/**
 * The structure of an article's text: paragraphs, sentences, tokens and what stands in quotation marks. Offsets that
 * leave this package are code points of {@link dev.parley.model.Article#document()}; inside, UTF-16 units and token
 * numbers are used for speed.
 */
@NullMarked
package dev.parley.enrich.engine.text;

import org.jspecify.annotations.NullMarked;
