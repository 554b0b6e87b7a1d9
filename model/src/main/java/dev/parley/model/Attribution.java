package dev.parley.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says something, on whatever subject. Each part is a list of spans, since a part may be discontinuous.
 *
 * @param source who says it; empty where the text names nobody
 * @param cue the words that mark it as said
 * @param content what is said
 * @param speaker the resolved speaker, absent where the text does not allow one to be named
 */
public record Attribution(
        AttributionKind kind, List<Span> source, List<Span> cue, List<Span> content, @Nullable Speaker speaker) {
    public Attribution {
        source = Lists.copy(source);
        cue = Lists.copy(cue);
        content = Lists.copy(content);
    }
}
