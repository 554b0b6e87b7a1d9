/**
 * What the table means, without Kafka: a cell is a pure function of the set of statements made about it, so that any
 * order of arrival gives the same table. {@code docs/table.md} says it in words.
 */
@NullMarked
package dev.parley.aggregate.position;

import org.jspecify.annotations.NullMarked;
