package dev.parley.ingest.stage;

import dev.parley.ingest.feed.FeedEntry;
import dev.parley.ingest.identity.CanonicalUrl;
import dev.parley.ingest.identity.IdentityIndex;
import dev.parley.ingest.page.PageReader;
import dev.parley.ingest.source.SourceFeed;
import dev.parley.model.ArticleIdentity;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Reads the pages that polled feeds call for: of new and changed items that carry only a summary. How long a poll waits
 * for its pages is bounded, and how much memory all that wait hold together: where they hold too much, the oldest ends.
 */
final class PageRound {
    /** An item with so much text carries the whole article; most teasers are a tenth of it. */
    private static final int WHOLE_ARTICLE = 1_500;

    /** Fifty pages of a slow but working server; what is not there by then comes with the feed's own text. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private final IdentityIndex identities;
    private final PageReader reader;
    private final BiConsumer<SourceFeed, String> outcomes;
    private final ScheduledExecutorService timer;
    private final Duration patience;
    private final Deque<PageWait> waiting = new ArrayDeque<>();
    private final long mostHeld = Math.max(8L << 20, Runtime.getRuntime().maxMemory() / 20);

    PageRound(
            IdentityIndex identities,
            PageReader reader,
            BiConsumer<SourceFeed, String> outcomes,
            ScheduledExecutorService timer,
            Duration patience) {
        this.identities = identities;
        this.reader = reader;
        this.outcomes = outcomes;
        this.timer = timer;
        this.patience = patience;
    }

    /** Hands on the poll with its pages: at once what needs none, then what has come, and the last part in the end. */
    void read(PolledFeed poll, Consumer<PolledFeed> parts) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < poll.items().size(); i++) {
            if (calls(poll.feed(), poll.items().get(i))) {
                places.add(i);
            }
        }
        List<ArticleIdentity> missing = new Missing(identities, poll.before(), poll.items()).find();
        if (places.isEmpty() && missing.isEmpty()) {
            parts.accept(poll);
            return;
        }
        PageWait wait = new PageWait(poll, parts, reader, outcomes, timer);
        admit(wait);
        wait.begin(places, missing, patience);
    }

    private void admit(PageWait wait) {
        List<PageWait> ended = new ArrayList<>();
        synchronized (waiting) {
            waiting.removeIf(PageWait::isOver);
            waiting.add(wait);
            long held = waiting.stream().mapToLong(PageWait::size).sum();
            while (held > mostHeld && waiting.size() > 1) {
                PageWait oldest = waiting.remove();
                held -= oldest.size();
                ended.add(oldest);
            }
        }
        ended.forEach(PageWait::end);
    }

    /** Whether the item's page is to be read: it is new or changed, and the feed carries too little of it. */
    private boolean calls(SourceFeed feed, FeedItem item) {
        String address = item.address();
        if (address == null
                || item.page() == null
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
