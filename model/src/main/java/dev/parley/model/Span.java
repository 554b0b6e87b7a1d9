package dev.parley.model;

/**
 * A stretch of an article's {@link Article#document() document}: from {@code start} (inclusive) to {@code end}
 * (exclusive), counted in Unicode code points, never in UTF-16 units or bytes.
 *
 * <p>Refused with an {@link IllegalArgumentException} where the span is negative or runs backwards.
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end + " is not 0 <= start <= end");
        }
    }

    /** How many code points the span covers. */
    public int length() {
        return end - start;
    }

    /** Whether the two share at least one code point. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
