package dev.parley.enrich.engine.text;

/** What part a paragraph or sentence plays in an article. */
public enum PassageKind {
    /** The title, or a first line that reads as one. */
    HEADLINE,
    BODY,
    /** A short line between paragraphs that heads what follows. */
    SUBHEAD,
    /** Who wrote it. */
    BYLINE,
    /** Place, date and agency before the first sentence. */
    DATELINE,
    /** What an outlet adds to every article. */
    BOILERPLATE,
    /** An invitation to read another story. */
    TEASER,
    /** Words that stand elsewhere in the article: a pull quote, or the title once more. */
    REPEAT;

    /** Whether the words are no part of the story. */
    public boolean dropped() {
        return this != HEADLINE && this != BODY && this != SUBHEAD;
    }
}
