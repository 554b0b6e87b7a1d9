package dev.parley.runtime.streams;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.util.List;
import org.apache.kafka.common.Metric;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;

/**
 * The measures of a Streams stage: Kafka's own, and the few that an operator alerts on.
 *
 * <p>Kafka's own are bound when the stage runs: bound earlier they would lack the series of tasks and stores, since the
 * binder looks for new ones only once a minute.
 */
final class StreamsMeasures {
    private final String stage;
    private final KafkaStreams streams;
    private @Nullable MeterRegistry registry;
    private @Nullable KafkaStreamsMetrics kafka;
    private boolean running;

    StreamsMeasures(String stage, KafkaStreams streams) {
        this.stage = stage;
        this.streams = streams;
    }

    synchronized void bindTo(MeterRegistry to) {
        registry = to;
        Gauge.builder("parley.stage.lag.records", this, StreamsMeasures::lag)
                .description("Records that wait to be processed, all partitions together")
                .tag("stage", stage)
                .register(to);
        bindKafka();
    }

    synchronized void running() {
        running = true;
        bindKafka();
    }

    synchronized void close() {
        if (kafka != null) {
            kafka.close();
        }
    }

    private void bindKafka() {
        if (registry != null && running && kafka == null) {
            kafka = new KafkaStreamsMetrics(streams, List.of(Tag.of("stage", stage)));
            kafka.bindTo(registry);
        }
    }

    private double lag() {
        return streams.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("records-lag"))
                .filter(metric -> metric.metricName().group().equals("consumer-fetch-manager-metrics"))
                .mapToDouble(StreamsMeasures::value)
                .filter(value -> value > 0)
                .sum();
    }

    private static double value(Metric metric) {
        return metric.metricValue() instanceof Number number ? number.doubleValue() : 0;
    }
}
