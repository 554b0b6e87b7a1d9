package dev.parley.ingest.stage;

import dev.parley.ingest.fetch.Lines;
import dev.parley.ingest.page.PageArticle;
import dev.parley.ingest.page.PageReader;
import dev.parley.ingest.source.SourceFeed;
import dev.parley.ingest.text.Addresses;
import dev.parley.model.ArticleIdentity;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A poll that waits for pages. It hands on a part after a second, one every two seconds in which pages came, and the last
 * when all have come or patience is at an end; whatever comes later is dropped. Thread-safe.
 */
final class PageWait {
    private static final Logger LOG = LoggerFactory.getLogger(PageWait.class);
    private static final long BETWEEN_MILLIS = 2_000;

    /** Pages of a fast server come within it, and the poll is filed whole, together with others of its outlet. */
    private static final long FIRST_MILLIS = 1_000;

    private final PolledFeed poll;
    private final Consumer<PolledFeed> parts;
    private final PageReader reader;
    private final BiConsumer<SourceFeed, String> outcomes;
    private final ScheduledExecutorService timer;
    private final Map<Integer, PageArticle> read = new HashMap<>();
    private final Set<Integer> waiting = new HashSet<>();
    private final Set<Integer> deferred = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private int lookUps;
    private boolean first = true;
    private boolean partIsDue;
    private boolean over;
    private @Nullable ScheduledFuture<?> patienceEnds;

    PageWait(
            PolledFeed poll,
            Consumer<PolledFeed> parts,
            PageReader reader,
            BiConsumer<SourceFeed, String> outcomes,
            ScheduledExecutorService timer) {
        this.poll = poll;
        this.parts = parts;
        this.reader = reader;
        this.outcomes = outcomes;
        this.timer = timer;
    }

    /** Bytes that it holds, about. */
    int size() {
        return poll.size();
    }

    synchronized boolean isOver() {
        return over;
    }

    /** Asks for the pages of the items at these places, and for those of the articles that went missing. */
    void begin(List<Integer> places, List<ArticleIdentity> missing, Duration patience) {
        synchronized (this) {
            waiting.addAll(places);
            lookUps = missing.size();
            if (!over) {
                patienceEnds = schedule(this::end, patience.toMillis());
                partIsDue = true;
                var unused = schedule(this::part, FIRST_MILLIS);
            }
        }
        for (int place : places) {
            URI page = poll.items().get(place).page();
            if (page != null) {
                var unused = reader.read(page, () -> !isOver()).thenAccept(reading -> take(reading, page, place));
            }
        }
        missing.forEach(this::lookUp);
    }

    private void lookUp(ArticleIdentity missing) {
        URI page = Addresses.web(missing.url()).orElse(null);
        if (page == null) {
            lookedUp(missing, false);
        } else {
            var unused = reader.read(page, () -> !isOver()).thenAccept(reading -> {
                outcomes.accept(poll.feed(), reading.isGone() ? "gone" : "still-there");
                lookedUp(missing, reading.isGone());
            });
        }
    }

    private synchronized void lookedUp(ArticleIdentity missing, boolean isGone) {
        lookUps--;
        if (isGone) {
            gone.add(missing.id().value());
        }
        came();
    }

    private synchronized void take(PageReader.Reading reading, URI page, int place) {
        if (over) {
            return;
        }
        PageArticle article = reading.article();
        FeedItem item = poll.items().get(place);
        if (article != null && article.text().length() > item.entry().text().length()) {
            read.put(place, article);
        }
        if (reading.isForNow()) {
            deferred.add(place);
        }
        waiting.remove(place);
        outcomes.accept(poll.feed(), reading.outcome());
        if (article == null) {
            LOG.info(
                    "{}: the feed's own text is kept, as {}",
                    Lines.safe(page.toString()),
                    Lines.safe(reading.reason()));
        }
        came();
    }

    private void came() {
        if (over) {
            return;
        }
        if (waiting.isEmpty() && lookUps == 0) {
            hand(true);
        } else if (!partIsDue) {
            partIsDue = true;
            var unused = schedule(this::part, BETWEEN_MILLIS);
        }
    }

    private synchronized void part() {
        partIsDue = false;
        if (!over) {
            hand(false);
        }
    }

    /** Waits no longer: items whose pages have not come are filed with the feed's own text, and tried again later. */
    synchronized void end() {
        if (!over) {
            waiting.forEach(place -> outcomes.accept(poll.feed(), "late"));
            deferred.addAll(waiting);
            waiting.clear();
            hand(true);
        }
    }

    private void hand(boolean last) {
        over = last;
        if (last && patienceEnds != null) {
            patienceEnds.cancel(false);
        }
        parts.accept(poll.with(new Pages(read, waiting, deferred, gone, first, last)));
        first = false;
    }

    private @Nullable ScheduledFuture<?> schedule(Runnable task, long millis) {
        try {
            return timer.schedule(task, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // The ingester stops; what is not committed is asked for again.
            LOG.debug("stopping: pages of {} are not waited for", poll.feed().url());
            return null;
        }
    }
}
