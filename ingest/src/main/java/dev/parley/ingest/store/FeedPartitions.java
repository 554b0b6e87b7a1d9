package dev.parley.ingest.store;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/**
 * Which partition a feed belongs to: that of its outlet, so that all feeds of an outlet have one owner, who sees when
 * two of them carry the same article.
 */
public final class FeedPartitions {
    private FeedPartitions() {}

    /** The partition of an outlet's feeds. */
    public static int of(String outlet, int partitions) {
        return Utils.toPositive(Utils.murmur2(outlet.getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
