/** To be described by its owner. */
@NullMarked
package dev.parley.bench;

import org.jspecify.annotations.NullMarked;
