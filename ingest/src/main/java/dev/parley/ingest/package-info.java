/** To be described by its owner. */
@NullMarked
package dev.parley.ingest;

import org.jspecify.annotations.NullMarked;
