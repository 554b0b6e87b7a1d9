package dev.parley.aggregate.table;

/** How well a copy of the table stands for the statements that were made. */
public interface Freshness {
    /** Whether all was read that there was when reading began; before that nothing may be answered from the copy. */
    boolean loaded();

    /** Partitions of the statements that some instance works on, of all: {@code n/m}. */
    String partitions();

    /** For how long there have been statements that are not in the table, in whole seconds. */
    long lagSeconds();
}
