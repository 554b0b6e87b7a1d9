package dev.parley.aggregate.topology;

import dev.parley.model.CellKey;
import dev.parley.model.Reading;
import dev.parley.model.Statement;
import dev.parley.model.Turn;
import dev.parley.model.topic.JsonSerde;
import dev.parley.model.topic.Topic;
import dev.parley.model.topic.Topics;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.VersionedKeyValueStore;

/**
 * Statements to positions and their changes; enriched articles to the count of what was read.
 *
 * @param refusedLate counts versions that the store of turns refused since they ended before its retention
 */
public record AggregateTopology(Admission admission, Duration retention, LongAdder refusedLate)
        implements Consumer<StreamsBuilder> {
    /** Every version of every statement, one key each. */
    public static final String STATEMENTS = "statements";

    /** How each cell stood by event time. */
    public static final String TURNS = "turns";

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
                Stores.persistentKeyValueStore(STATEMENTS), Serdes.String(), JsonSerde.stored(Statement.class)));
        builder.addStateStore(turns());
        KStream<CellKey, Filing> filings = builder.stream(
                        Topics.STATEMENT.name(), read(Topics.STATEMENT, "read-statements"))
                .process(
                        () -> new FilingProcessor(admission, refusedLate),
                        Named.as("file-statements"),
                        STATEMENTS,
                        TURNS);
        filings.mapValues(Filing::position, Named.as("take-position"))
                .to(Topics.POSITION.name(), write(Topics.POSITION, "write-positions"));
        filings.flatMapValues(Filing::changes, Named.as("take-changes"))
                .to(Topics.CHANGE.name(), write(Topics.CHANGE, "write-changes"));
    }

    private StoreBuilder<VersionedKeyValueStore<CellKey, Turn>> turns() {
        return Stores.versionedKeyValueStoreBuilder(
                Stores.persistentVersionedKeyValueStore(TURNS, retention),
                Topics.POSITION.keys(),
                JsonSerde.stored(Turn.class));
    }

    private static void articles(StreamsBuilder builder) {
        StoreBuilder<KeyValueStore<String, String>> counted =
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(ARTICLES), Serdes.String(), Serdes.String());
        StoreBuilder<KeyValueStore<String, Reading>> totals = Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(READING), Serdes.String(), JsonSerde.stored(Reading.class));
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
