package dev.parley.enrich.engine.text;

/**
 * Words between quotation marks. Quotations of one paragraph nest or are apart, and never leave it.
 *
 * @param from the opening mark's token; the first word where the paragraph goes on with what was open before
 * @param to one past the closing mark's token; one past the last word where no mark closes
 * @param paragraph the paragraph's number
 * @param depth 1 for a quotation in no other
 * @param opened whether a mark opens it in this paragraph
 * @param closed whether a mark closes it in this paragraph
 * @param continues whether it carries on a quotation that the paragraph before left open
 * @param words how many words and numbers stand in it
 * @param scare a word or three marked as somebody's term rather than quoted as speech
 */
public record Quotation(
        int from,
        int to,
        int paragraph,
        int depth,
        boolean opened,
        boolean closed,
        boolean continues,
        int words,
        boolean scare) {
    /** The first token inside the marks. */
    public int innerFrom() {
        return opened ? from + 1 : from;
    }

    /** One past the last token inside the marks. */
    public int innerTo() {
        return closed ? to - 1 : to;
    }
}
