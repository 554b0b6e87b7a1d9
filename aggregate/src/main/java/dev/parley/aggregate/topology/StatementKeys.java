package dev.parley.aggregate.topology;

import dev.parley.model.CellKey;
import dev.parley.model.Statement;
import java.util.UUID;

/**
 * The keys of the statement store. Each version of a statement stands under its own key, so that filing one costs one
 * small write however many the cell holds; a cell's statements stand together, and the same version read twice stands
 * once.
 */
final class StatementKeys {
    private static final char SEPARATOR = '\u0000';

    private StatementKeys() {}

    /** What the keys of all statements of a cell begin with. */
    static String prefix(CellKey cell) {
        return cell.toString() + SEPARATOR;
    }

    /**
     * The key of one version.
     *
     * @param content its JSON in UTF-8
     */
    static String of(Statement statement, byte[] content) {
        return prefix(statement.cell()) + statement.id() + SEPARATOR + UUID.nameUUIDFromBytes(content);
    }
}
