package dev.parley.aggregate.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.aggregate.Said;
import dev.parley.model.CellKey;
import dev.parley.model.Json;
import dev.parley.model.Stance;
import dev.parley.model.Statement;
import dev.parley.runtime.ExitCode;
import dev.parley.runtime.ParleyException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplicaStoreTest {
    private static final TopicPartition PARTITION = new TopicPartition("тема", 3);
    private static final CellKey OTHER = CellKey.parse("ukraine|meeting.venue-moscow");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatWasWrittenTogetherIsThereAfterTheStoreIsOpenedAgain() {
        try (ReplicaStore store = ReplicaStore.open(folder)) {
            store.beCopyOf("кластер 1");
            write(store, 7, said("первая"));
        }
        try (ReplicaStore store = ReplicaStore.open(folder)) {
            store.beCopyOf("кластер 1");
            assertThat(store.next()).containsEntry(PARTITION, 8L);
            assertThat(statements(store, Said.CELL)).containsExactly(said("первая"));
            assertThat(statements(store, OTHER)).isEmpty();
        }
    }

    @Test
    void aCopyOfSomethingElseIsThrownAway() {
        try (ReplicaStore store = ReplicaStore.open(folder)) {
            store.beCopyOf("кластер 1");
            write(store, 7, said("первая"));
            store.beCopyOf("кластер 2");
            assertThat(store.next()).isEmpty();
            assertThat(statements(store, Said.CELL)).isEmpty();
        }
    }

    @Test
    void theSameRecordReadTwiceIsThereOnce() {
        try (ReplicaStore store = ReplicaStore.open(folder)) {
            write(store, 7, said("первая"));
            write(store, 7, said("первая"));
            write(store, 8, said("вторая 🕊"));
            assertThat(statements(store, Said.CELL)).containsExactly(said("первая"), said("вторая 🕊"));
        }
    }

    @Test
    void aFolderThatIsInUseIsRefusedWithAdvice() {
        try (ReplicaStore store = ReplicaStore.open(folder)) {
            assertThat(store.next()).isEmpty();
            assertThatThrownBy(() -> ReplicaStore.open(folder))
                    .isInstanceOfSatisfying(ParleyException.class, failure -> assertThat(failure.exitCode())
                            .isEqualTo(ExitCode.INVALID_CONFIGURATION))
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void moreStatementsThanAreKeptInMemoryAreReadFromTheStoreEachTime() {
        try (ReplicaStore store = ReplicaStore.inMemory()) {
            Statements statements = new Statements(store, 2);
            for (int i = 0; i < 5; i++) {
                Statement statement = said("№ " + i);
                write(store, i, statement);
                statements.written(Said.CELL, Json.bytes(statement));
                assertThat(statements.of(Said.CELL)).hasSize(i + 1).endsWith(statement);
            }
            Statement other = Said.by("другая", Stance.REJECTS, "2025-08-20")
                    .in(OTHER.toString())
                    .statement();
            write(store, 9, other);
            assertThat(statements.of(OTHER)).containsExactly(other);
            assertThat(statements.of(Said.CELL)).hasSize(5);
        }
    }

    private static Statement said(String article) {
        return Said.by(article, Stance.REQUIRES, "2025-08-20").statement();
    }

    private static void write(ReplicaStore store, long offset, Statement statement) {
        try (ReplicaStore.Batch batch = store.batch()) {
            batch.statement(statement.cell(), PARTITION.partition(), offset, Json.bytes(statement));
            batch.next(PARTITION, offset + 1);
            batch.commit();
        }
    }

    private static List<Statement> statements(ReplicaStore store, CellKey cell) {
        List<Statement> found = new ArrayList<>();
        store.statements(
                cell,
                value -> found.add(
                        Json.read(new String(value, java.nio.charset.StandardCharsets.UTF_8), Statement.class)));
        return found;
    }
}
