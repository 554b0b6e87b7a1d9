/** To be described by its owner. */
@NullMarked
package dev.parley.aggregate;

import org.jspecify.annotations.NullMarked;
