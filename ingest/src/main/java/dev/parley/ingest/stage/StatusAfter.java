package dev.parley.ingest.stage;

import dev.parley.ingest.feed.FeedReading;
import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.fetch.Lines;
import dev.parley.ingest.identity.Fingerprint;
import dev.parley.ingest.schedule.PollPolicy;
import dev.parley.ingest.schedule.PollResult;
import dev.parley.model.FeedHealth;
import dev.parley.model.FeedStatus;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What is remembered of a feed after a poll. */
final class StatusAfter {
    private final PolledFeed poll;
    private final FeedStatus before;
    private final PollPolicy policy;
    private final double chance;

    StatusAfter(PolledFeed poll, FeedStatus before, PollPolicy policy, double chance) {
        this.poll = poll;
        this.before = before;
        Duration interval = poll.feed().interval();
        this.policy = interval == null ? policy : policy.withFloor(interval);
        this.chance = chance;
    }

    /** How many items of the document were new, changed, and copies of what another feed carried. */
    record Counts(int fresh, int changed, int copied, List<String> items) {
        static final Counts NONE = new Counts(0, 0, 0, List.of());

        boolean any() {
            return fresh + changed + copied > 0;
        }
    }

    FeedStatus status(Counts counts) {
        FetchOutcome outcome = poll.outcome();
        if (outcome instanceof FetchOutcome.Fetched fetched) {
            return poll.reading() instanceof FeedReading.NotFeed not
                    ? failed(0, not.reason())
                    : fetched(fetched, counts);
        }
        if (outcome instanceof FetchOutcome.NotModified same) {
            return notModified(same);
        }
        if (outcome instanceof FetchOutcome.Throttled throttled) {
            Instant next = next(new PollResult.Throttled(throttled.until(), before.errors() + 1));
            return draft().health(
                            FeedHealth.THROTTLED,
                            before.errors() + 1,
                            "HTTP status " + throttled.status() + ": asked to wait")
                    .next(next)
                    .done();
        }
        if (outcome instanceof FetchOutcome.Gone) {
            return draft().health(FeedHealth.GONE, before.errors() + 1, "HTTP status 410: gone for good")
                    .next(null)
                    .done();
        }
        FetchOutcome.Failed failed = (FetchOutcome.Failed) outcome;
        return failed(failed.status(), failed.reason());
    }

    /** After a part of the poll that is not its last: its articles are counted, all else is as before. */
    FeedStatus part(Counts counts) {
        return draft().part(counts);
    }

    private FeedStatus failed(int status, String reason) {
        int errors = before.errors() + 1;
        String what = status == 0 || reason.startsWith("HTTP") ? reason : "HTTP status " + status + ": " + reason;
        return draft().health(FeedHealth.FAILING, errors, Lines.safe(what))
                .next(next(new PollResult.Failed(errors)))
                .done();
    }

    private FeedStatus fetched(FetchOutcome.Fetched fetched, Counts counts) {
        Map<String, String> headers = fetched.headers();
        FeedReading.Feed feed = poll.reading() instanceof FeedReading.Feed read ? read : null;
        StatusDraft draft = draft().health(FeedHealth.OK, 0, null).succeeded(poll.at());
        draft.validators(headers.get("etag"), headers.get("last-modified"));
        draft.moved(fetched.movedTo());
        PolledFeed.Body body = poll.body();
        if (body != null) {
            draft.body(body.hash(), body.length(), fetched.wireBytes());
        }
        if (feed != null) {
            draft.title(feed.title());
            draft.counts(counts, before.itemsNew() - poll.before().itemsNew(), poll.at());
        }
        Duration asked = feed == null ? null : feed.interval();
        boolean conditional = headers.containsKey("etag") || headers.containsKey("last-modified");
        return draft.next(next(new PollResult.Answered(headers, asked, draft.rhythm(), conditional)))
                .done();
    }

    private FeedStatus notModified(FetchOutcome.NotModified same) {
        StatusDraft draft = draft().health(FeedHealth.OK, 0, null).succeeded(poll.at());
        Map<String, String> headers = same.headers();
        draft.validators(
                headers.getOrDefault("etag", before.etag()),
                headers.getOrDefault("last-modified", before.lastModified()));
        draft.moved(same.movedTo());
        draft.saved();
        return draft.next(next(new PollResult.Answered(headers, null, draft.rhythm(), true)))
                .done();
    }

    static String bodyHash(byte[] body) {
        return Fingerprint.text(new String(body, StandardCharsets.ISO_8859_1));
    }

    private Instant next(PollResult result) {
        return policy.next(result, poll.at(), chance);
    }

    private StatusDraft draft() {
        return new StatusDraft(before, poll.at());
    }

    /** Where the next poll goes: to the new address once the server has told of it often enough. */
    static URI target(FeedStatus status, URI listed) {
        String moved = status.movedTo();
        return moved != null && status.movedSeen() >= 3 ? URI.create(moved) : listed;
    }
}
