package dev.parley.ingest.store;

import dev.parley.model.Article;
import dev.parley.model.ArticleId;
import dev.parley.model.ArticleIdentity;
import dev.parley.model.FeedStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What one transaction writes: articles, what is known of them, what is remembered of their feeds, and dead letters. */
public final class Batch {
    private final Map<String, Article> articles = new LinkedHashMap<>();
    private final Map<String, ArticleIdentity> identities = new LinkedHashMap<>();
    private final Map<String, FeedStatus> statuses = new LinkedHashMap<>();
    private final Map<Long, String> byKey = new HashMap<>();
    private final Set<String> retired = new LinkedHashSet<>();
    private final Set<ArticleId> forgotten = new LinkedHashSet<>();
    private final List<ProducerRecord<byte[], byte[]>> deadLetters = new ArrayList<>();

    /** Articles by id and revision, so that a second feed of the same transaction can add itself. */
    public Map<String, Article> articles() {
        return articles;
    }

    /** By article id; they count over what is known. */
    public Map<String, ArticleIdentity> identities() {
        return Collections.unmodifiableMap(identities);
    }

    /** Takes in what is known of an article from now on. */
    public void put(ArticleIdentity identity) {
        identities.put(identity.id().value(), identity);
        identity.keys().forEach(key -> byKey.put(key, identity.id().value()));
    }

    /** The article of this batch that is known by the first of these keys that is known at all. */
    public Optional<ArticleIdentity> find(List<Long> keys) {
        return keys.stream()
                .map(byKey::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(identities::get);
    }

    /** By address of the feed. */
    public Map<String, FeedStatus> statuses() {
        return statuses;
    }

    /** Articles that no feed carries any more, long after. */
    public Set<ArticleId> forgotten() {
        return forgotten;
    }

    /** Addresses of feeds that are no longer listed, long after. */
    public Set<String> retired() {
        return retired;
    }

    /** Input that could not be used. */
    public List<ProducerRecord<byte[], byte[]>> deadLetters() {
        return deadLetters;
    }

    /** Whether there is nothing to write. */
    public boolean isEmpty() {
        return articles.isEmpty()
                && identities.isEmpty()
                && statuses.isEmpty()
                && forgotten.isEmpty()
                && retired.isEmpty();
    }
}
