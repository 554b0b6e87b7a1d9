package dev.parley.model;

/** How words are attributed. */
public enum AttributionKind {
    /** In quotation marks. */
    DIRECT,
    /** In the reporter's words. */
    INDIRECT,
    /** Partly in quotation marks. */
    MIXED
}
