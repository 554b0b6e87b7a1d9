/** Runs the ingester: who owns which feeds, what is polled when, and what is written. */
@NullMarked
package dev.parley.ingest.stage;

import org.jspecify.annotations.NullMarked;
