package dev.parley.runtime.topic;

import dev.parley.runtime.ExitCode;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.ParleyException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;

/** A connection to a Kafka cluster. */
public final class Cluster implements AutoCloseable {
    private final Admin admin;
    private final KafkaSettings kafka;
    private final Duration patience;

    private Cluster(Admin admin, KafkaSettings kafka, Duration patience) {
        this.admin = admin;
        this.kafka = kafka;
        this.patience = patience;
    }

    /**
     * Reaches a cluster.
     *
     * @param patience how long to wait for each answer
     * @throws ParleyException with {@link ExitCode#BROKER_UNREACHABLE} where nothing answers in time, with
     *     {@link ExitCode#INVALID_CONFIGURATION} where the client refuses its properties
     */
    public static Cluster reach(KafkaSettings kafka, Duration patience) {
        Cluster cluster = unproven(kafka, patience);
        try {
            cluster.await(cluster.admin.describeCluster().clusterId());
            return cluster;
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** A cluster that may not answer, for one who asks whether it does. */
    static Cluster unproven(KafkaSettings kafka, Duration patience) {
        return new Cluster(admin(kafka, patience), kafka, patience);
    }

    /** The client; it is closed with this cluster. */
    public Admin admin() {
        return admin;
    }

    /**
     * The answer to a request.
     *
     * @throws ParleyException with {@link ExitCode#BROKER_UNREACHABLE} where none comes in time
     * @throws KafkaException where the broker refuses
     */
    public <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ParleyException(ExitCode.INTERRUPTED, "interrupted while waiting for the broker", e);
        } catch (TimeoutException e) {
            throw unreachable(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException) {
                throw unreachable(e.getCause());
            }
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }

    private ParleyException unreachable(Throwable cause) {
        return new ParleyException(
                ExitCode.BROKER_UNREACHABLE,
                "no Kafka broker answered at '" + kafka.bootstrapServers() + "' within " + patience.toSeconds()
                        + " s; give the address of a running one with --bootstrap-servers host:port, and check"
                        + " security settings (KAFKA_SECURITY_PROTOCOL and others)",
                cause);
    }

    private static Admin admin(KafkaSettings kafka, Duration patience) {
        Properties properties = kafka.over(Map.of(
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) patience.toMillis(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) patience.toMillis()));
        try {
            return Admin.create(properties);
        } catch (KafkaException e) {
            String why = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw new ParleyException(
                    ExitCode.INVALID_CONFIGURATION,
                    "Kafka's client refuses its properties (bootstrap.servers is '" + kafka.bootstrapServers()
                            + "', allowed is host:port, comma-separated): " + why,
                    e);
        }
    }
}
