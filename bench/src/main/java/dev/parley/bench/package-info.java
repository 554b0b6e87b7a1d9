/** Benchmarks: what they have in common. */
@NullMarked
package dev.parley.bench;

import org.jspecify.annotations.NullMarked;
