/** The dossier's pattern language, compiled and matched against texts. */
@NullMarked
package dev.parley.enrich.engine.phrase;

import org.jspecify.annotations.NullMarked;
