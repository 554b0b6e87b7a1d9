package dev.parley.model.topic;

import dev.parley.model.Article;
import dev.parley.model.ArticleIdentity;
import dev.parley.model.CellKey;
import dev.parley.model.EnrichedArticle;
import dev.parley.model.FeedStatus;
import dev.parley.model.Outlet;
import dev.parley.model.Position;
import dev.parley.model.PositionChange;
import dev.parley.model.Reading;
import dev.parley.model.Statement;
import dev.parley.model.dossier.PublishedDossier;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How each record describes itself in its headers. */
final class EventTypes {
    static final EventType<Article> ARTICLE = new EventType<>(
            "dev.parley.article",
            1,
            Article.class,
            article -> article.id() + "/" + article.revision(),
            Article::fetchedAt,
            article -> outlet(article.source()));

    static final EventType<FeedStatus> FEED_STATUS = new EventType<>(
            "dev.parley.feed-status",
            1,
            FeedStatus.class,
            status -> status.url() + "#" + status.polls(),
            FeedStatus::polledAt,
            status -> with(new TreeMap<>(), "outlet", status.outlet()));

    static final EventType<ArticleIdentity> ARTICLE_IDENTITY = new EventType<>(
            "dev.parley.article-identity",
            1,
            ArticleIdentity.class,
            identity -> identity.id() + "/" + identity.revision() + "/"
                    + identity.feeds().size(),
            ArticleIdentity::seenAt,
            identity -> with(new TreeMap<>(), "outlet", identity.outlet()));

    static final EventType<EnrichedArticle> ENRICHED = new EventType<>(
            "dev.parley.article-enriched",
            1,
            EnrichedArticle.class,
            enriched -> enriched.article().id() + "/" + enriched.article().revision() + "/"
                    + enriched.dossier().hash(),
            EnrichedArticle::enrichedAt,
            enriched -> with(
                    outlet(enriched.article().source()),
                    "dossier",
                    enriched.dossier().hash()));

    static final EventType<Statement> STATEMENT = new EventType<>(
            "dev.parley.statement",
            1,
            Statement.class,
            statement -> statement.id() + "/" + statement.revision(),
            Statement::seenAt,
            statement -> with(
                    with(cell(statement.cell()), "outlet", statement.source()),
                    "dossier",
                    statement.dossier() == null ? null : statement.dossier().hash()));

    static final EventType<Position> POSITION = new EventType<>(
            "dev.parley.position",
            1,
            Position.class,
            position -> position.cell() + "@" + position.lastSaidAt() + "/" + position.reports(),
            Position::lastSaidAt,
            position -> cell(position.cell()));

    static final EventType<PositionChange> CHANGE = new EventType<>(
            "dev.parley.position-change",
            1,
            PositionChange.class,
            change -> change.cell() + "/" + change.statement().id() + "/"
                    + change.statement().revision(),
            PositionChange::seenAt,
            change -> cell(change.cell()));

    static final EventType<Reading> READING = new EventType<>(
            "dev.parley.reading",
            1,
            Reading.class,
            reading -> "reading/" + reading.articles(),
            Reading::lastReadAt,
            reading -> new TreeMap<>());

    static final EventType<PublishedDossier> DOSSIER = new EventType<>(
            "dev.parley.dossier",
            1,
            PublishedDossier.class,
            dossier -> dossier.caseId() + "/" + dossier.hash(),
            PublishedDossier::publishedAt,
            dossier -> new TreeMap<>());

    private EventTypes() {}

    private static Map<String, @Nullable String> outlet(@Nullable Outlet outlet) {
        return with(new TreeMap<>(), "outlet", outlet == null ? null : outlet.id());
    }

    private static Map<String, @Nullable String> cell(CellKey cell) {
        return with(
                with(new TreeMap<>(), "side", cell.side().value()),
                "condition",
                cell.condition().value());
    }

    private static Map<String, @Nullable String> with(
            Map<String, @Nullable String> headers, String name, @Nullable String text) {
        headers.put(name, text);
        return headers;
    }
}
