package dev.parley.runtime.http;

/**
 * Where a process listens.
 *
 * @param bind an address or host name of this machine; loopback unless told otherwise
 * @param port 0 takes a free one
 */
public record HttpSettings(String bind, int port) {
    /** Only this machine can reach it. */
    public static final String LOOPBACK = "127.0.0.1";

    /** Loopback and the given port. */
    public static HttpSettings loopback(int port) {
        return new HttpSettings(LOOPBACK, port);
    }
}
