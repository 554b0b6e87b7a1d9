package dev.parley.app.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** How the one node is configured. */
final class BrokerProperties {
    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";
    private static final String LOOPBACK = "127.0.0.1";
    private static final String ONE = "1";
    private static final String FEW_PARTITIONS = "4";

    private BrokerProperties() {}

    static Properties of(Path data, int port, int controllerPort) {
        Properties properties = new Properties();
        String own = "BROKER://" + LOOPBACK + ":" + port;
        properties.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                String.valueOf(NODE_ID),
                "controller.quorum.voters",
                NODE_ID + "@" + LOOPBACK + ":" + controllerPort,
                "controller.listener.names",
                CONTROLLER,
                "listeners",
                own + "," + CONTROLLER + "://" + LOOPBACK + ":" + controllerPort,
                "advertised.listeners",
                own,
                "inter.broker.listener.name",
                "BROKER",
                "listener.security.protocol.map",
                "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs",
                data.toAbsolutePath().toString(),
                "auto.create.topics.enable",
                "false"));
        oneNode(properties);
        quickRestart(properties);
        return properties;
    }

    private static void oneNode(Properties properties) {
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            properties.put(topic + ".replication.factor", ONE);
            properties.put(topic + ".num.partitions", FEW_PARTITIONS);
        }
        properties.put("transaction.state.log.min.isr", ONE);
        properties.put("share.coordinator.state.topic.min.isr", ONE);
        properties.put("default.replication.factor", ONE);
        properties.put("min.insync.replicas", ONE);
    }

    /** After a crash nothing else can own what is there: sessions and transactions of the dead are short. */
    private static void quickRestart(Properties properties) {
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("group.streams.initial.rebalance.delay.ms", "0");
        properties.put("group.min.session.timeout.ms", "1000");
        properties.put("group.streams.min.heartbeat.interval.ms", "500");
        properties.put("group.streams.heartbeat.interval.ms", "500");
        // Whether it lives only it itself asks, and without an answer it takes every partition from itself: not at a
        // hiccup.
        properties.put("broker.session.timeout.ms", "6000");
        properties.put("broker.heartbeat.interval.ms", "500");
        properties.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
        properties.put("log.cleaner.dedupe.buffer.size", String.valueOf(16 * 1024 * 1024));
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
    }
}
