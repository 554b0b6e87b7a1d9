package dev.parley.app.broker;

import dev.parley.runtime.ExitCode;
import dev.parley.runtime.ParleyException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * The broker in this process. Its data directory is formatted once and kept: a later start with the same directory has
 * all that was written before, on another port if need be.
 */
public final class KafkaBroker implements AutoCloseable {
    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private KafkaBroker(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts and returns when it serves.
     *
     * @param data made where it is missing
     * @param port 0 takes a free one
     */
    public static KafkaBroker start(Path data, int port) {
        int chosen = port == 0 ? freePort() : port;
        format(data);
        Properties properties = BrokerProperties.of(data, chosen, freePort());
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
        server.startup();
        return new KafkaBroker(server, "127.0.0.1:" + chosen);
    }

    /** The address for clients. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path data) {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(data);
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(BrokerProperties.NODE_ID)
                    .addDirectory(data.toAbsolutePath().toString())
                    .setMetadataLogDirectory(data.toAbsolutePath().toString())
                    .setControllerListenerName(BrokerProperties.CONTROLLER)
                    .setIgnoreFormatted(true)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (Exception e) {
            throw new ParleyException(
                    ExitCode.INVALID_CONFIGURATION,
                    "the data directory '" + data + "' cannot be used for the embedded broker: " + e.getMessage()
                            + "; choose a directory of your own that can be written, with --data",
                    e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new ParleyException(ExitCode.INTERNAL_ERROR, "no free port on loopback", e);
        }
    }
}
