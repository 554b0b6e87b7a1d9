package dev.parley.bench.aggregate;

import dev.parley.aggregate.position.Cell;
import dev.parley.model.CellKey;
import java.time.Instant;

/**
 * Files statements in one cell and prints, for each tenth of them, how many a second: the last tenth must not be much slower
 * than the first, as filing one must not read all that the cell holds. The argument is their number, 200000 unless told
 * otherwise.
 */
public final class BusyCellMain {
    private static final int PARTS = 10;
    private static final int LOOK_EVERY = 10;

    private BusyCellMain() {}

    public static void main(String[] args) {
        int part = ReadLatencyMain.argument(args, 0, 200_000) / PARTS;
        CellKey key = CellKey.parse("side|condition.busy");
        Cell cell = new Cell(key, speaker -> 0);
        Instant seen = Instant.parse("2026-01-01T00:00:00Z");
        for (int round = 0; round < PARTS; round++) {
            long begin = System.nanoTime();
            for (int i = 0; i < part; i++) {
                long number = (long) round * part + i;
                cell.add(Numbered.statement(key, number, seen));
                if (i % LOOK_EVERY == 0 && cell.position().isEmpty()) {
                    throw new IllegalStateException("a cell with " + number + " statements is empty");
                }
            }
            System.out.printf(
                    "%,9d statements in the cell: %,.0f a second%n",
                    cell.size(), part / ((System.nanoTime() - begin) / 1e9));
        }
    }
}
