package dev.parley.aggregate.table;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.parley.model.ConditionId;
import dev.parley.model.DossierStamp;
import dev.parley.model.Json;
import dev.parley.model.SideId;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** What decides whether the table takes a statement; the rest of it is passed over unread. */
record StatementHead(
        SideId side,
        ConditionId condition,
        @Nullable DossierStamp dossier,
        @Nullable Instant saidAt,
        @Nullable Instant seenAt) {
    private static final ObjectReader READER = Json.mapper().readerFor(StatementHead.class);

    StatementHead {
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(condition, "condition");
    }

    static StatementHead of(byte[] value) {
        try {
            return READER.readValue(value);
        } catch (IOException e) {
            throw new SerializationException("not a statement: " + e.getMessage(), e);
        }
    }
}
