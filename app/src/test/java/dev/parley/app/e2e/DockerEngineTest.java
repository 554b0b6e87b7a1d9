package dev.parley.app.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DockerEngineTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
        server.createContext("/", exchange -> {
            boolean there = exchange.getRequestURI().getPath().equals("/images/" + TestBroker.IMAGE + "/json");
            byte[] body = (there ? "{\"Id\":\"sha256:0a\"}" : "{\"message\":\"no such image\"}").getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(there ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anImageThatIsThereCanBeRun() {
        assertThat(engine(server.getAddress().getPort()).cannotRun(TestBroker.IMAGE))
                .isEmpty();
    }

    @Test
    void anImageThatWouldHaveToBePulledCannot() {
        assertThat(engine(server.getAddress().getPort()).cannotRun("apache/kafka:0.0.1"))
                .hasValueSatisfying(reason -> assertThat(reason).contains("has no image apache/kafka:0.0.1"));
    }

    @Test
    void anEngineThatNeverAnswersIsNotWaitedForLong() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 1, LOOPBACK)) {
            Instant start = Instant.now();
            assertThat(engine(mute.getLocalPort()).cannotRun(TestBroker.IMAGE))
                    .hasValueSatisfying(reason -> assertThat(reason).startsWith("no Docker engine answers at"));
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void aSocketWithNoEngineBehindItIsNone() {
        assertThat(new DockerEngine(URI.create("unix:///nowhere/docker.sock")).cannotRun(TestBroker.IMAGE))
                .isPresent();
    }

    private static DockerEngine engine(int port) {
        return new DockerEngine(URI.create("tcp://127.0.0.1:" + port));
    }
}
