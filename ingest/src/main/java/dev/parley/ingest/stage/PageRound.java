package dev.parley.ingest.stage;

import dev.parley.ingest.feed.FeedEntry;
import dev.parley.ingest.identity.CanonicalUrl;
import dev.parley.ingest.identity.IdentityIndex;
import dev.parley.ingest.page.PageArticle;
import dev.parley.ingest.page.PageReader;
import dev.parley.ingest.source.SourceFeed;
import dev.parley.ingest.text.Addresses;
import dev.parley.model.ArticleIdentity;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the pages that a polled feed calls for: of new and changed items that carry only a summary. */
final class PageRound {
    private static final Logger LOG = LoggerFactory.getLogger(PageRound.class);
    /** An item with so much text carries the whole article; most teasers are a tenth of it. */
    private static final int WHOLE_ARTICLE = 1_500;

    private final IdentityIndex identities;
    private final PageReader reader;
    private final Consumer<String> outcomes;

    PageRound(IdentityIndex identities, PageReader reader, Consumer<String> outcomes) {
        this.identities = identities;
        this.reader = reader;
        this.outcomes = outcomes;
    }

    /** The poll with its pages; the future never fails. */
    CompletableFuture<PolledFeed> complete(PolledFeed poll) {
        if (poll.items().isEmpty()) {
            return CompletableFuture.completedFuture(poll);
        }
        Map<Integer, PageArticle> pages = new ConcurrentHashMap<>();
        List<CompletableFuture<Void>> underway = new ArrayList<>();
        for (int i = 0; i < poll.items().size(); i++) {
            FeedItem item = poll.items().get(i);
            URI page = item.page();
            if (page != null && calls(poll.feed(), item)) {
                int place = i;
                underway.add(reader.read(page).thenAccept(reading -> take(reading, page, item.entry(), place, pages)));
            }
        }
        Set<String> gone = ConcurrentHashMap.newKeySet();
        new Missing(identities, poll.before(), poll.items())
                .find()
                .forEach(missing -> underway.add(lookUp(missing, gone)));
        return CompletableFuture.allOf(underway.toArray(new CompletableFuture<?>[0]))
                .handle((done, e) -> poll.with(pages, gone));
    }

    private CompletableFuture<Void> lookUp(ArticleIdentity missing, Set<String> gone) {
        Optional<URI> page = Addresses.web(missing.url());
        return page.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : reader.read(page.get()).thenAccept(reading -> {
                    outcomes.accept(reading.isGone() ? "gone" : "still-there");
                    if (reading.isGone()) {
                        gone.add(missing.id().value());
                    }
                });
    }

    private void take(
            PageReader.Reading reading, URI page, FeedEntry entry, int place, Map<Integer, PageArticle> pages) {
        PageArticle article = reading.article();
        if (article != null && article.text().length() > entry.text().length()) {
            pages.put(place, article);
        }
        outcomes.accept(reading.outcome());
        if (article == null) {
            LOG.info("{}: the feed's own text is kept, as {}", page, reading.reason());
        }
    }

    /** Whether the item's page is to be read: it is new or changed, and the feed carries too little of it. */
    private boolean calls(SourceFeed feed, FeedItem item) {
        String address = item.address();
        if (address == null
                || item.entry().deleted()
                || !wants(feed, item.entry())
                || CanonicalUrl.isFrontPage(address)) {
            return false;
        }
        Optional<ArticleIdentity> before = identities.find(item.keys()).map(IdentityIndex.Known::identity);
        Long said = before.map(b -> b.hashOf(feed.url().toString())).orElse(null);
        boolean unchanged = before.isPresent()
                && (said == null || said == item.feedHash())
                && !before.get().withdrawn();
        return !unchanged;
    }

    private static boolean wants(SourceFeed feed, FeedEntry entry) {
        return switch (feed.fullText()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                entry.text().length() < WHOLE_ARTICLE
                        && (entry.content() == null || entry.text().length() < WHOLE_ARTICLE / 3);
        };
    }
}
