/** How well articles are understood: scores against what a careful reader marked. */
@NullMarked
package dev.parley.enrich.evaluate;

import org.jspecify.annotations.NullMarked;
