package dev.parley.model;

/** A place in the document where an actor, venue or condition is named, with the words found there. */
public record Mention(int start, int end, String text) {
    /** Where the mention lies. */
    public Span span() {
        return new Span(start, end);
    }
}
