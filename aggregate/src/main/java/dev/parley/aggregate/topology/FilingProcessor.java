package dev.parley.aggregate.topology;

import dev.parley.aggregate.position.Cell;
import dev.parley.model.CellKey;
import dev.parley.model.Position;
import dev.parley.model.PositionChange;
import dev.parley.model.Statement;
import dev.parley.model.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.VersionedKeyValueStore;
import org.apache.kafka.streams.state.VersionedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Files each statement in its cell and says what moved.
 *
 * <p>The versioned store holds how each cell stood by event time. A put that the store answers with
 * {@link VersionedKeyValueStore#PUT_RETURN_CODE_VALID_TO_UNDEFINED} changes the present; any other put changes the past,
 * and the change is flagged as backdated. Late news may end turns that were filed before, so each time that it may bear
 * on is filed again.
 */
final class FilingProcessor implements Processor<CellKey, Statement, CellKey, Filing> {
    private static final int CELLS_LIMIT = 200_000;
    private static final String TRACE = "traceparent";

    private final Admission admission;
    private final LongAdder refusedLate;
    private @Nullable ProcessorContext<CellKey, Filing> context;
    private @Nullable KeyValueStore<String, Statement> statements;
    private @Nullable VersionedKeyValueStore<CellKey, Turn> turns;
    private String weighedWith = "";
    private Cells cells = new Cells(CELLS_LIMIT, this::load);

    FilingProcessor(Admission admission, LongAdder refusedLate) {
        this.admission = admission;
        this.refusedLate = refusedLate;
    }

    @Override
    public void init(ProcessorContext<CellKey, Filing> assigned) {
        context = assigned;
        statements = assigned.getStateStore(AggregateTopology.STATEMENTS);
        turns = assigned.getStateStore(AggregateTopology.TURNS);
        cells = new Cells(CELLS_LIMIT, this::load);
    }

    @Override
    public void process(Record<CellKey, Statement> record) {
        Statement statement = admission.admit(record.key(), record.value());
        String key = StatementKeys.of(statement);
        if (statements().get(key) != null) {
            return;
        }
        if (!weighedWith.equals(admission.hash())) {
            weighedWith = admission.hash();
            cells = new Cells(CELLS_LIMIT, this::load);
        }
        Cell cell = cells.get(record.key());
        statements().put(key, statement);
        List<PositionChange> changes = refile(cell, cell.add(statement), statement);
        Position position = cell.position().orElse(null);
        Objects.requireNonNull(context)
                .forward(new Record<>(
                        record.key(), new Filing(position, changes), record.timestamp(), passedOn(record)));
    }

    private List<PositionChange> refile(Cell cell, NavigableSet<Instant> touched, Statement cause) {
        List<PositionChange> changes = new ArrayList<>();
        for (Instant time : touched) {
            Turn before = filed(cause.cell(), time);
            Turn now = cell.turnAt(time);
            if (!before.standsAs(now) || !Objects.equals(before.statement(), now.statement())) {
                long validTo = store().put(cause.cell(), now.stance() == null ? null : now, time.toEpochMilli());
                if (validTo == VersionedKeyValueStore.PUT_RETURN_CODE_NOT_PUT) {
                    refusedLate.increment();
                } else if (before.stance() != now.stance() || before.contested() != now.contested()) {
                    boolean present = validTo == VersionedKeyValueStore.PUT_RETURN_CODE_VALID_TO_UNDEFINED;
                    changes.add(change(cause, before, now, !present));
                }
            }
        }
        return changes;
    }

    private static PositionChange change(Statement cause, Turn from, Turn to, boolean backdated) {
        return new PositionChange(
                cause.side(),
                cause.condition(),
                from.stance(),
                to.stance(),
                cause.saidAt(),
                cause.seenAt(),
                backdated,
                cause,
                to.contested());
    }

    private Turn filed(CellKey cell, Instant time) {
        VersionedRecord<Turn> version = store().get(cell, time.toEpochMilli());
        return version == null ? Turn.empty(time) : version.value();
    }

    private Cell load(CellKey key) {
        Cell cell = new Cell(key, admission);
        try (KeyValueIterator<String, Statement> known =
                statements().prefixScan(StatementKeys.prefix(key), new StringSerializer())) {
            while (known.hasNext()) {
                KeyValue<String, Statement> next = known.next();
                cell.add(next.value);
            }
        }
        return cell;
    }

    /** Only the trace goes on: the other headers describe the statement, not what came of it. */
    private static RecordHeaders passedOn(Record<?, ?> record) {
        Header trace = record.headers().lastHeader(TRACE);
        return trace == null ? new RecordHeaders() : new RecordHeaders(new Header[] {trace});
    }

    private KeyValueStore<String, Statement> statements() {
        return Objects.requireNonNull(statements, "not initialised");
    }

    private VersionedKeyValueStore<CellKey, Turn> store() {
        return Objects.requireNonNull(turns, "not initialised");
    }
}
