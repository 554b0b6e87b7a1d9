/** The sources file: which feeds to read and how. */
@NullMarked
package dev.parley.ingest.source;

import org.jspecify.annotations.NullMarked;
