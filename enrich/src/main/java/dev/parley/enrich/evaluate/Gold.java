package dev.parley.enrich.evaluate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.parley.model.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a careful reader marked in one article. A layer that is absent was not marked and is not scored.
 *
 * @param id the article's
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Gold(
        String id,
        @Nullable List<String> actors,
        @Nullable List<GoldVenue> venues,
        @Nullable List<String> conditions,
        @Nullable List<GoldStatement> statements,
        @Nullable List<GoldAttribution> attributions) {

    /** A venue and its role. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record GoldVenue(String id, String role) {}

    /** A side's stance with the sentence that carries it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record GoldStatement(
            String side, @Nullable String speaker, String condition, String stance, @Nullable String evidence) {}

    /** Who says what, by spans in code points. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record GoldAttribution(
            @JsonDeserialize(contentUsing = MarkedSpan.class) @Nullable List<Span> source,
            @JsonDeserialize(contentUsing = MarkedSpan.class) @Nullable List<Span> cue,
            @JsonDeserialize(contentUsing = MarkedSpan.class) @Nullable List<Span> content) {}
}
