/** Which side takes which stance on which condition: words that take a stance, who holds it, what they govern. */
@NullMarked
package dev.parley.enrich.engine.statement;

import org.jspecify.annotations.NullMarked;
