/** The Kafka Streams side of the aggregation: statements filed cell by cell, positions and their changes sent on. */
@NullMarked
package dev.parley.aggregate.topology;

import org.jspecify.annotations.NullMarked;
