package dev.parley.aggregate.topology;

import dev.parley.model.CellKey;
import dev.parley.model.PositionChange;
import dev.parley.model.Reading;
import dev.parley.model.topic.JsonSerde;
import dev.parley.model.topic.Topic;
import dev.parley.model.topic.Topics;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Statements to positions and their changes; enriched articles to the count of what was read. */
public record AggregateTopology(Admission admission) implements Consumer<StreamsBuilder> {
    /** Every version of every statement, one key each. */
    public static final String STATEMENTS = "statements";

    /** How each cell was last told to stand. */
    public static final String STANDINGS = "standings";

    /** The cells worked on, in memory. */
    static final String CELLS = "cells";

    private static final String MOVED = "moved";

    /** Which articles were counted, with the conditions that they mention. */
    public static final String ARTICLES = "articles-read";

    /** The count of articles. */
    public static final String READING = "reading";

    @Override
    public void accept(StreamsBuilder builder) {
        statements(builder);
        articles(builder);
    }

    private void statements(StreamsBuilder builder) {
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(STATEMENTS), Serdes.String(), Serdes.ByteArray()));
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(STANDINGS), Topics.POSITION.keys(), JsonSerde.stored(Standing.class)));
        builder.addStateStore(new CellsBuilder(CELLS));
        KStream<CellKey, List<PositionChange>> filed = builder.stream(
                        Topics.STATEMENT.name(), read(Topics.STATEMENT, "read-statements"))
                .processValues(
                        () -> new FilingProcessor(admission),
                        Named.as("file-statements"),
                        STATEMENTS,
                        STANDINGS,
                        CELLS);
        filed.flatMapValues(changes -> changes, Named.as("take-changes"))
                .to(Topics.CHANGE.name(), write(Topics.CHANGE, "write-changes"));
        moved(filed)
                .processValues(ShowingProcessor::new, Named.as("show-positions"), CELLS)
                .to(Topics.POSITION.name(), write(Topics.POSITION, "write-positions"));
    }

    /**
     * The cells that have moved, each once in a transaction however many statements did it: the store holds the marks back
     * until the task commits, and what is marked and not sent on when a task dies is filed again.
     */
    private static KStream<CellKey, Boolean> moved(KStream<CellKey, ?> filed) {
        return filed.mapValues(changes -> true, Named.as("take-cells"))
                .groupByKey(
                        Grouped.with(Topics.POSITION.keys(), Serdes.Boolean()).withName("cells-moved"))
                .aggregate(
                        () -> false,
                        (cell, mark, before) -> mark,
                        Named.as("mark-cells"),
                        Materialized.<CellKey, Boolean>as(Stores.inMemoryKeyValueStore(MOVED))
                                .withKeySerde(Topics.POSITION.keys())
                                .withValueSerde(Serdes.Boolean())
                                .withLoggingDisabled()
                                .withCachingEnabled())
                .toStream(Named.as("take-marks"));
    }

    private static void articles(StreamsBuilder builder) {
        StoreBuilder<KeyValueStore<String, String>> counted =
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(ARTICLES), Serdes.String(), Serdes.String());
        // cached: of all the counts of a transaction only the last goes to the changelog
        StoreBuilder<KeyValueStore<String, Reading>> totals = Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(READING), Serdes.String(), JsonSerde.stored(Reading.class))
                .withCachingEnabled();
        builder.addStateStore(counted);
        builder.addStateStore(totals);
        builder.stream(
                        Topics.ENRICHED.name(),
                        Consumed.with(Topics.ENRICHED.keys(), ArticleSeen.serde())
                                .withName("read-articles"))
                .process(ReadingProcessor::new, Named.as("count-articles"), ARTICLES, READING)
                .to(Topics.READING.name(), write(Topics.READING, "write-reading"));
    }

    private static <K, V> Consumed<K, V> read(Topic<K, V> topic, String name) {
        return Consumed.with(topic.keys(), topic.values()).withName(name);
    }

    private static <K, V> Produced<K, V> write(Topic<K, V> topic, String name) {
        return Produced.with(topic.keys(), topic.values()).withName(name);
    }
}
