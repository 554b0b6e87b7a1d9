/** Articles in, enriched articles and statements out: the only part of enrich that knows Kafka Streams. */
@NullMarked
package dev.parley.enrich.topology;

import org.jspecify.annotations.NullMarked;
