package dev.parley.app.broker;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The broker's own process: {@code BrokerMain DATA}. It says {@code ready HOST:PORT} on its standard output and stops
 * when its standard input ends, so that it never outlives the process that started it, however that one died.
 */
public final class BrokerMain {
    static final String READY = "ready ";

    private BrokerMain() {}

    /** Runs until the standard input ends. */
    public static void main(String[] arguments) throws IOException {
        try (KafkaBroker broker = KafkaBroker.start(Path.of(arguments[0]), 0)) {
            System.out.println(READY + broker.bootstrapServers());
            System.out.flush();
            while (System.in.read() >= 0) {
                // only its end matters
            }
        }
    }
}
