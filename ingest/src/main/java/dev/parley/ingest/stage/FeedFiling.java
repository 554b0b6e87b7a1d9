package dev.parley.ingest.stage;

import dev.parley.ingest.feed.FeedReading;
import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.identity.IdentityIndex;
import dev.parley.ingest.identity.StoryFinder;
import dev.parley.ingest.schedule.PollPolicy;
import dev.parley.ingest.store.Batch;
import dev.parley.model.Article;
import dev.parley.model.ArticleIdentity;
import dev.parley.model.FeedStatus;
import dev.parley.runtime.deadletter.DeadLetter;
import dev.parley.runtime.deadletter.DiscardReason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Files polls into a batch: articles, identities and the feed's status together. */
final class FeedFiling {
    private final IdentityIndex index;
    private final int partition;
    private final Batch batch = new Batch();
    private final PollPolicy policy;
    private final StoryFinder stories;

    FeedFiling(IdentityIndex index, StoryFinder stories, int partition, PollPolicy policy) {
        this.stories = stories;
        this.index = index;
        this.partition = partition;
        this.policy = policy;
    }

    Batch batch() {
        return batch;
    }

    /** What is remembered of a feed once what is in the batch is written. */
    FeedStatus status(String url, FeedStatus written) {
        return batch.statuses().getOrDefault(url, written);
    }

    /** Files a poll or a part of it. */
    void file(PolledFeed poll, FeedStatus written, double chance) {
        StatusAfter.Counts counts =
                poll.reading() instanceof FeedReading.Feed ? entries(poll) : StatusAfter.Counts.NONE;
        if (poll.reading() instanceof FeedReading.NotFeed not
                && poll.outcome() instanceof FetchOutcome.Fetched fetched) {
            batch.deadLetters()
                    .add(DeadLetter.of(
                            "ingest",
                            DeadLetter.outside(poll.feed().url().toString(), cut(fetched.body())),
                            DiscardReason.MALFORMED,
                            new IllegalArgumentException(not.reason())));
        }
        FeedStatus before = status(poll.feed().url().toString(), written);
        StatusAfter after = new StatusAfter(poll, before, policy, chance);
        if (poll.pages().last()) {
            batch.statuses().put(before.url(), after.status(counts));
        } else if (counts.any()) {
            batch.statuses().put(before.url(), after.part(counts));
        }
    }

    private static byte[] cut(byte[] body) {
        return body.length > 500_000 ? java.util.Arrays.copyOf(body, 500_000) : body;
    }

    private StatusAfter.Counts entries(PolledFeed poll) {
        EntryFiling filing = new EntryFiling(index, stories, partition, batch);
        Set<String> items = new LinkedHashSet<>();
        Map<EntryFiling.Outcome, Integer> counts = new EnumMap<>(EntryFiling.Outcome.class);
        for (int i = poll.items().size() - 1; i >= 0; i--) {
            FeedItem item = poll.items().get(i);
            if (poll.pages().waiting().contains(i)) {
                continue;
            }
            if (item.entry().deleted()) {
                withdraw(filing, item.keys(), poll);
                continue;
            }
            Pages pages = poll.pages();
            EntryFiling.Filed filed = filing.file(new EntryFiling.Item(
                    poll.feed(), item, pages.read().get(i), pages.deferred().contains(i), poll.at()));
            counts.merge(filed.outcome(), 1, Integer::sum);
            if (filed.id() != null) {
                items.add(filed.id().value());
            }
        }
        poll.pages().gone().forEach(id -> index.get(id).ifPresent(known -> withdraw(filing, known, poll)));
        return counts(counts, items);
    }

    private static StatusAfter.Counts counts(Map<EntryFiling.Outcome, Integer> counts, Set<String> items) {
        return new StatusAfter.Counts(
                counts.getOrDefault(EntryFiling.Outcome.NEW, 0),
                counts.getOrDefault(EntryFiling.Outcome.CHANGED, 0),
                counts.getOrDefault(EntryFiling.Outcome.COPIED, 0),
                new ArrayList<>(items));
    }

    private void withdraw(EntryFiling filing, List<Long> keys, PolledFeed poll) {
        filing.find(keys).ifPresent(known -> withdraw(filing, known, poll));
    }

    private void withdraw(EntryFiling filing, IdentityIndex.Known known, PolledFeed poll) {
        ArticleIdentity identity = known.identity();
        if (known.partition() == partition && !identity.withdrawn()) {
            Article article = Articles.withdrawn(identity, poll.at());
            batch.articles().put(identity.id().value(), article);
            batch.put(Identities.withdrawn(identity, poll.at(), filing.sketch(identity)));
        }
    }
}
