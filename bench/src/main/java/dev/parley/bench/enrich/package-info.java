/** How fast articles are understood. */
@NullMarked
package dev.parley.bench.enrich;

import org.jspecify.annotations.NullMarked;
