package dev.parley.runtime;

/** What Parley's process answers when it ends. */
public enum ExitCode {
    DONE(0),
    INTERNAL_ERROR(1),
    USAGE(2),
    INVALID_CONFIGURATION(3),
    BROKER_UNREACHABLE(4),
    CHECK_FAILED(5),
    INTERRUPTED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number that the shell sees. */
    public int code() {
        return code;
    }
}
