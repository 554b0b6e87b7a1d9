/** To be described by its owner. */
@NullMarked
package dev.parley.enrich;

import org.jspecify.annotations.NullMarked;
