package dev.parley.enrich.topology;

import dev.parley.enrich.engine.Analyser;
import dev.parley.model.Article;
import dev.parley.model.ArticleId;
import dev.parley.model.DossierStamp;
import dev.parley.model.EnrichedArticle;
import dev.parley.model.Statement;
import dev.parley.model.StatementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Reads each article and compares its statements with what the article said before: a statement that it no longer makes
 * is sent again as a retraction. A revision older than the last one is passed over.
 */
final class EnrichProcessor implements FixedKeyProcessor<ArticleId, Article, Enrichment> {
    private final Supplier<Analyser> analyser;
    private final EnrichMeasures measures;
    private @Nullable FixedKeyProcessorContext<ArticleId, Enrichment> context;
    private @Nullable KeyValueStore<ArticleId, LastSaid> lastSaid;

    EnrichProcessor(Supplier<Analyser> analyser, EnrichMeasures measures) {
        this.analyser = analyser;
        this.measures = measures;
    }

    @Override
    public void init(FixedKeyProcessorContext<ArticleId, Enrichment> given) {
        context = given;
        lastSaid = given.getStateStore(EnrichTopology.LAST_SAID);
    }

    @Override
    public void process(FixedKeyRecord<ArticleId, Article> record) {
        if (context == null || lastSaid == null) {
            throw new IllegalStateException("process was called before init");
        }
        Article article = record.value();
        LastSaid before = lastSaid.get(record.key());
        if (before != null && article.revision() < before.revision()) {
            measures.outdated();
            return;
        }
        long start = System.nanoTime();
        EnrichedArticle enriched = analyser.get().analyse(article);
        measures.enriched(enriched, System.nanoTime() - start);
        List<Statement> statements = new ArrayList<>(enriched.statements());
        if (before != null) {
            statements.addAll(takenBack(before, enriched));
        }
        remember(record.key(), before, article, enriched.statements(), lastSaid);
        context.forward(record.withValue(new Enrichment(enriched, statements)));
    }

    private static void remember(
            ArticleId id,
            @Nullable LastSaid before,
            Article article,
            List<Statement> statements,
            KeyValueStore<ArticleId, LastSaid> store) {
        if (before != null || !statements.isEmpty()) {
            store.put(id, new LastSaid(article.revision(), statements));
        }
    }

    private List<Statement> takenBack(LastSaid before, EnrichedArticle now) {
        Set<StatementId> said = now.statements().stream().map(Statement::id).collect(Collectors.toSet());
        List<Statement> taken = before.statements().stream()
                .filter(old -> !said.contains(old.id()))
                .map(old -> retraction(old, now.article(), now.dossier()))
                .toList();
        measures.retracted(taken.size());
        return taken;
    }

    private static Statement retraction(Statement old, Article now, DossierStamp dossier) {
        return new Statement(
                old.id(),
                old.articleId(),
                now.revision(),
                old.side(),
                old.speaker(),
                old.condition(),
                old.stance(),
                old.conditionalOn(),
                old.direct(),
                old.quote(),
                old.start(),
                old.end(),
                old.saidAt(),
                now.fetchedAt() == null ? old.seenAt() : now.fetchedAt(),
                old.source(),
                old.url(),
                old.language(),
                old.rule(),
                true,
                old.storyId(),
                dossier);
    }
}
