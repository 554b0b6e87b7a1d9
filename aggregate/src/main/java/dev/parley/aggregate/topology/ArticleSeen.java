package dev.parley.aggregate.topology;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.parley.model.ArticleId;
import dev.parley.model.ConditionId;
import dev.parley.model.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/** The little of an enriched article that is counted; its text is passed over unread. */
record ArticleSeen(ArticleId id, @Nullable Instant fetchedAt, @Nullable List<Tag> conditions) {
    /** A condition that the article mentions. */
    record Tag(ConditionId id) {}

    private static final ObjectReader READER = Json.mapper().readerFor(ArticleSeen.class);

    Set<String> mentioned() {
        Set<String> ids = new TreeSet<>();
        if (conditions != null) {
            conditions.forEach(tag -> ids.add(tag.id().value()));
        }
        return ids;
    }

    /** Reads only; nothing of this form is ever written. */
    static Serde<ArticleSeen> serde() {
        return Serdes.serdeFrom(
                (topic, value) -> {
                    throw new SerializationException("an enriched article is not written by this stage");
                },
                (topic, bytes) -> bytes == null ? null : read(bytes));
    }

    private static ArticleSeen read(byte[] bytes) {
        try {
            return READER.readValue(bytes);
        } catch (IOException e) {
            throw new SerializationException("not an enriched article: " + e.getMessage(), e);
        }
    }
}
