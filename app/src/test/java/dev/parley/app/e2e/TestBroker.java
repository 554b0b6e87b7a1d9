package dev.parley.app.e2e;

import dev.parley.app.broker.ChildBroker;
import java.nio.file.Path;
import java.util.Optional;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** A broker beside Parley: Apache Kafka's own image where it can be run at once, else the embedded broker. */
final class TestBroker implements AutoCloseable {
    static final String IMAGE = "apache/kafka:4.3.1";

    private final String bootstrapServers;
    private final Runnable stop;

    private TestBroker(String bootstrapServers, Runnable stop) {
        this.bootstrapServers = bootstrapServers;
        this.stop = stop;
    }

    /**
     * Starts one and prints which.
     *
     * @param data where the embedded broker keeps its data
     */
    static TestBroker start(Path data) {
        Optional<String> lacking = DockerEngine.ofThisMachine()
                .map(engine -> engine.cannotRun(IMAGE))
                .orElse(Optional.of("no Docker engine is on this machine"));
        System.out.println("broker of this test: "
                + lacking.map(reason -> "the embedded one (" + reason + ")").orElse(IMAGE + " in a container"));
        return lacking.isPresent() ? embedded(data) : container();
    }

    /** The address for clients. */
    String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        stop.run();
    }

    private static TestBroker embedded(Path data) {
        ChildBroker broker = ChildBroker.start(data);
        return new TestBroker(broker.bootstrapServers(), broker::close);
    }

    private static TestBroker container() {
        KafkaContainer broker = new KafkaContainer(DockerImageName.parse(IMAGE)).withImagePullPolicy(image -> false);
        broker.start();
        return new TestBroker(broker.getBootstrapServers(), broker::stop);
    }
}
