/** The aggregation stage: statements in, the table of each side's terms out. */
@NullMarked
package dev.parley.aggregate;

import org.jspecify.annotations.NullMarked;
