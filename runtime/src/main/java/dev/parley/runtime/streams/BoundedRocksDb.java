package dev.parley.runtime.streams;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * Holds all RocksDB stores of the process under one bound, whatever the number of partitions and segments.
 *
 * @see <a href="https://kafka.apache.org/43/documentation/streams/developer-guide/memory-mgmt">Kafka Streams, memory
 *     management: the recipe for a bound</a>
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {
    static final String MEMORY = "parley.store.memory";

    private static final long BLOCK_BYTES = 16 * 1024;
    private static final long MEMTABLE_BYTES = 8 * 1024 * 1024;
    private static final double INDEX_SHARE = 0.1;
    private static final AtomicReference<@Nullable Bound> SHARED = new AtomicReference<>();

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        Bound bound = bound(configs);
        if (options.tableFormatConfig() instanceof BlockBasedTableConfig table) {
            table.setBlockCache(bound.cache());
            table.setCacheIndexAndFilterBlocks(true);
            table.setCacheIndexAndFilterBlocksWithHighPriority(true);
            table.setPinTopLevelIndexAndFilter(true);
            table.setBlockSize(BLOCK_BYTES);
            options.setTableFormatConfig(table);
        }
        options.setWriteBufferManager(bound.buffers());
        options.setWriteBufferSize(MEMTABLE_BYTES);
        options.setCompressionType(CompressionType.LZ4_COMPRESSION); // what is stored is JSON
    }

    @Override
    public void close(String store, Options options) {
        // The cache and the buffers belong to the process, not to a store.
    }

    private static synchronized Bound bound(Map<String, Object> configs) {
        Bound known = SHARED.get();
        if (known == null) {
            known = Bound.of(configs.get(MEMORY) instanceof Number given ? given.longValue() : 64L << 20);
            SHARED.set(known);
        }
        return known;
    }

    private record Bound(Cache cache, WriteBufferManager buffers) {
        static Bound of(long bytes) {
            Cache cache = new LRUCache(bytes, -1, false, INDEX_SHARE);
            return new Bound(cache, new WriteBufferManager(bytes / 2, cache));
        }
    }
}
