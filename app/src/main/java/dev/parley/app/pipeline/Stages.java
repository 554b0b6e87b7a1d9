package dev.parley.app.pipeline;

import dev.parley.aggregate.AggregateSettings;
import dev.parley.aggregate.AggregateStage;
import dev.parley.aggregate.api.ApiSettings;
import dev.parley.enrich.EnrichSettings;
import dev.parley.enrich.EnrichStage;
import dev.parley.ingest.fetch.FetchSettings;
import dev.parley.ingest.schedule.PollPolicy;
import dev.parley.ingest.stage.IngestSettings;
import dev.parley.ingest.stage.IngestStage;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.dossier.LiveDossier;
import dev.parley.runtime.settings.Setting;
import dev.parley.runtime.settings.Settings;
import dev.parley.runtime.streams.StreamsSettings;
import dev.parley.runtime.topic.BrokerWatch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes each stage from the process's settings. */
public final class Stages {
    /** The consumer group of the enrich stage. */
    public static final String ENRICH_GROUP = "parley-enrich";

    /** The consumer group of the aggregate stage. */
    public static final String AGGREGATE_GROUP = "parley-aggregate";

    private static final String INGEST_GROUP = "parley-ingest";
    private static final String SOLE = "sole";
    private static final long MEGABYTE = 1024 * 1024;

    private final Settings settings;
    private final KafkaSettings kafka;
    private final @Nullable String member;

    /** Stages on this broker. On the embedded one they are the only members of their groups and keep their names. */
    public Stages(Settings settings, Broker broker) {
        this.settings = settings;
        this.kafka = broker.kafka();
        this.member = broker.embedded() ? SOLE : null;
    }

    /** What tells of a cluster that is lost. */
    public BrokerWatch watch() {
        return new BrokerWatch(kafka);
    }

    /** Articles to statements. */
    public EnrichStage enrich(LiveDossier dossier) {
        return EnrichStage.of(new EnrichSettings(streams(ENRICH_GROUP)), kafka, dossier);
    }

    /** Statements to the table. */
    public AggregateStage aggregate(LiveDossier dossier) {
        ApiSettings open = ApiSettings.open();
        List<String> origins = settings.text(Setting.ALLOWED_ORIGINS).stream()
                .flatMap(list -> Arrays.stream(list.split("\\s*,\\s*")))
                .toList();
        ApiSettings api = new ApiSettings(
                origins,
                settings.text(Setting.API_TOKEN).orElse(null),
                open.heartbeat(),
                open.streams(),
                open.buffer());
        Duration retention = AggregateSettings.years(settings.number(Setting.RETENTION_YEARS));
        return AggregateStage.of(new AggregateSettings(streams(AGGREGATE_GROUP), retention, api), kafka, dossier);
    }

    /**
     * Feeds to articles.
     *
     * @param once whether each feed is polled once and no more
     */
    public IngestStage ingest(Path feeds, boolean once) {
        return IngestStage.of(ingestSettings(feeds, once, PollPolicy.standard(), Duration.ofSeconds(1)), kafka);
    }

    /** Feeds to articles from a newsroom that asks to be polled often. */
    public IngestStage ingest(Path feeds, PollPolicy policy) {
        return IngestStage.of(ingestSettings(feeds, false, policy, Duration.ZERO), kafka);
    }

    private IngestSettings ingestSettings(Path feeds, boolean once, PollPolicy policy, Duration spacing) {
        boolean anywhere = settings.flag(Setting.ALLOW_PRIVATE_NETWORKS);
        IngestSettings standard = IngestSettings.of(feeds, anywhere);
        return new IngestSettings(
                feeds,
                INGEST_GROUP,
                member,
                once,
                FetchSettings.standard(anywhere),
                policy,
                spacing,
                standard.memory());
    }

    private StreamsSettings streams(String group) {
        return new StreamsSettings(
                group,
                Broker.data(settings).resolve("streams").toAbsolutePath(),
                settings.number(Setting.THREADS),
                settings.text(Setting.GROUP_PROTOCOL).orElseThrow(),
                settings.number(Setting.STANDBY_REPLICAS),
                settings.text(Setting.APPLICATION_SERVER).orElse(null),
                member,
                Duration.ofMillis(settings.number(Setting.COMMIT_INTERVAL_MS)),
                settings.number(Setting.STORE_MEMORY_MB) * MEGABYTE);
    }
}
