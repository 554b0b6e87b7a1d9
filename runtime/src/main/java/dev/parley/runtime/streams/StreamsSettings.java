package dev.parley.runtime.streams;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a Streams stage runs. What is not named here can be given as a client property in the Kafka settings.
 *
 * @param applicationId the consumer group and the prefix of internal topics; a new one starts from the beginning
 * @param stateDir where stores are kept on disk
 * @param threads how many tasks run at once
 * @param groupProtocol {@code classic}, or {@code streams} (KIP-1071), which refuses a changed topology
 * @param standbyReplicas copies of each store kept warm on other instances
 * @param applicationServer {@code host:port} at which other instances reach this one's HTTP
 * @param instanceId a stable member name for a process of which there is only one, so that a restart after a crash takes
 *     its work up at once; absent for instances that share work
 * @param commitInterval how long a transaction lasts, and so how late its records are seen
 * @param storeMemory bytes that all RocksDB stores of the process may take together
 */
public record StreamsSettings(
        String applicationId,
        Path stateDir,
        int threads,
        String groupProtocol,
        int standbyReplicas,
        @Nullable String applicationServer,
        @Nullable String instanceId,
        Duration commitInterval,
        long storeMemory) {
    private static final long MEGABYTE = 1024 * 1024;

    /** One thread, the classic protocol, 100 ms, and 64 MB for stores. */
    public static StreamsSettings of(String applicationId, Path stateDir) {
        return new StreamsSettings(
                applicationId, stateDir, 1, "classic", 0, null, null, Duration.ofMillis(100), 64 * MEGABYTE);
    }

    /** The same with another number of threads. */
    public StreamsSettings withThreads(int count) {
        return new StreamsSettings(
                applicationId,
                stateDir,
                count,
                groupProtocol,
                standbyReplicas,
                applicationServer,
                instanceId,
                commitInterval,
                storeMemory);
    }

    /** The same under a stable member name. */
    public StreamsSettings withInstanceId(@Nullable String id) {
        return new StreamsSettings(
                applicationId,
                stateDir,
                threads,
                groupProtocol,
                standbyReplicas,
                applicationServer,
                id,
                commitInterval,
                storeMemory);
    }

    /** The same as a member of several that answer for each other. */
    public StreamsSettings shared(String server, int standbys) {
        return new StreamsSettings(
                applicationId,
                stateDir,
                threads,
                groupProtocol,
                standbys,
                server,
                instanceId,
                commitInterval,
                storeMemory);
    }
}
