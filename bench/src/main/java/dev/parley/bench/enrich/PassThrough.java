package dev.parley.bench.enrich;

import dev.parley.enrich.engine.Analyser;
import dev.parley.model.Article;
import dev.parley.model.ArticleId;
import dev.parley.model.CellKey;
import dev.parley.model.EnrichedArticle;
import dev.parley.model.Statement;
import dev.parley.model.topic.Topics;
import dev.parley.runtime.KafkaSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/**
 * Topologies that understand nothing: one writes the article that it read; the other one reads and writes the very
 * records that the enriching reads and writes, which it looks up instead of finding them.
 *
 * @param read told of each article
 */
record PassThrough(Runnable read) {
    private static final String ARTICLES = "bench.articles";
    private static final String ENRICHED = "bench.enriched";
    private static final String STATEMENTS = "bench.statements";
    private static final int PARTITIONS = 4;

    /** Makes the topics that are written to, as many partitions each as Parley's. */
    static void topics(KafkaSettings kafka) throws Exception {
        try (Admin admin = Admin.create(kafka.over(Map.of()))) {
            admin.createTopics(Stream.of(ARTICLES, ENRICHED, STATEMENTS)
                            .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    /** Article in, article out. */
    void articles(StreamsBuilder builder) {
        source(builder)
                .to(
                        ARTICLES,
                        Produced.with(Topics.ARTICLE.keys(), Topics.ARTICLE.values())
                                .withName("write-articles"));
    }

    /**
     * Article in, enriched article and statements out.
     *
     * @param original the article that one was made from, by its id
     */
    void enriched(
            StreamsBuilder builder, List<Article> articles, Analyser analyser, Function<ArticleId, String> original) {
        Map<String, EnrichedArticle> known = new HashMap<>();
        articles.forEach(article -> known.put(article.id().value(), analyser.analyse(article)));
        KStream<ArticleId, EnrichedArticle> found = source(builder)
                .mapValues(
                        (id, article) -> in(
                                article,
                                known.getOrDefault(
                                        original.apply(id),
                                        known.values().iterator().next())),
                        Named.as("look-up"));
        found.to(
                ENRICHED,
                Produced.with(Topics.ENRICHED.keys(), Topics.ENRICHED.values()).withName("write-enriched"));
        found.flatMap((id, article) -> keyed(article.statements()), Named.as("take-statements"))
                .to(
                        STATEMENTS,
                        Produced.with(Topics.STATEMENT.keys(), Topics.STATEMENT.values())
                                .withName("write-statements"));
    }

    private KStream<ArticleId, Article> source(StreamsBuilder builder) {
        return builder.stream(
                        Topics.ARTICLE.name(),
                        Consumed.with(Topics.ARTICLE.keys(), Topics.ARTICLE.values())
                                .withName("read-articles"))
                .peek((id, article) -> read.run(), Named.as("count-articles"));
    }

    private static EnrichedArticle in(Article article, EnrichedArticle known) {
        return new EnrichedArticle(
                article,
                known.actors(),
                known.venues(),
                known.conditions(),
                known.statements(),
                known.attributions(),
                known.dossier(),
                known.skipped(),
                known.enrichedAt());
    }

    private static List<KeyValue<CellKey, Statement>> keyed(List<Statement> statements) {
        return statements.stream()
                .map(statement -> KeyValue.pair(statement.cell(), statement))
                .toList();
    }
}
