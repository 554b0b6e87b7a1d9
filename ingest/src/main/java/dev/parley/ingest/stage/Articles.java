package dev.parley.ingest.stage;

import dev.parley.ingest.feed.FeedEntry;
import dev.parley.ingest.page.PageArticle;
import dev.parley.ingest.text.Languages;
import dev.parley.ingest.text.PlainText;
import dev.parley.model.Article;
import dev.parley.model.ArticleId;
import dev.parley.model.ArticleIdentity;
import dev.parley.model.Outlet;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the articles that are published. */
final class Articles {
    private Articles() {}

    static Article of(
            EntryFiling.Item item,
            ArticleId id,
            int revision,
            String title,
            String text,
            String hash,
            List<String> feeds,
            String storyId) {
        FeedEntry entry = item.entry();
        PageArticle page = item.page();
        String summary = entry.summary() == null ? null : PlainText.fold(PlainText.ofMarkup(entry.summary()));
        Instant published = entry.published() != null ? entry.published() : entry.updated();
        return new Article(
                id,
                revision,
                item.what().url(),
                item.what().address(),
                entry.guid(),
                title.isEmpty() ? null : title,
                summary == null || summary.isEmpty() ? null : summary,
                text,
                EntryFiling.origin(item),
                language(item, text),
                entry.authors().isEmpty() && page != null ? page.authors() : entry.authors(),
                entry.categories(),
                item.outlet(),
                feeds,
                published == null && page != null ? page.publishedAt() : published,
                entry.updated(),
                item.at(),
                hash,
                storyId,
                null);
    }

    /** What the operator says, else what the text is in, else what the publisher says, whose templates often err. */
    private static @Nullable String language(EntryFiling.Item item, String text) {
        if (item.feed().language() != null) {
            return item.feed().language();
        }
        String said = Languages.declared(item.entry().language()).orElse(null);
        if (item.page() != null) {
            return item.page().language() != null ? item.page().language() : said;
        }
        return Languages.of(text, said).orElse(said);
    }

    static Article carriedBy(Article a, List<String> feeds) {
        return new Article(
                a.id(),
                a.revision(),
                a.url(),
                a.canonicalUrl(),
                a.guid(),
                a.title(),
                a.summary(),
                a.text(),
                a.textOrigin(),
                a.language(),
                a.authors(),
                a.categories(),
                a.source(),
                feeds,
                a.publishedAt(),
                a.updatedAt(),
                a.fetchedAt(),
                a.contentHash(),
                a.storyId(),
                a.withdrawn());
    }

    static Article withdrawn(ArticleIdentity known, Instant at) {
        return new Article(
                known.id(),
                known.revision() + 1,
                known.url(),
                null,
                null,
                known.title(),
                null,
                "",
                null,
                null,
                List.of(),
                List.of(),
                new Outlet(known.outlet(), null),
                known.feeds(),
                known.publishedAt(),
                null,
                at,
                null,
                known.storyId(),
                true);
    }
}
