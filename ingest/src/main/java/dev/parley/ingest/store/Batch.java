package dev.parley.ingest.store;

import dev.parley.model.Article;
import dev.parley.model.ArticleId;
import dev.parley.model.ArticleIdentity;
import dev.parley.model.FeedStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What one transaction writes: articles, what is known of them, what is remembered of their feeds, and dead letters. */
public final class Batch {
    private final Map<String, Article> articles = new LinkedHashMap<>();
    private final Map<String, ArticleIdentity> identities = new LinkedHashMap<>();
    private final Map<String, FeedStatus> statuses = new LinkedHashMap<>();
    private final Set<ArticleId> forgotten = new LinkedHashSet<>();
    private final List<ProducerRecord<byte[], byte[]>> deadLetters = new ArrayList<>();

    /** Articles by id and revision, so that a second feed of the same transaction can add itself. */
    public Map<String, Article> articles() {
        return articles;
    }

    /** By article id; they count over what is known. */
    public Map<String, ArticleIdentity> identities() {
        return identities;
    }

    /** By address of the feed. */
    public Map<String, FeedStatus> statuses() {
        return statuses;
    }

    /** Articles that no feed carries any more, long after. */
    public Set<ArticleId> forgotten() {
        return forgotten;
    }

    /** Input that could not be used. */
    public List<ProducerRecord<byte[], byte[]>> deadLetters() {
        return deadLetters;
    }

    /** Whether there is nothing to write. */
    public boolean isEmpty() {
        return articles.isEmpty() && identities.isEmpty() && statuses.isEmpty() && forgotten.isEmpty();
    }
}
