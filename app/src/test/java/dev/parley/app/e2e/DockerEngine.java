package dev.parley.app.e2e;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.shaded.com.github.dockerjava.core.DefaultDockerClientConfig;
import org.testcontainers.shaded.com.github.dockerjava.core.DockerClientConfig;
import org.testcontainers.shaded.com.github.dockerjava.core.DockerClientImpl;

/** A Docker engine that may or may not be there; nothing is pulled to find out. */
final class DockerEngine {
    private static final Duration PATIENCE = Duration.ofMillis(700);

    private final URI address;

    DockerEngine(URI address) {
        this.address = address;
    }

    /** Where this machine says that its engine is: {@code DOCKER_HOST}, else the first of the usual sockets. */
    static Optional<DockerEngine> ofThisMachine() {
        String named = System.getenv().getOrDefault("DOCKER_HOST", "");
        if (!named.isBlank()) {
            return Optional.of(new DockerEngine(URI.create(named)));
        }
        return Stream.of(
                        Path.of("/var/run/docker.sock"),
                        Path.of(System.getenv().getOrDefault("XDG_RUNTIME_DIR", "/run"), "docker.sock"),
                        Path.of(System.getProperty("user.home"), ".docker", "run", "docker.sock"))
                .filter(Files::exists)
                .findFirst()
                .map(socket -> new DockerEngine(URI.create("unix://" + socket)));
    }

    /** Why the image cannot be run at once; empty where it can. */
    Optional<String> cannotRun(String image) {
        try (DockerClient client = client()) {
            client.inspectImageCmd(image).exec();
            return Optional.empty();
        } catch (NotFoundException e) {
            return Optional.of("the Docker engine at " + address + " has no image " + image);
        } catch (IOException | RuntimeException e) {
            return Optional.of("no Docker engine answers at " + address);
        }
    }

    private DockerClient client() {
        DockerClientConfig config = DefaultDockerClientConfig.createDefaultConfigBuilder()
                .withDockerHost(address.toString())
                .build();
        return DockerClientImpl.getInstance(
                config,
                new ZerodepDockerHttpClient.Builder()
                        .dockerHost(config.getDockerHost())
                        .sslConfig(config.getSSLConfig())
                        .connectionTimeout(PATIENCE)
                        .responseTimeout(PATIENCE)
                        .build());
    }
}
