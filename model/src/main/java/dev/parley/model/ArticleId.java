package dev.parley.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The stable name of a story from one outlet: an edit keeps it.
 *
 * <p>Refused with an {@link IllegalArgumentException} where the value is blank.
 */
public record ArticleId(@JsonValue String value) implements Comparable<ArticleId> {
    public ArticleId {
        Ids.requireText("article id", value);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ArticleId of(String value) {
        return new ArticleId(value);
    }

    @Override
    public int compareTo(ArticleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
