package dev.parley.enrich.engine.statement.holder;

import dev.parley.enrich.engine.statement.Holder;
import org.jspecify.annotations.Nullable;

/**
 * Whose words stand at a place of the text.
 *
 * @param holder absent where nobody of a side speaks
 * @param attributed whether somebody speaks at all, rather than the article
 * @param direct whether in quotation marks
 * @param guessed whether the speaker only judges from outside: analysts, critics, polls
 */
public record Speech(@Nullable Holder holder, boolean attributed, boolean direct, boolean guessed) {
    static final Speech NONE = new Speech(null, false, false, false);
}
