/** To be described by its owner. */
@NullMarked
package dev.parley.app;

import org.jspecify.annotations.NullMarked;
