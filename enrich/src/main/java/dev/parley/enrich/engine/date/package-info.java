/** Days that a text names, reckoned from the day on which it was published, and which of them is the day of a saying. */
@NullMarked
package dev.parley.enrich.engine.date;

import org.jspecify.annotations.NullMarked;
