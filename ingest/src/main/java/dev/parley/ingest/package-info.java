/** Feeds to articles: the stage that reads news feeds and publishes each article once. */
@NullMarked
package dev.parley.ingest;

import org.jspecify.annotations.NullMarked;
