/** Where the sides meet, have met, might meet or refuse to meet. */
@NullMarked
package dev.parley.enrich.engine.venue;

import org.jspecify.annotations.NullMarked;
