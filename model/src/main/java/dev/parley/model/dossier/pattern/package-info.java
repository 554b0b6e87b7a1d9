/** The small language in which a dossier names things: words, word forms, alternatives, gaps and mentions. */
@NullMarked
package dev.parley.model.dossier.pattern;

import org.jspecify.annotations.NullMarked;
