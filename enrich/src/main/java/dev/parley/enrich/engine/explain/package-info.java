/** What was found in an article sentence by sentence, and why there is no more. */
@NullMarked
package dev.parley.enrich.engine.explain;

import org.jspecify.annotations.NullMarked;
