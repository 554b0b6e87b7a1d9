package dev.parley.runtime.streams;

import dev.parley.runtime.ExitCode;
import dev.parley.runtime.Health;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.ParleyException;
import dev.parley.runtime.Stage;
import dev.parley.runtime.deadletter.Discards;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stage that is a Kafka Streams topology. A stage either is one of these or holds one; what it adds (an HTTP API, a
 * store to read) it builds on {@link #streams()} and {@link #onStateChange}.
 *
 * <p>It is exactly-once, sends what it cannot process to the dead-letter topic, replaces a thread that dies, ends what
 * a dead process of the same application left open, and leaves its group when closed, so that others take over at once.
 */
public final class StreamsStage implements Stage {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsStage.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

    private final String name;
    private final KafkaStreams streams;
    private final Discards discards;
    private final StreamsMeasures measures;
    private final AbandonedTransactions abandoned;
    private final StorePartitions partitions;
    private final ThreadReplacement replacement;
    private final List<KafkaStreams.StateListener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    private StreamsStage(
            String name,
            Topology topology,
            Properties properties,
            Discards discards,
            AbandonedTransactions abandoned,
            StorePartitions partitions) {
        this.name = name;
        this.discards = discards;
        this.abandoned = abandoned;
        this.partitions = partitions;
        this.replacement = new ThreadReplacement(name, InstantSource.system(), partitions::problem);
        this.streams = new KafkaStreams(topology, properties);
        this.measures = new StreamsMeasures(name, streams);
        streams.setUncaughtExceptionHandler(replacement);
        streams.setStateListener(this::stateChanged);
    }

    /**
     * Makes a stage; nothing runs before {@link #start()}.
     *
     * @param steps adds the stage's sources, steps and sinks, each named
     * @throws org.apache.kafka.streams.errors.TopologyException where a step, store or repartition has no name
     */
    public static StreamsStage of(
            String name, StreamsSettings settings, KafkaSettings kafka, Consumer<StreamsBuilder> steps) {
        Discards discards = new Discards(name);
        Properties properties = StreamsProperties.of(settings, kafka, discards);
        Topology topology = topology(properties, steps);
        Admin admin = Admin.create(kafka.over(Map.of()));
        AbandonedTransactions abandoned = new AbandonedTransactions(admin, settings.applicationId());
        StorePartitions partitions = new StorePartitions(admin, settings.applicationId(), topology.describe());
        return new StreamsStage(name, topology, properties, discards, abandoned, partitions);
    }

    /** The topology as a stage runs it, for golden files and the topology test driver. */
    public static Topology topology(Properties properties, Consumer<StreamsBuilder> steps) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        steps.accept(builder);
        return builder.build(properties);
    }

    /** The running client, for reading stores. */
    public KafkaStreams streams() {
        return streams;
    }

    /** What the stage sent to the dead-letter topic. */
    public Discards discards() {
        return discards;
    }

    /** Told of each change of state, on Kafka's own thread: it must return soon. */
    public void onStateChange(KafkaStreams.StateListener listener) {
        listeners.add(listener);
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * Begins to work.
     *
     * @throws ParleyException with {@link ExitCode#INVALID_CONFIGURATION} where a topic has other partitions than when the
     *     stage's stores were made
     */
    @Override
    public void start() {
        partitions.problem().ifPresent(problem -> {
            throw new ParleyException(ExitCode.INVALID_CONFIGURATION, problem);
        });
        streams.start();
        abandoned.start();
    }

    @Override
    public Health health() {
        KafkaStreams.State state = streams.state();
        boolean live =
                switch (state) {
                    case ERROR, PENDING_ERROR -> false;
                    case NOT_RUNNING, PENDING_SHUTDOWN -> closed.get();
                    default -> true;
                };
        return new Health(
                live, state == KafkaStreams.State.RUNNING, replacement.stopped().orElse("streams " + state));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        discards.bindTo(registry);
        measures.bindTo(registry);
        abandoned.bindTo(registry, name);
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            boolean done = streams.close(CloseOptions.timeout(CLOSE_TIMEOUT)
                    .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
            measures.close();
            abandoned.close();
            if (!done) {
                LOG.warn("{}: did not stop within {}; what was open is rolled back", name, CLOSE_TIMEOUT);
            }
        }
    }

    private void stateChanged(KafkaStreams.State now, KafkaStreams.State before) {
        LOG.info("{}: {} -> {}", name, before, now);
        if (now == KafkaStreams.State.RUNNING) {
            measures.running();
        }
        listeners.forEach(listener -> listener.onChange(now, before));
    }
}
