/** Fetches documents over HTTP with good manners and within limits: no private address, no endless body, no bomb. */
@NullMarked
package dev.parley.ingest.fetch;

import org.jspecify.annotations.NullMarked;
