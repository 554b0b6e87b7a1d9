package dev.parley.aggregate.table;

import dev.parley.model.CellKey;
import dev.parley.runtime.ExitCode;
import dev.parley.runtime.ParleyException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.CompressionType;
import org.rocksdb.Env;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.RocksMemEnv;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * What one instance has read of the topics, on its own disk: the statements of each cell, the latest position of each, the
 * counts of reading, and for each partition the offset to go on from. What is read and how far are written in one batch, so
 * that after a crash they agree. It is a copy that may be thrown away at any time.
 */
final class ReplicaStore implements AutoCloseable {
    /** The one thing of each kind that a key begins with. */
    enum Kind {
        META(1),
        NEXT(2),
        POSITION(3),
        READING(4),
        STATEMENT(5),
        SAID(6);

        private final byte mark;

        Kind(int mark) {
            this.mark = (byte) mark;
        }
    }

    private static final long CACHE_BYTES = 16L << 20;
    private static final long BUFFER_BYTES = 8L << 20;
    private static final byte[] IDENTITY = key(Kind.META, "identity");

    private final RocksDB db;
    private final Options options;
    private final WriteOptions writes = new WriteOptions();

    private ReplicaStore(RocksDB db, Options options) {
        this.db = db;
        this.options = options;
    }

    /**
     * Opens the store in a folder.
     *
     * @throws ParleyException with {@link ExitCode#INVALID_CONFIGURATION} where another process holds the folder or it
     *     cannot be written
     */
    static ReplicaStore open(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
        return open(folder, Env.getDefault());
    }

    /**
     * Empties the store where it is a copy of something else.
     *
     * @param identity of what is copied: cluster, topics, and the rules by which they are read
     */
    void beCopyOf(String identity) {
        byte[] wanted = identity.getBytes(StandardCharsets.UTF_8);
        if (Arrays.equals(get(IDENTITY), wanted)) {
            return;
        }
        try {
            db.deleteRange(new byte[] {0}, new byte[] {Byte.MAX_VALUE});
            db.compactRange();
        } catch (RocksDBException e) {
            throw new IllegalStateException("the old copy of the table cannot be removed: " + e.getMessage(), e);
        }
        try (Batch batch = batch()) {
            batch.put(IDENTITY, wanted);
            batch.commit();
        }
    }

    /** A store without files, for tables that are fed by hand. */
    static ReplicaStore inMemory() {
        return open(Path.of("/table"), new RocksMemEnv(Env.getDefault()));
    }

    /** The offset to go on from, of each partition of which anything was read. */
    Map<TopicPartition, Long> next() {
        return offsets(Kind.NEXT);
    }

    /** The offset after the last statement, of each partition that has one; what follows it are no records. */
    Map<TopicPartition, Long> said() {
        return offsets(Kind.SAID);
    }

    /** The values of a kind by the names they were put under, in the order of the names. */
    void each(Kind kind, BiConsumer<String, byte[]> to) {
        each(key(kind, ""), to);
    }

    /** All statements of a cell, partition by partition in the order in which they were written there. */
    void statements(CellKey cell, Consumer<byte[]> to) {
        each(statements(cell), (name, value) -> to.accept(value));
    }

    Batch batch() {
        return new Batch();
    }

    @Override
    public void close() {
        db.close();
        writes.close();
        options.close();
    }

    /** What is to be written together; nothing is, before {@link #commit()}. */
    final class Batch implements AutoCloseable {
        private final WriteBatch batch = new WriteBatch();

        void statement(CellKey cell, int partition, long offset, byte[] value) {
            byte[] prefix = statements(cell);
            put(
                    ByteBuffer.allocate(prefix.length + Integer.BYTES + Long.BYTES)
                            .put(prefix)
                            .putInt(partition)
                            .putLong(offset)
                            .array(),
                    value);
        }

        void put(Kind kind, String name, byte @Nullable [] value) {
            put(key(kind, name), value);
        }

        void next(TopicPartition partition, long offset) {
            put(Kind.NEXT, partition, offset);
        }

        void said(TopicPartition partition, long offset) {
            put(Kind.SAID, partition, offset);
        }

        void commit() {
            try {
                db.write(writes, batch);
            } catch (RocksDBException e) {
                throw new IllegalStateException("the copy of the table cannot be written: " + e.getMessage(), e);
            }
        }

        @Override
        public void close() {
            batch.close();
        }

        private void put(Kind kind, TopicPartition partition, long offset) {
            put(
                    key(kind, partition.topic() + "/" + partition.partition()),
                    ByteBuffer.allocate(Long.BYTES).putLong(offset).array());
        }

        private void put(byte[] key, byte @Nullable [] value) {
            try {
                if (value == null) {
                    batch.delete(key);
                } else {
                    batch.put(key, value);
                }
            } catch (RocksDBException e) {
                throw new IllegalStateException("the copy of the table cannot be written: " + e.getMessage(), e);
            }
        }
    }

    private Map<TopicPartition, Long> offsets(Kind kind) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        each(kind, (key, value) -> {
            int slash = key.lastIndexOf('/');
            TopicPartition partition =
                    new TopicPartition(key.substring(0, slash), Integer.parseInt(key.substring(slash + 1)));
            offsets.put(partition, ByteBuffer.wrap(value).getLong());
        });
        return offsets;
    }

    private void each(byte[] prefix, BiConsumer<String, byte[]> to) {
        try (RocksIterator entries = db.newIterator()) {
            for (entries.seek(prefix); entries.isValid() && startsWith(entries.key(), prefix); entries.next()) {
                byte[] key = entries.key();
                to.accept(new String(key, 1, key.length - 1, StandardCharsets.UTF_8), entries.value());
            }
        }
    }

    private byte @Nullable [] get(byte[] key) {
        try {
            return db.get(key);
        } catch (RocksDBException e) {
            throw new IllegalStateException("the copy of the table cannot be read: " + e.getMessage(), e);
        }
    }

    private static byte[] statements(CellKey cell) {
        return key(Kind.STATEMENT, cell + "\u0000");
    }

    private static byte[] key(Kind kind, String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + text.length).put(kind.mark).put(text).array();
    }

    private static boolean startsWith(byte[] key, byte[] prefix) {
        return key.length >= prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static ReplicaStore open(Path folder, Env env) {
        RocksDB.loadLibrary();
        Options options = new Options()
                .setEnv(env)
                .setCreateIfMissing(true)
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setWriteBufferSize(BUFFER_BYTES)
                .setMaxOpenFiles(256)
                .setTableFormatConfig(
                        new BlockBasedTableConfig().setBlockSize(16 * 1024).setBlockCache(new LRUCache(CACHE_BYTES)));
        try {
            return new ReplicaStore(RocksDB.open(options, folder.toString()), options);
        } catch (RocksDBException e) {
            options.close();
            throw unusable(folder, e);
        }
    }

    private static ParleyException unusable(Path folder, Exception cause) {
        return new ParleyException(
                ExitCode.INVALID_CONFIGURATION,
                "the copy of the table in '" + folder + "' cannot be opened: " + cause.getMessage()
                        + "; each instance needs a data directory of its own, that it can write: choose it with --data",
                cause);
    }
}
