/** Which conditions of the dossier a text is about. */
@NullMarked
package dev.parley.enrich.engine.condition;

import org.jspecify.annotations.NullMarked;
