package dev.parley.enrich;

import dev.parley.runtime.streams.StreamsSettings;

/**
 * How the enrich stage runs.
 *
 * @param streams consumer group, state and threads
 */
public record EnrichSettings(StreamsSettings streams) {}
