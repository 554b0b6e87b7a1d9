/** Decides when a feed is polled next. Pure: time comes in as a value. */
@NullMarked
package dev.parley.ingest.schedule;

import org.jspecify.annotations.NullMarked;
