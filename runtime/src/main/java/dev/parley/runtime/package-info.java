/** The service shell that every stage runs in: settings, Kafka properties, lifecycle, health and metrics over HTTP. */
@NullMarked
package dev.parley.runtime;

import org.jspecify.annotations.NullMarked;
