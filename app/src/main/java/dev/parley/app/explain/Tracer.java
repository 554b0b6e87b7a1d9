package dev.parley.app.explain;

import dev.parley.aggregate.position.Ledger;
import dev.parley.aggregate.topology.Admission;
import dev.parley.app.pipeline.TopicReader;
import dev.parley.model.Article;
import dev.parley.model.ArticleId;
import dev.parley.model.CellKey;
import dev.parley.model.EnrichedArticle;
import dev.parley.model.PositionChange;
import dev.parley.model.Statement;
import dev.parley.model.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;

/** Follows one article through the topics. */
public final class Tracer {
    private static final List<String> WHY =
            List.of("parley-stage", "parley-reason", "__streams.errors.message", "__streams.errors.topic");

    private final TopicReader reader;
    private final Admission admission;
    private final Scan scan;

    public Tracer(TopicReader reader, Admission admission) {
        this.reader = reader;
        this.admission = admission;
        this.scan = new Scan(reader);
    }

    /** How many records were looked at. */
    public long recordsSeen() {
        return scan.seen();
    }

    /** The steps of the article of an id, an address or a feed's own identity; empty where no topic has heard of it. */
    public Optional<ArticleTrace> trace(String name) {
        Map<ArticleId, List<Article>> found = articles(name);
        List<ArticleTrace.Dead> dead = dead(name);
        Optional<ArticleId> id = found.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(article -> isNamed(article, name)))
                .map(Map.Entry::getKey)
                .findFirst();
        if (id.isEmpty()) {
            return dead.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ArticleTrace(ArticleId.of(name), List.of(), List.of(), null, List.of(), dead));
        }
        List<Article> revisions = found.getOrDefault(id.get(), List.of());
        return Optional.of(new ArticleTrace(
                id.get(), revisions, copies(id.get(), revisions), enriched(id.get()), steps(id.get()), dead));
    }

    private Map<ArticleId, List<Article>> articles(String name) {
        Map<ArticleId, List<Article>> found = new LinkedHashMap<>();
        scan.of(Topics.ARTICLE, List.of(name), (record, article) -> found.computeIfAbsent(
                        article.id(), id -> new ArrayList<>())
                .add(article));
        found.values().forEach(all -> all.sort(Comparator.comparingInt(Article::revision)));
        return found;
    }

    private static boolean isNamed(Article article, String name) {
        return Stream.of(article.id().value(), article.url(), article.canonicalUrl(), article.guid())
                .anyMatch(name::equals);
    }

    private List<ArticleTrace.Copy> copies(ArticleId id, List<Article> revisions) {
        List<String> stories = revisions.stream()
                .map(Article::storyId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<ArticleId, ArticleTrace.Copy> copies = new TreeMap<>();
        if (!stories.isEmpty()) {
            scan.of(Topics.ARTICLE, stories, (record, other) -> {
                if (!other.id().equals(id) && other.storyId() != null && stories.contains(other.storyId())) {
                    String source =
                            other.source() == null ? null : other.source().id();
                    copies.put(other.id(), new ArticleTrace.Copy(other.id(), source, other.url()));
                }
            });
        }
        return List.copyOf(copies.values());
    }

    private @org.jspecify.annotations.Nullable EnrichedArticle enriched(ArticleId id) {
        AtomicReference<@org.jspecify.annotations.Nullable EnrichedArticle> latest = new AtomicReference<>();
        scan.of(Topics.ENRICHED, List.of(id.value()), (record, enriched) -> {
            if (enriched.article().id().equals(id)) {
                latest.set(enriched);
            }
        });
        return latest.get();
    }

    private List<ArticleTrace.Step> steps(ArticleId id) {
        List<Statement> own = new ArrayList<>();
        scan.of(Topics.STATEMENT, List.of(id.value()), (record, statement) -> {
            if (statement.articleId().equals(id)) {
                own.add(statement);
            }
        });
        if (own.isEmpty()) {
            return List.of();
        }
        List<PositionChange> moves = new ArrayList<>();
        scan.of(Topics.CHANGE, List.of(id.value()), (record, change) -> {
            if (change.statement().articleId().equals(id)) {
                moves.add(change);
            }
        });
        Map<CellKey, Ledger> ledgers = ledgers(own);
        return own.stream()
                .filter(statement -> !statement.isRetraction())
                .distinct()
                .map(statement -> step(statement, own, moves, ledgers))
                .toList();
    }

    private static ArticleTrace.Step step(
            Statement statement, List<Statement> own, List<PositionChange> moves, Map<CellKey, Ledger> ledgers) {
        Ledger ledger = ledgers.get(statement.cell());
        return new ArticleTrace.Step(
                statement,
                own.stream()
                        .filter(other -> other.isRetraction() && other.id().equals(statement.id()))
                        .toList(),
                moves.stream()
                        .filter(move -> move.statement().id().equals(statement.id()))
                        .distinct()
                        .toList(),
                ledger == null ? null : ledger.bearing(statement.id()).orElse(null));
    }

    /** All that was said in the cells that the article speaks to. */
    private Map<CellKey, Ledger> ledgers(List<Statement> own) {
        Map<CellKey, List<Statement>> cells = new HashMap<>();
        own.forEach(statement -> cells.put(statement.cell(), new ArrayList<>()));
        reader.read(Topics.STATEMENT, record -> {
            List<Statement> cell = cells.get(record.key());
            if (cell != null && admission.admits(record.key(), record.value())) {
                cell.add(record.value());
            }
        });
        Map<CellKey, Ledger> ledgers = new HashMap<>();
        cells.forEach((key, statements) -> ledgers.put(key, new Ledger(key, statements, admission)));
        return ledgers;
    }

    private List<ArticleTrace.Dead> dead(String name) {
        List<ArticleTrace.Dead> dead = new ArrayList<>();
        scan.bytes(Topics.DEAD_LETTER.name(), List.of(name), record -> {
            Map<String, String> why = new LinkedHashMap<>();
            for (String header : WHY) {
                Header found = record.headers().lastHeader(header);
                if (found != null && found.value() != null) {
                    why.put(header, new String(found.value(), StandardCharsets.UTF_8));
                }
            }
            dead.add(new ArticleTrace.Dead(why));
        });
        return dead;
    }
}
