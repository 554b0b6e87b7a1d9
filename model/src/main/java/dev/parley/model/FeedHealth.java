package dev.parley.model;

/** How a feed does. */
public enum FeedHealth {
    /** Listed and not yet polled. */
    NEW,
    /** Its last poll gave what it should. */
    OK,
    /** Its last poll failed; it is polled again, ever less often. */
    FAILING,
    /** Its server asked to be left alone for a time. */
    THROTTLED,
    /** Its server said that it is gone for good; it is polled no more. */
    GONE
}
