/** Reads the article out of a web page. */
@NullMarked
package dev.parley.ingest.page;

import org.jspecify.annotations.NullMarked;
