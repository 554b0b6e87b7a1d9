package dev.parley.runtime;

/**
 * A failure that the person at the keyboard can mend: its message says what was wrong, the value, and what is allowed.
 * It ends the process with its exit code and is printed without a stack trace.
 */
public final class ParleyException extends RuntimeException {
    private final ExitCode exitCode;

    public ParleyException(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public ParleyException(ExitCode exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** How the process ends. */
    public ExitCode exitCode() {
        return exitCode;
    }
}
