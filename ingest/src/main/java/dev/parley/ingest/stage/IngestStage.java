package dev.parley.ingest.stage;

import dev.parley.ingest.fetch.Fetcher;
import dev.parley.ingest.fetch.HostGates;
import dev.parley.ingest.identity.IdentityIndex;
import dev.parley.ingest.identity.StoryFinder;
import dev.parley.ingest.page.PageReader;
import dev.parley.ingest.page.Robots;
import dev.parley.ingest.source.SourceFeed;
import dev.parley.ingest.source.Sources;
import dev.parley.ingest.source.SourcesFile;
import dev.parley.ingest.store.FeedPartitions;
import dev.parley.ingest.store.FeedStates;
import dev.parley.ingest.store.StateTail;
import dev.parley.model.FeedHealth;
import dev.parley.model.FeedStatus;
import dev.parley.model.topic.Topics;
import dev.parley.runtime.ExitCode;
import dev.parley.runtime.Health;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.ParleyException;
import dev.parley.runtime.Stage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ingester: polls the feeds of the sources file and publishes each article once. Several ingesters share the feeds
 * through Kafka's group membership over the partitions of the feed-status topic.
 */
public final class IngestStage implements Stage {
    private static final Logger LOG = LoggerFactory.getLogger(IngestStage.class);
    private final IngestSettings settings;
    private final KafkaSettings kafka;
    private final InstantSource clock = InstantSource.system();
    private final Map<Integer, Shift> shifts = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> firstRound = new CompletableFuture<>();
    private final ScheduledExecutorService timer = timer();
    private final FeedStates states = new FeedStates();
    private final Thread thread = new Thread(this::run, "ingest-members");
    private final CompositeMeterRegistry registry = new CompositeMeterRegistry();
    private final IngestMeters meters;
    private final SourcesWatch watch;
    private volatile List<SourceFeed> feeds = List.of();
    private volatile Instant started = Instant.MAX;
    private volatile boolean closing;
    private volatile String failure = "";

    private IngestStage(IngestSettings settings, KafkaSettings kafka) {
        this.meters = new IngestMeters(registry, states);
        this.settings = settings;
        this.watch = new SourcesWatch(settings.sources());
        this.kafka = kafka;
        thread.setDaemon(true);
    }

    /**
     * An ingester that is ready to be started.
     *
     * @throws ParleyException where the sources file has problems; the message lists them all
     */
    public static IngestStage of(IngestSettings settings, KafkaSettings kafka) {
        IngestStage stage = new IngestStage(settings, kafka);
        Sources sources = SourcesFile.read(settings.sources());
        if (!sources.problems().isEmpty()) {
            throw new ParleyException(ExitCode.INVALID_CONFIGURATION, String.join("\n", sources.problems()));
        }
        stage.feeds = sources.feeds();
        return stage;
    }

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public void bindTo(MeterRegistry further) {
        registry.add(further);
    }

    @Override
    public void start() {
        started = clock.instant();
        thread.start();
    }

    /**
     * Completes when every feed has been polled once since the start and its articles are committed, by this ingester or
     * by others that share the feeds.
     */
    public CompletableFuture<Void> firstRound() {
        return firstRound.copy();
    }

    /** What is remembered of each feed now, but for the ids of its items. */
    public Collection<FeedStatus> statuses() {
        return states.bare();
    }

    private void run() {
        var workers = Executors.newFixedThreadPool(
                Math.max(2, Runtime.getRuntime().availableProcessors()), daemon("ingest-worker"));
        StoryFinder stories = new StoryFinder();
        IdentityIndex identities = new IdentityIndex(stories::learn);
        try (Fetcher fetcher = new Fetcher(settings.fetch(), clock);
                StateTail tail = new StateTail(kafka, states, identities)) {
            tail.start();
            HostGates gates = new HostGates(timer, settings.fetch().connections(), settings.hostSpacing());
            PageReader reader = new PageReader(new Robots(fetcher, gates, clock), fetcher, gates, workers, clock);
            PageRound pages = new PageRound(identities, reader, meters::page, timer, PageRound.PATIENCE);
            Workbench bench = new Workbench(
                    settings,
                    kafka,
                    fetcher,
                    gates,
                    states,
                    identities,
                    tail,
                    pages,
                    stories,
                    meters,
                    workers,
                    timer,
                    clock);
            every(Duration.ofMillis(250), this::checkRound);
            every(Duration.ofSeconds(5), meters::refresh);
            every(Duration.ofSeconds(5), () -> reload(tail.partitions()));
            member(bench);
        } catch (KafkaException e) {
            failure = "broker: " + e.getMessage();
            LOG.error("ingest stopped", e);
            firstRound.completeExceptionally(e);
        } finally {
            workers.shutdownNow();
        }
    }

    private void every(Duration pause, Runnable task) {
        var unused = timer.scheduleWithFixedDelay(task, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void member(Workbench bench) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            consumer.subscribe(List.of(Topics.FEED_STATUS.name()), new Assignment(bench));
            while (!closing) {
                consumer.poll(Duration.ofMillis(200));
                consumer.pause(consumer.assignment());
            }
        } catch (WakeupException e) {
            LOG.debug("ingest leaves its group");
        } finally {
            close(shifts.values());
            shifts.clear();
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> defaults = new HashMap<>();
        defaults.put("group.id", settings.group());
        defaults.put("enable.auto.commit", "false");
        defaults.put("auto.offset.reset", "latest");
        defaults.put("session.timeout.ms", "6000");
        defaults.put("heartbeat.interval.ms", "1500");
        defaults.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
        Optional.ofNullable(settings.instance()).ifPresent(name -> defaults.put("group.instance.id", name));
        return new KafkaConsumer<>(kafka.over(defaults), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private final class Assignment implements ConsumerRebalanceListener {
        private final Workbench bench;

        Assignment(Workbench bench) {
            this.bench = bench;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            for (TopicPartition each : assigned) {
                LOG.info("takes on partition {} of the feeds", each.partition());
                Shift shift = new Shift(each.partition(), bench, IngestStage.this::checkRound);
                Shift before = shifts.put(each.partition(), shift);
                if (before != null) {
                    before.close();
                }
                shift.start(of(each.partition(), bench.tail().partitions()));
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            close(revoked.stream()
                    .map(each -> shifts.remove(each.partition()))
                    .filter(Objects::nonNull)
                    .toList());
        }
    }

    /** All end at once: the group waits no longer for many than for one. */
    private static void close(Collection<Shift> shifts) {
        shifts.forEach(Shift::end);
        shifts.forEach(Shift::close);
    }

    private List<SourceFeed> of(int partition, int partitions) {
        return feeds.stream()
                .filter(feed -> FeedPartitions.of(feed.outlet(), partitions) == partition)
                .toList();
    }

    private void reload(int partitions) {
        watch.changed(feeds).ifPresent(changed -> {
            feeds = changed;
            shifts.forEach((partition, shift) -> shift.list(of(partition, partitions)));
        });
    }

    private void checkRound() {
        if (!firstRound.isDone() && feeds.stream().allMatch(this::isPolled)) {
            firstRound.complete(null);
        }
    }

    private boolean isPolled(SourceFeed feed) {
        return states.bare(feed.url().toString())
                .map(status -> status.health() == FeedHealth.GONE
                        || (status.polledAt() != null && !status.polledAt().isBefore(started)))
                .orElse(false);
    }

    @Override
    public Health health() {
        boolean live = failure.isEmpty();
        long ready = shifts.values().stream().filter(Shift::isReady).count();
        String detail = live ? feeds.size() + " feeds listed, " + ready + " of their partitions here" : failure;
        return new Health(live, live && ready == shifts.size() && thread.isAlive(), detail);
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join(20_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        timer.shutdownNow();
    }

    private static ScheduledExecutorService timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, daemon("ingest-timer"));
        // What is cancelled holds a poll with its entries.
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    private static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
