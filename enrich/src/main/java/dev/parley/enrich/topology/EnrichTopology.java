package dev.parley.enrich.topology;

import dev.parley.enrich.engine.Analyser;
import dev.parley.model.ArticleId;
import dev.parley.model.CellKey;
import dev.parley.model.Statement;
import dev.parley.model.topic.JsonSerde;
import dev.parley.model.topic.Topics;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;

/**
 * Articles to enriched articles and statements.
 *
 * @param analyser the one to read the next article with; it may change between articles, never within one
 */
public record EnrichTopology(Supplier<Analyser> analyser, EnrichMeasures measures) implements Consumer<StreamsBuilder> {
    /** What each article said when it was last read. */
    public static final String LAST_SAID = "last-said";

    @Override
    public void accept(StreamsBuilder builder) {
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(LAST_SAID), Topics.ARTICLE.keys(), JsonSerde.stored(LastSaid.class)));
        KStream<ArticleId, Enrichment> enriched = builder.stream(
                        Topics.ARTICLE.name(),
                        Consumed.with(Topics.ARTICLE.keys(), Topics.ARTICLE.values())
                                .withName("read-articles"))
                .processValues(() -> new EnrichProcessor(analyser, measures), Named.as("enrich-articles"), LAST_SAID);
        enriched.mapValues(Enrichment::article, Named.as("take-article"))
                .to(
                        Topics.ENRICHED.name(),
                        Produced.with(Topics.ENRICHED.keys(), Topics.ENRICHED.values())
                                .withName("write-enriched"));
        enriched.flatMap((id, found) -> keyed(found.statements()), Named.as("take-statements"))
                .to(
                        Topics.STATEMENT.name(),
                        Produced.with(Topics.STATEMENT.keys(), Topics.STATEMENT.values())
                                .withName("write-statements"));
    }

    private static List<KeyValue<CellKey, Statement>> keyed(List<Statement> statements) {
        return statements.stream()
                .map(statement -> KeyValue.pair(statement.cell(), statement))
                .toList();
    }
}
