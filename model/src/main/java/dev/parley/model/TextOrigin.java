package dev.parley.model;

/** Where an article's text was read. */
public enum TextOrigin {
    /** The feed carried it. */
    FEED,
    /** It was extracted from the page that the feed links to. */
    PAGE
}
