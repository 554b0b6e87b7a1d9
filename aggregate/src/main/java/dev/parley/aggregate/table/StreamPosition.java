package dev.parley.aggregate.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How far a reader of the change topic has come: for each partition the offset of the next record, written joined by dots.
 * It means the same on every instance, so that a stream of events goes on where it stopped whichever instance it
 * reaches.
 */
public record StreamPosition(List<Long> next) {
    private static final Pattern FORM = Pattern.compile("\\d{1,18}(\\.\\d{1,18})*");

    public StreamPosition {
        next = List.copyOf(next);
    }

    /** Before everything. */
    public static StreamPosition start() {
        return new StreamPosition(List.of(0L));
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException where it is not of that form
     */
    public static StreamPosition parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is no event id; allowed is an id that was received");
        }
        return new StreamPosition(
                Arrays.stream(text.split("\\.", -1)).map(Long::valueOf).toList());
    }

    /** The offset of a partition's next record, where the partition was known then. */
    public OptionalLong of(int partition) {
        return partition < next.size() ? OptionalLong.of(next.get(partition)) : OptionalLong.empty();
    }

    /** Whether a record was read before this position. */
    public boolean covers(int partition, long offset) {
        return partition < next.size() && offset < next.get(partition);
    }

    /** Whether everything before another position was read before this one. */
    public boolean reaches(StreamPosition other) {
        return IntStream.range(0, other.next.size())
                .allMatch(partition -> of(partition).orElse(0) >= other.next.get(partition));
    }

    /** At each partition the further of two. */
    public StreamPosition furthest(StreamPosition other) {
        return new StreamPosition(IntStream.range(0, Math.max(next.size(), other.next.size()))
                .mapToObj(partition ->
                        Math.max(of(partition).orElse(0), other.of(partition).orElse(0)))
                .toList());
    }

    /** Further by one record. */
    public StreamPosition after(int partition, long offset) {
        List<Long> moved = new ArrayList<>(next);
        while (moved.size() <= partition) {
            moved.add(0L);
        }
        moved.set(partition, offset + 1);
        return new StreamPosition(moved);
    }

    @Override
    public String toString() {
        return next.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
