package dev.parley.model.topic;

import dev.parley.model.Article;
import dev.parley.model.ArticleId;
import dev.parley.model.ArticleIdentity;
import dev.parley.model.CellKey;
import dev.parley.model.EnrichedArticle;
import dev.parley.model.FeedStatus;
import dev.parley.model.Position;
import dev.parley.model.PositionChange;
import dev.parley.model.Reading;
import dev.parley.model.Statement;
import dev.parley.model.dossier.PublishedDossier;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Every topic of Parley. Topic set-up, the doctor, the AsyncAPI file and the tests read {@link #all()}. */
public final class Topics {
    /** Bytes of the largest record that a topic takes: an article of a million characters, enriched, fits with room. */
    public static final int LARGEST_RECORD = 16 * 1024 * 1024;

    private static final int PARTITIONS = 4;
    private static final int FEED_PARTITIONS = 8;
    private static final String LARGEST = String.valueOf(LARGEST_RECORD);
    private static final Map<String, String> KEPT =
            Map.of("cleanup.policy", "delete", "retention.ms", "-1", "max.message.bytes", LARGEST);
    private static final Map<String, String> COMPACTED =
            Map.of("cleanup.policy", "compact", "max.message.bytes", LARGEST);
    private static final Serde<ArticleId> ARTICLE_IDS = TextSerde.of(ArticleId::value, ArticleId::of);
    private static final Serde<CellKey> CELL_KEYS = TextSerde.of(CellKey::toString, CellKey::parse);

    public static final Topic<ArticleId, Article> ARTICLE = new Topic<>(
            "parley.article.v1",
            "Every article as its outlet published it, each edit a further record.",
            ARTICLE_IDS,
            new JsonSerde<>(EventTypes.ARTICLE),
            PARTITIONS,
            KEPT);

    /** Feeds are shared out by the partitions of this topic, so it has more of them: one ingester a partition at most. */
    public static final Topic<String, FeedStatus> FEED_STATUS = new Topic<>(
            "parley.feed-status.v1",
            "All that is remembered of each feed: validators, next poll, failures, counts.",
            Serdes.String(),
            new JsonSerde<>(EventTypes.FEED_STATUS),
            FEED_PARTITIONS,
            COMPACTED);

    public static final Topic<ArticleId, ArticleIdentity> ARTICLE_IDENTITY = new Topic<>(
            "parley.article-identity.v1",
            "By what each article is known again; partitioned as the feeds are.",
            ARTICLE_IDS,
            new JsonSerde<>(EventTypes.ARTICLE_IDENTITY),
            FEED_PARTITIONS,
            COMPACTED);

    public static final Topic<ArticleId, EnrichedArticle> ENRICHED = new Topic<>(
            "parley.article-enriched.v1",
            "Every article with the actors, venues, conditions, attributions and statements found in it.",
            ARTICLE_IDS,
            new JsonSerde<>(EventTypes.ENRICHED),
            PARTITIONS,
            KEPT);

    public static final Topic<CellKey, Statement> STATEMENT = new Topic<>(
            "parley.statement.v1",
            "Each side's positions as articles attribute them, and their retractions.",
            CELL_KEYS,
            new JsonSerde<>(EventTypes.STATEMENT),
            PARTITIONS,
            KEPT);

    public static final Topic<CellKey, Position> POSITION = new Topic<>(
            "parley.position.v1",
            "The table: one record a cell, a tombstone where nothing supports it any more.",
            CELL_KEYS,
            new JsonSerde<>(EventTypes.POSITION),
            PARTITIONS,
            COMPACTED);

    public static final Topic<CellKey, PositionChange> CHANGE = new Topic<>(
            "parley.position-change.v1",
            "Each move of a cell with the statement that caused it.",
            CELL_KEYS,
            new JsonSerde<>(EventTypes.CHANGE),
            PARTITIONS,
            KEPT);

    public static final Topic<String, Reading> READING = new Topic<>(
            "parley.reading.v1",
            "How many articles were read and when the last, one record for each partition of the enriched articles.",
            Serdes.String(),
            new JsonSerde<>(EventTypes.READING),
            1,
            COMPACTED);

    /** One partition, so that every process reads the dossiers of a case in one order. */
    public static final Topic<String, PublishedDossier> DOSSIER = new Topic<>(
            "parley.dossier.v1",
            "The dossier of each case as it was last published; every stage reads with it.",
            Serdes.String(),
            new JsonSerde<>(EventTypes.DOSSIER),
            1,
            COMPACTED);

    public static final Topic<byte[], byte[]> DEAD_LETTER = new Topic<>(
            "parley.dead-letter.v1",
            "What a stage could not process, as it came, with the reason in its headers.",
            Serdes.ByteArray(),
            Serdes.ByteArray(),
            1,
            Map.of("cleanup.policy", "delete", "retention.ms", "2592000000", "max.message.bytes", LARGEST));

    private static final List<Topic<?, ?>> ALL = List.of(
            DOSSIER,
            FEED_STATUS,
            ARTICLE_IDENTITY,
            ARTICLE,
            ENRICHED,
            STATEMENT,
            POSITION,
            CHANGE,
            READING,
            DEAD_LETTER);

    private Topics() {}

    /** All topics, in the order of the flow. */
    public static List<Topic<?, ?>> all() {
        return ALL;
    }
}
