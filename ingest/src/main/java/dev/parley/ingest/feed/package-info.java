/** Reads feed documents as they are in the wild: bytes and headers in, entries out. */
@NullMarked
package dev.parley.ingest.feed;

import org.jspecify.annotations.NullMarked;
