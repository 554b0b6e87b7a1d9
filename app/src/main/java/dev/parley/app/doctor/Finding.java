package dev.parley.app.doctor;

import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param subject what was checked
 * @param detail what was found
 * @param fix what to do; absent where all is well
 */
public record Finding(String subject, String detail, @Nullable String fix) {
    static Finding good(String subject, String detail) {
        return new Finding(subject, detail, null);
    }

    static Finding bad(String subject, String detail, String fix) {
        return new Finding(subject, detail, fix);
    }

    /** Whether there is nothing to mend. */
    public boolean good() {
        return fix == null;
    }
}
