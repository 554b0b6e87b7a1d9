package dev.parley.app.broker;

import dev.parley.runtime.ExitCode;
import dev.parley.runtime.ParleyException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The broker in a process of its own, which keeps its memory and its fatal faults apart from the stages. Its log is in
 * {@code broker.log} in the data directory.
 */
public final class ChildBroker implements AutoCloseable {
    private static final long STOP_SECONDS = 20;
    private static final String ADDRESS = "broker.address";

    /** System property with one more option for the process's virtual machine, which the launcher gives. */
    private static final String OPTIONS = "parley.broker.options";

    private final Process process;
    private final DataLock lock;
    private final String bootstrapServers;

    private ChildBroker(Process process, DataLock lock, String bootstrapServers) {
        this.process = process;
        this.lock = lock;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts the process; {@link #bootstrapServers()} can be reached when this returns.
     *
     * @throws ParleyException with {@link ExitCode#INVALID_CONFIGURATION} where the directory is in use by another
     *     process or cannot be written, with {@link ExitCode#BROKER_UNREACHABLE} where the broker does not come up
     */
    public static ChildBroker start(Path data) {
        DataLock lock = DataLock.take(data);
        Path log = data.resolve("broker.log");
        try {
            Process process = new ProcessBuilder(command(data))
                    .redirectError(Redirect.to(log.toFile()))
                    .start();
            String address = awaitReady(process, log);
            Files.writeString(data.resolve(ADDRESS), address);
            return new ChildBroker(process, lock, address);
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException("the embedded broker's process could not be started", e);
        } catch (ParleyException e) {
            lock.close();
            throw e;
        }
    }

    /** The address of the broker that another process runs on this directory; empty where none does. */
    public static Optional<String> runningOn(Path data) {
        Path address = data.resolve(ADDRESS);
        if (!Files.exists(address)) {
            return Optional.empty();
        }
        if (DataLock.heldByAnother(data)) {
            return Optional.of(read(address));
        }
        return Optional.empty();
    }

    /** The address for clients. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Whether the process runs. */
    public boolean alive() {
        return process.isAlive();
    }

    /** The operating system's number of the process. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        try (lock) {
            process.getOutputStream().close();
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(Path data) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlog4j2.configurationFile=classpath:log4j2-broker.xml"));
        command.add(System.getProperty(OPTIONS, "-Xshare:auto"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BrokerMain.class.getName()));
        command.add(data.resolve("broker").toString());
        return command;
    }

    private static String awaitReady(Process process, Path log) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(BrokerMain.READY)) {
                return line.substring(BrokerMain.READY.length());
            }
        }
        throw new ParleyException(
                ExitCode.BROKER_UNREACHABLE,
                "the embedded broker did not start; the end of its log " + log + " says:\n" + tail(log));
    }

    private static String read(Path address) {
        try {
            return Files.readString(address).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }
}
