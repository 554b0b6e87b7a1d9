package dev.parley.aggregate.topology;

import dev.parley.aggregate.position.Cell;
import dev.parley.aggregate.position.Shift;
import dev.parley.model.CellKey;
import dev.parley.model.PositionChange;
import dev.parley.model.Statement;
import dev.parley.model.Turn;
import dev.parley.model.topic.JsonSerde;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Files each statement in its cell and says what moved. Moves of the past are flagged as backdated; what the present has
 * moved from is what was last told of it, so that a move by a new dossier is told, too, with the next statement.
 */
final class FilingProcessor implements FixedKeyProcessor<CellKey, Statement, List<PositionChange>> {
    private static final Serde<Statement> JSON = JsonSerde.stored(Statement.class);

    private final Admission admission;
    private final SharedTexts shared = new SharedTexts();
    private @Nullable FixedKeyProcessorContext<CellKey, List<PositionChange>> context;
    private @Nullable KeyValueStore<String, byte[]> statements;
    private @Nullable KeyValueStore<CellKey, Standing> standings;
    private @Nullable Cells cells;
    private String weighedWith = "";

    FilingProcessor(Admission admission) {
        this.admission = admission;
    }

    @Override
    public void init(FixedKeyProcessorContext<CellKey, List<PositionChange>> assigned) {
        context = assigned;
        statements = assigned.getStateStore(AggregateTopology.STATEMENTS);
        standings = assigned.getStateStore(AggregateTopology.STANDINGS);
        cells = assigned.getStateStore(AggregateTopology.CELLS);
        cells.loadBy(this::load);
    }

    @Override
    public void process(FixedKeyRecord<CellKey, Statement> record) {
        Statement statement = shared.of(record.key(), admission.admit(record.key(), record.value()));
        Cells all = Objects.requireNonNull(cells, "not initialised");
        if (!weighedWith.equals(admission.hash())) {
            weighedWith = admission.hash();
            all.clear();
        }
        Cell cell = all.get(record.key());
        if (cell.holds(statement)) {
            return;
        }
        byte[] content = JSON.serializer().serialize(AggregateTopology.STATEMENTS, statement);
        statements().put(StatementKeys.of(statement, content), content);
        List<PositionChange> changes = file(cell, statement);
        all.grown();
        Objects.requireNonNull(context)
                .forward(record.withValue(changes).withHeaders(ShowingProcessor.passedOn(record.headers())));
    }

    private List<PositionChange> file(Cell cell, Statement statement) {
        KeyValueStore<CellKey, Standing> told = Objects.requireNonNull(standings, "not initialised");
        Standing known = told.get(statement.cell());
        Standing before = known == null ? Standing.of(cell.turnAt(Instant.MAX)) : known;
        List<Shift> shifts = cell.add(statement);
        Turn present = cell.turnAt(Instant.MAX);
        List<PositionChange> changes = new ArrayList<>();
        for (Shift shift : shifts) {
            if (cell.saidAfter(shift.now().from())) {
                changes.add(change(statement, Standing.of(shift.before()), Standing.of(shift.now()), true));
            }
        }
        Standing now = Standing.of(present);
        if (!now.equals(before)) {
            changes.add(change(statement, before, now, false));
        }
        if (!now.equals(known)) {
            told.put(statement.cell(), now.isEmpty() ? null : now);
        }
        return changes;
    }

    private static PositionChange change(Statement cause, Standing from, Standing to, boolean backdated) {
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

    private Cell load(CellKey key) {
        Cell cell = new Cell(key, admission);
        try (KeyValueIterator<String, byte[]> known =
                statements().prefixScan(StatementKeys.prefix(key), new StringSerializer())) {
            while (known.hasNext()) {
                Statement statement = JSON.deserializer().deserialize(AggregateTopology.STATEMENTS, known.next().value);
                cell.add(shared.of(key, statement));
            }
        }
        return cell;
    }

    private KeyValueStore<String, byte[]> statements() {
        return Objects.requireNonNull(statements, "not initialised");
    }
}
