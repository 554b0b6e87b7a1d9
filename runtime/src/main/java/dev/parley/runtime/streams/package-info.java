/** The shell of a stage that is a Kafka Streams topology: its properties, faults, health and measures. */
@NullMarked
package dev.parley.runtime.streams;

import org.jspecify.annotations.NullMarked;
