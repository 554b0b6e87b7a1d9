package dev.parley.ingest.stage;

import dev.parley.model.FeedHealth;
import dev.parley.model.FeedStatus;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A feed's status while a poll is added to it. */
final class StatusDraft {
    /** How much the latest gap between new items counts in the feed's rhythm. */
    private static final double LATEST = 0.3;

    private final FeedStatus before;
    private final Instant at;
    private FeedHealth health;
    private int errors;
    private @Nullable String failure;
    private @Nullable String title;
    private @Nullable String etag;
    private @Nullable String lastModified;
    private @Nullable String bodyHash;
    private @Nullable String movedTo;
    private int movedSeen;
    private @Nullable Instant succeededAt;
    private @Nullable Instant nextPollAt;
    private @Nullable Instant newItemAt;
    private @Nullable Long rhythm;
    private @Nullable Long bodyBytes;
    private long notModified;
    private long bytesRead;
    private long bytesSaved;
    private StatusAfter.Counts counts = StatusAfter.Counts.NONE;
    private List<String> items;

    StatusDraft(FeedStatus before, Instant at) {
        this.before = before;
        this.at = at;
        health = before.health();
        errors = before.errors();
        title = before.title();
        etag = before.etag();
        lastModified = before.lastModified();
        bodyHash = before.bodyHash();
        movedTo = before.movedTo();
        movedSeen = before.movedSeen();
        succeededAt = before.succeededAt();
        newItemAt = before.newItemAt();
        rhythm = before.rhythm();
        bodyBytes = before.bodyBytes();
        notModified = before.notModified();
        bytesRead = before.bytesRead();
        bytesSaved = before.bytesSaved();
        items = before.items();
    }

    StatusDraft health(FeedHealth now, int failures, @Nullable String what) {
        health = now;
        errors = failures;
        failure = what;
        return this;
    }

    StatusDraft succeeded(Instant when) {
        succeededAt = when;
        return this;
    }

    StatusDraft next(@Nullable Instant when) {
        nextPollAt = when;
        return this;
    }

    void validators(@Nullable String tag, @Nullable String modified) {
        etag = tag;
        lastModified = modified;
    }

    void title(@Nullable String said) {
        title = said == null || said.isBlank() ? title : said;
    }

    /** A permanent move counts when polls in a row tell of the same target. */
    void moved(@Nullable URI target) {
        String said = target == null ? null : target.toString();
        if (said == null) {
            // The new address answers without a redirect once it is used.
            movedSeen = movedSeen >= 3 ? movedSeen : 0;
            movedTo = movedSeen >= 3 ? movedTo : null;
        } else {
            movedSeen = said.equals(movedTo) ? movedSeen + 1 : 1;
            movedTo = said;
        }
    }

    void body(String hash, long unpacked, long wire) {
        bodyHash = hash;
        bodyBytes = unpacked;
        bytesRead += wire;
        bytesSaved += Math.max(0, unpacked - wire);
    }

    void saved() {
        notModified++;
        bytesSaved += bodyBytes == null ? 0 : bodyBytes;
    }

    /**
     * Adds what became of the items.
     *
     * @param earlier new items of the poll's earlier parts, which are counted already
     */
    void counts(StatusAfter.Counts read, long earlier, Instant when) {
        counts = read;
        items = read.items();
        long fresh = read.fresh() + earlier;
        if (fresh > 0) {
            Instant last = newItemAt;
            if (last != null && before.succeededAt() != null) {
                double gap = (double) Duration.between(last, when).toSeconds() / fresh;
                rhythm = Math.round(rhythm == null ? gap : rhythm * (1 - LATEST) + gap * LATEST);
            }
            newItemAt = when;
        }
    }

    @Nullable Duration rhythm() {
        Long seconds = rhythm;
        if (seconds == null) {
            return null;
        }
        // A feed that has fallen silent is slower than it was.
        Instant last = newItemAt;
        long silence = last == null ? 0 : Duration.between(last, at).toSeconds();
        return Duration.ofSeconds(Math.max(seconds, silence / 2));
    }

    /** The status where only items were filed. */
    FeedStatus part(StatusAfter.Counts read) {
        counts = read;
        failure = before.failure();
        nextPollAt = before.nextPollAt();
        return unpolled();
    }

    /** The status where only its schedule changed and nothing was asked. */
    FeedStatus unpolled() {
        return status(before.polledAt(), before.polls(), before.unconditional());
    }

    FeedStatus done() {
        // A first request was counted when it was announced.
        boolean counted = before.etag() != null || before.lastModified() != null || FirstRequests.isFirst(before);
        return status(at, before.polls() + 1, before.unconditional() + (counted ? 0 : 1));
    }

    private FeedStatus status(@Nullable Instant polledAt, long polls, long unconditional) {
        return new FeedStatus(
                before.url(),
                before.outlet(),
                title,
                health,
                etag,
                lastModified,
                bodyHash,
                movedTo,
                movedSeen,
                polledAt,
                succeededAt,
                nextPollAt,
                newItemAt,
                polls,
                unconditional,
                notModified,
                errors,
                failure,
                rhythm,
                before.itemsNew() + counts.fresh(),
                before.itemsChanged() + counts.changed(),
                before.itemsCopied() + counts.copied(),
                bytesRead,
                bytesSaved,
                bodyBytes,
                items);
    }
}
