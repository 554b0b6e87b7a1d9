/**
 * The table as every instance holds it in memory: a copy of what the topics say, whichever instance wrote it, so that any
 * instance answers any question.
 */
@NullMarked
package dev.parley.aggregate.table;

import org.jspecify.annotations.NullMarked;
