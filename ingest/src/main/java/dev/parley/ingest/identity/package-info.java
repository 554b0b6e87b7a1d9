/** Decides which items are the same article, an edit of it, or a near-copy of another outlet's. */
@NullMarked
package dev.parley.ingest.identity;

import org.jspecify.annotations.NullMarked;
