/** Word forms of inflected languages, by the dictionaries and stemmers of Apache Lucene. */
@NullMarked
package dev.parley.enrich.engine.language;

import org.jspecify.annotations.NullMarked;
