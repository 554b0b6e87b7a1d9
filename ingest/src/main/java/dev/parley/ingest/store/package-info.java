/** Keeps feed states and article identities in Kafka and writes them together with the articles. */
@NullMarked
package dev.parley.ingest.store;

import org.jspecify.annotations.NullMarked;
