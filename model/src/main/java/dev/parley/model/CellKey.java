package dev.parley.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a cell of the table, written {@code side|condition}: all that is said of a cell goes through one partition,
 * so that each cell has one writer and a total order.
 */
public record CellKey(SideId side, ConditionId condition) implements Comparable<CellKey> {
    static final char SEPARATOR = '|';

    /**
     * Reads a key in its written form.
     *
     * @throws IllegalArgumentException where the text is not two ids joined by one separator
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CellKey parse(String text) {
        int at = text.indexOf(SEPARATOR);
        if (at < 0 || at != text.lastIndexOf(SEPARATOR)) {
            throw new IllegalArgumentException("key '" + text + "' is not of the form side|condition");
        }
        return new CellKey(new SideId(text.substring(0, at)), new ConditionId(text.substring(at + 1)));
    }

    @Override
    public int compareTo(CellKey other) {
        int bySide = side.compareTo(other.side);
        return bySide != 0 ? bySide : condition.compareTo(other.condition);
    }

    @JsonValue
    @Override
    public String toString() {
        return side.value() + SEPARATOR + condition.value();
    }
}
