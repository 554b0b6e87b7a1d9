package dev.parley.app.doctor;

import dev.parley.ingest.feed.FeedDocument;
import dev.parley.ingest.feed.FeedEntry;
import dev.parley.ingest.feed.FeedReader;
import dev.parley.ingest.feed.FeedReading;
import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.fetch.FetchRequest;
import dev.parley.ingest.fetch.Fetcher;
import dev.parley.ingest.fetch.HostGates;
import dev.parley.ingest.page.Robots;
import dev.parley.ingest.source.SourceFeed;
import dev.parley.ingest.text.Addresses;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Asks a feed once as the ingester does, and once more with the validators that came, and says what is to be said. */
public final class FeedProbe {
    private final Fetcher fetcher;
    private final HostGates gates;
    private final Robots robots;

    /** A probe that waits for each host's turn. */
    public FeedProbe(Fetcher fetcher, HostGates gates) {
        this.fetcher = fetcher;
        this.gates = gates;
        this.robots = new Robots(fetcher, gates, InstantSource.system());
    }

    /** What was found, as findings of the doctor; the future never fails. */
    CompletableFuture<Finding> check(SourceFeed feed) {
        return ask(feed, null, null)
                .thenCompose(first -> first instanceof FetchOutcome.Fetched fetched
                        ? judge(feed, fetched)
                        : CompletableFuture.completedFuture(failed(feed, first)))
                .exceptionally(
                        e -> Finding.bad(name(feed), "could not be checked: " + e.getMessage(), "see the message"));
    }

    /** What the server does with the validators that it gave out, in one line. */
    public CompletableFuture<String> again(URI url, Map<String, String> came, Map<String, String> headers) {
        String etag = came.get("etag");
        String modified = came.get("last-modified");
        if (etag == null && modified == null) {
            return CompletableFuture.completedFuture(
                    "gives out no validators (allowed are ETag and Last-Modified): polled once a day at most");
        }
        String given =
                (etag == null ? "" : "ETag " + etag + " ") + (modified == null ? "" : "Last-Modified " + modified);
        return gates.run(url.getHost(), () -> fetcher.fetch(FetchRequest.feed(url, etag, modified, headers)))
                .thenApply(second -> "asked again with " + given.strip() + ": " + conditional(second));
    }

    private static String conditional(FetchOutcome second) {
        if (second instanceof FetchOutcome.NotModified) {
            return "304, as it should be";
        }
        return second instanceof FetchOutcome.Fetched
                ? "200 with a whole body; allowed is 304 where nothing has changed, so each poll costs a whole body"
                : describe(second);
    }

    private CompletableFuture<FetchOutcome> ask(SourceFeed feed, @Nullable String etag, @Nullable String modified) {
        return gates.run(
                feed.url().getHost(),
                () -> fetcher.fetch(FetchRequest.feed(feed.url(), etag, modified, feed.headers())));
    }

    /** Whether the pages of the items may be fetched, judged by the first item that has one, and by which rule. */
    public CompletableFuture<String> robots(List<FeedEntry> entries) {
        Optional<URI> page = entries.stream()
                .map(entry -> Addresses.web(entry.link()))
                .flatMap(Optional::stream)
                .findFirst();
        return page.map(each -> robots.judge(each)
                        .thenApply(permission -> "pages: " + permission.reason()
                                + (permission.allowed() ? "" : ", so summaries stay as the feed gives them")))
                .orElse(CompletableFuture.completedFuture("pages: no item has a link"));
    }

    private CompletableFuture<Finding> judge(SourceFeed feed, FetchOutcome.Fetched fetched) {
        FeedReading reading =
                FeedReader.read(new FeedDocument(fetched.body(), fetched.url().toString(), fetched.headers()));
        if (reading instanceof FeedReading.NotFeed not) {
            return CompletableFuture.completedFuture(Finding.bad(
                    name(feed),
                    not.reason(),
                    not.feeds().isEmpty() ? "list the address of a feed" : "list one of " + not.feeds()));
        }
        FeedReading.Feed read = (FeedReading.Feed) reading;
        return again(feed.url(), fetched.headers(), feed.headers())
                .thenCombine(robots(read.entries()), (validators, pages) -> {
                    List<String> facts = facts(fetched, read);
                    facts.add(validators);
                    facts.add(pages);
                    return verdict(feed, fetched, read, facts);
                });
    }

    private static Finding verdict(
            SourceFeed feed, FetchOutcome.Fetched fetched, FeedReading.Feed read, List<String> facts) {
        URI moved = fetched.movedTo();
        if (moved != null) {
            return Finding.bad(name(feed), "has moved for good to " + moved, "list " + moved);
        }
        return read.entries().isEmpty()
                ? Finding.bad(
                        name(feed), "has no entries; allowed is one at least", "see whether the feed is still kept")
                : Finding.good(name(feed), String.join("; ", facts));
    }

    private static List<String> facts(FetchOutcome.Fetched fetched, FeedReading.Feed read) {
        List<String> facts = new ArrayList<>();
        facts.add("200 " + fetched.headers().getOrDefault("content-type", "(no content type)"));
        long dated = read.entries().stream()
                .map(FeedEntry::published)
                .filter(p -> p != null)
                .count();
        facts.add(read.format() + ", " + read.entries().size() + " entries, " + dated + " of them dated");
        if (read.interval() != null) {
            facts.add("asks to be left alone for " + read.interval());
        }
        read.repairs().forEach(repair -> facts.add("repaired: " + repair));
        return facts;
    }

    private static Finding failed(SourceFeed feed, FetchOutcome outcome) {
        String fix = outcome instanceof FetchOutcome.Gone
                ? "take it off the list"
                : outcome instanceof FetchOutcome.Throttled
                        ? "wait; it is polled again when it may be"
                        : "see the message";
        return Finding.bad(name(feed), describe(outcome), fix);
    }

    private static String describe(FetchOutcome outcome) {
        if (outcome instanceof FetchOutcome.Failed failed) {
            return failed.reason();
        }
        if (outcome instanceof FetchOutcome.Throttled throttled) {
            return "HTTP status " + throttled.status() + ": asks to be left alone"
                    + (throttled.until() == null ? "" : " until " + throttled.until());
        }
        return outcome instanceof FetchOutcome.Gone
                ? "HTTP status 410: gone for good; allowed are 200 and 304"
                : "no body";
    }

    private static String name(SourceFeed feed) {
        return "feed " + feed.url();
    }
}
