/**
 * The topics, which are the only interface between stages: each carries its serdes, partitions and configuration, and
 * {@link dev.parley.model.topic.Topics} lists them all.
 */
@NullMarked
package dev.parley.model.topic;

import org.jspecify.annotations.NullMarked;
