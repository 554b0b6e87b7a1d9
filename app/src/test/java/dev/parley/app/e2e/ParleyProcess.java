package dev.parley.app.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the command line in a process of its own, so that it can be killed. */
final class ParleyProcess {
    private ParleyProcess() {}

    /** Starts it; what it prints goes to the file. */
    static Process start(Path log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dparley.home=" + System.getProperty("parley.root"),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.parley.app.ParleyMain"));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }
}
