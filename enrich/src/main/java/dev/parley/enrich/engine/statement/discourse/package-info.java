/** What a sentence says by leaning on those before it: answers, echoes, lists, the points of an agreement. */
@NullMarked
package dev.parley.enrich.engine.statement.discourse;

import org.jspecify.annotations.NullMarked;
