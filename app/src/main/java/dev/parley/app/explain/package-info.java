/** What became of one article: every step it took through the topics, and what it did to the table. */
@NullMarked
package dev.parley.app.explain;

import org.jspecify.annotations.NullMarked;
