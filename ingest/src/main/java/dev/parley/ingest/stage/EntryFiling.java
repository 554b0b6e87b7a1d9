package dev.parley.ingest.stage;

import dev.parley.ingest.feed.FeedEntry;
import dev.parley.ingest.identity.Fingerprint;
import dev.parley.ingest.identity.IdentityIndex;
import dev.parley.ingest.identity.StoryFinder;
import dev.parley.ingest.page.PageArticle;
import dev.parley.ingest.source.SourceFeed;
import dev.parley.ingest.store.Batch;
import dev.parley.ingest.text.PlainText;
import dev.parley.model.Article;
import dev.parley.model.ArticleId;
import dev.parley.model.ArticleIdentity;
import dev.parley.model.Outlet;
import dev.parley.model.TextOrigin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides what an entry of a feed is to what is known, and puts what follows from it into a batch. */
final class EntryFiling {
    private final IdentityIndex index;
    private final int partition;
    private final Batch batch;
    private final StoryFinder stories;

    EntryFiling(IdentityIndex index, StoryFinder stories, int partition, Batch batch) {
        this.stories = stories;
        this.index = index;
        this.partition = partition;
        this.batch = batch;
    }

    /** What became of an entry. */
    enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        COPIED,
        EMPTY
    }

    /**
     * An entry and where it stands.
     *
     * @param page absent where the feed's own text is used
     * @param deferred whether its page could not be had for now
     */
    record Item(SourceFeed feed, FeedItem what, @Nullable PageArticle page, boolean deferred, Instant at) {
        /** What is remembered of the feed's words: never the same as what they are while the page is owed. */
        long said() {
            return deferred ? what.feedHash() | FeedItem.OWED : what.feedHash();
        }

        FeedEntry entry() {
            return what.entry();
        }

        List<Long> keys() {
            return what.keys();
        }

        Outlet outlet() {
            return what.outlet();
        }
    }

    /** What an entry became, and the article's id where it has one. */
    record Filed(Outcome outcome, @Nullable ArticleId id) {}

    /** What is known of an article by its keys, this batch included. */
    Optional<IdentityIndex.Known> find(List<Long> keys) {
        Optional<ArticleIdentity> pending = batch.find(keys);
        if (pending.isPresent()) {
            return pending.map(each -> new IdentityIndex.Known(each, partition));
        }
        return index.find(keys);
    }

    Filed file(Item item) {
        Optional<IdentityIndex.Known> found = find(item.keys());
        if (found.isEmpty()) {
            return publish(item, null);
        }
        ArticleIdentity known = found.get().identity();
        if (found.get().partition() != partition) {
            return new Filed(Outcome.COPIED, known.id());
        }
        Long said = known.hashOf(item.feed().url().toString());
        boolean news = said == null ? known.withdrawn() : said != item.what().feedHash() || known.withdrawn();
        if (news && item.deferred() && isWhole(known)) {
            // It is not given up for a summary; the edit comes with the page.
            return new Filed(Outcome.UNCHANGED, known.id());
        }
        if (news) {
            return publish(item, known);
        }
        return carried(item, known, said == null);
    }

    /** Whether the article was published with all that was to be had of it. */
    private static boolean isWhole(ArticleIdentity known) {
        return !known.withdrawn() && known.feedHashes().stream().allMatch(hash -> (hash & FeedItem.OWED) == 0);
    }

    private Filed carried(Item item, ArticleIdentity known, boolean newly) {
        ArticleIdentity wider = Identities.said(known, item, item.what().feedHash(), known.sketch());
        if (!wider.equals(known)) {
            batch.put(Identities.said(known, item, item.what().feedHash(), sketch(known)));
            Article pending = batch.articles().get(known.id().value());
            if (pending != null) {
                batch.articles().put(known.id().value(), Articles.carriedBy(pending, wider.feeds()));
            }
        }
        return new Filed(newly ? Outcome.COPIED : Outcome.UNCHANGED, known.id());
    }

    /** The index does without signatures; they are written again with what changes. */
    @Nullable String sketch(ArticleIdentity known) {
        return known.sketch() != null
                ? known.sketch()
                : stories.sketch(known.id()).orElse(null);
    }

    private Filed publish(Item item, @Nullable ArticleIdentity known) {
        String text = text(item);
        String title = title(item);
        if (text.isEmpty() && title.isEmpty()) {
            return new Filed(Outcome.EMPTY, null);
        }
        String hash = Fingerprint.text(title, text);
        ArticleId id = known != null ? known.id() : freshId(item);
        boolean same = known != null && hash.equals(known.contentHash()) && !known.withdrawn();
        int revision = known == null ? 1 : same ? known.revision() : known.revision() + 1;
        List<Long> keys = new ArrayList<>(new LinkedHashSet<>(item.keys()));
        if (known != null) {
            known.keys().stream().filter(k -> !keys.contains(k)).limit(8).forEach(keys::add);
        }
        StoryFinder.Place place = stories.place(id, known == null ? null : known.storyId(), title, text, item.at());
        ArticleIdentity identity = Identities.of(item, id, keys, revision, hash, known, title, place);
        batch.put(identity);
        if (!same) {
            Article article = Articles.of(item, id, revision, title, text, hash, identity.feeds(), place.storyId());
            batch.articles().put(id.value(), article);
        }
        return new Filed(known == null ? Outcome.NEW : same ? Outcome.UNCHANGED : Outcome.CHANGED, id);
    }

    private ArticleId freshId(Item item) {
        String address = item.what().address();
        String strongest = String.valueOf(item.keys().get(item.keys().size() - 1));
        ArticleId id = new ArticleId(Fingerprint.text(item.outlet().id(), strongest));
        boolean taken = index.get(id.value()).isPresent() || batch.identities().containsKey(id.value());
        return taken
                ? new ArticleId(Fingerprint.text(
                        id.value(), item.entry().guid(), address, item.entry().title()))
                : id;
    }

    /** Longer than any article; what is longer would not fit into a record of the topic. */
    private static final int LONGEST_TEXT = 200_000;

    private static String text(Item item) {
        String text = item.page() != null ? item.page().text() : item.entry().text();
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int paragraph = text.lastIndexOf("\n\n", LONGEST_TEXT);
        return text.substring(0, paragraph > 0 ? paragraph : LONGEST_TEXT);
    }

    private static String title(Item item) {
        String title = PlainText.line(item.entry().title());
        String ofPage = item.page() == null ? null : item.page().title();
        return title.isEmpty() && ofPage != null ? ofPage : title;
    }

    static TextOrigin origin(Item item) {
        return item.page() != null ? TextOrigin.PAGE : TextOrigin.FEED;
    }
}
