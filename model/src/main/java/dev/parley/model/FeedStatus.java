package dev.parley.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of a feed, the value of the feed-status topic: what the next poll needs and what an operator
 * wants to know. Written in one transaction with the articles of the poll.
 *
 * @param url as the sources file names it, the key
 * @param outlet the registrable domain that owns the feed
 * @param etag byte for byte as the server gave it
 * @param lastModified byte for byte as the server gave it
 * @param movedTo where the feed said it has moved for good
 * @param movedSeen how many polls in a row said so
 * @param polls all polls so far
 * @param unconditional polls sent without a validator
 * @param notModified polls answered with 304
 * @param errors failures in a row
 * @param failure what the last failure was
 * @param rhythm seconds between its new items, smoothed
 * @param bytesSaved bytes not sent thanks to 304 and compression
 * @param items ids of the articles that its last document carried
 */
public record FeedStatus(
        String url,
        String outlet,
        @Nullable String title,
        FeedHealth health,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String bodyHash,
        @Nullable String movedTo,
        int movedSeen,
        @Nullable Instant polledAt,
        @Nullable Instant succeededAt,
        @Nullable Instant nextPollAt,
        @Nullable Instant newItemAt,
        long polls,
        long unconditional,
        long notModified,
        int errors,
        @Nullable String failure,
        @Nullable Long rhythm,
        long itemsNew,
        long itemsChanged,
        long itemsCopied,
        long bytesRead,
        long bytesSaved,
        @Nullable Long bodyBytes,
        List<String> items) {
    public FeedStatus {
        items = Lists.copy(items);
    }

    /** The same with other items. */
    public FeedStatus withItems(List<String> others) {
        return new FeedStatus(
                url,
                outlet,
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
                itemsNew,
                itemsChanged,
                itemsCopied,
                bytesRead,
                bytesSaved,
                bodyBytes,
                others);
    }

    /** A feed that was never polled. */
    public static FeedStatus unpolled(String url, String outlet) {
        return new FeedStatus(
                url,
                outlet,
                null,
                FeedHealth.NEW,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                0,
                0,
                0,
                0,
                null,
                null,
                0,
                0,
                0,
                0,
                0,
                null,
                List.of());
    }
}
