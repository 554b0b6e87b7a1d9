package dev.parley.app.pipeline;

import dev.parley.app.broker.ChildBroker;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.settings.Setting;
import dev.parley.runtime.settings.Settings;
import dev.parley.runtime.topic.Cluster;
import dev.parley.runtime.topic.TopicSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The broker that a command works with: an outer cluster where settings name one, else the embedded one. */
public final class Broker implements AutoCloseable {
    private final @Nullable ChildBroker child;
    private final KafkaSettings kafka;

    private Broker(@Nullable ChildBroker child, KafkaSettings kafka) {
        this.child = child;
        this.kafka = kafka;
    }

    /** Reaches or starts it, and makes the topics that are missing. */
    public static Broker open(Settings settings) {
        Optional<String> outer = settings.bootstrapServers();
        ChildBroker child = outer.isPresent() ? null : ChildBroker.start(data(settings));
        Broker broker =
                new Broker(child, settings.kafka(child == null ? outer.orElseThrow() : child.bootstrapServers()));
        try (Cluster cluster = broker.cluster(settings)) {
            new TopicSetup(cluster).create(partitions(settings));
            return broker;
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    /** As {@link #open}, or the embedded broker of another process that runs on the same data directory. */
    public static Broker join(Settings settings) {
        if (settings.bootstrapServers().isEmpty()) {
            Optional<String> running = ChildBroker.runningOn(data(settings));
            if (running.isPresent()) {
                return new Broker(null, settings.kafka(running.get()));
            }
        }
        return open(settings);
    }

    /** What was asked for; without, each topic has its own number. */
    public static Optional<Integer> partitions(Settings settings) {
        return settings.text(Setting.PARTITIONS).map(Integer::valueOf);
    }

    /** Where the embedded broker and the stores keep what they keep. */
    public static Path data(Settings settings) {
        return settings.path(Setting.DATA).orElseThrow();
    }

    /** How clients reach it. */
    public KafkaSettings kafka() {
        return kafka;
    }

    /** Whether only this process uses it. */
    public boolean embedded() {
        return child != null;
    }

    /** False where the embedded broker's process has ended; an outer one is for the stages to judge. */
    public boolean alive() {
        return child == null || child.alive();
    }

    /** A new connection; the caller closes it. */
    public Cluster cluster(Settings settings) {
        return Cluster.reach(kafka, Duration.ofSeconds(settings.number(Setting.BROKER_PATIENCE_S)));
    }

    @Override
    public void close() {
        if (child != null) {
            child.close();
        }
    }
}
