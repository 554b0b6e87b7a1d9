/** Markup to plain text, addresses, languages: what feeds and pages have in common. */
@NullMarked
package dev.parley.ingest.text;

import org.jspecify.annotations.NullMarked;
