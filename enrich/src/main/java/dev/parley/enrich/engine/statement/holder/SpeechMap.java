package dev.parley.enrich.engine.statement.holder;

import dev.parley.enrich.engine.statement.Holder;
import org.jspecify.annotations.Nullable;

/** Whose words stand where. */
public interface SpeechMap {
    /** The words at the token. */
    Speech at(int token);

    /** The words of somebody else in which those at the token are told; {@link Speech#NONE} where nobody else tells them. */
    Speech around(int token);

    /** The source of the attribution whose cue covers the token; absent where there is none or it is of no side. */
    @Nullable Holder sourceOf(int token);
}
