/** What understands an article: from its text to its actors, venues, conditions, attributions and statements. */
@NullMarked
package dev.parley.enrich.engine;

import org.jspecify.annotations.NullMarked;
