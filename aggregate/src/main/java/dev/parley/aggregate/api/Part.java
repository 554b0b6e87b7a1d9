package dev.parley.aggregate.api;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a body that is packed once, however many bodies it is part of. Of a table one cell moves at a time, and
 * packing is most of what it takes to answer with the whole.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1951">RFC 1951: blocks of deflated data may follow one another</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1952">RFC 1952: what gzip puts before and after them</a>
 */
final class Part {
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 4, (byte) 0xff};
    private static final byte[] LAST_BLOCK = {3, 0};
    private static final int TRAILER_BYTES = 8;
    private static final int BUFFER_BYTES = 8 * 1024;

    /** Making one takes longer than packing a cell. */
    private static final Queue<Deflater> IDLE = new ArrayBlockingQueue<>(4);

    private final byte[] plain;
    private byte @Nullable [] packed;

    private Part(byte[] plain) {
        this.plain = plain;
    }

    static Part of(byte[] plain) {
        return new Part(plain);
    }

    static Part of(String text) {
        return new Part(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As it is, not packed; not to be written to. */
    byte[] plain() {
        return plain;
    }

    /** The parts one after the other. */
    static byte[] join(List<Part> parts) {
        if (parts.size() == 1) {
            return parts.get(0).plain;
        }
        ByteBuffer joined = ByteBuffer.allocate(
                parts.stream().mapToInt(part -> part.plain.length).sum());
        parts.forEach(part -> joined.put(part.plain));
        return joined.array();
    }

    /** The same as a file of gzip. */
    static byte[] gzip(List<Part> parts) {
        CRC32 sum = new CRC32();
        List<byte[]> packed = parts.stream().map(Part::packed).toList();
        int length = packed.stream().mapToInt(one -> one.length).sum();
        ByteBuffer file = ByteBuffer.allocate(HEADER.length + length + LAST_BLOCK.length + TRAILER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        file.put(HEADER);
        packed.forEach(file::put);
        parts.forEach(part -> sum.update(part.plain));
        file.put(LAST_BLOCK).putInt((int) sum.getValue());
        return file.putInt(parts.stream().mapToInt(part -> part.plain.length).sum())
                .array();
    }

    /** Deflated, ended at a whole byte and without a last block, so that any other part may follow. */
    private synchronized byte[] packed() {
        if (packed == null) {
            packed = deflate(plain);
        }
        return packed;
    }

    private static byte[] deflate(byte[] plain) {
        Deflater deflater = Objects.requireNonNullElseGet(IDLE.poll(), Part::deflater);
        try {
            deflater.setInput(plain);
            ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 4 + 64);
            byte[] buffer = new byte[BUFFER_BYTES];
            int count = buffer.length;
            while (count == buffer.length) {
                count = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
                out.write(buffer, 0, count);
            }
            return out.toByteArray();
        } finally {
            deflater.reset();
            if (!IDLE.offer(deflater)) {
                deflater.end();
            }
        }
    }

    /** A table is packed anew at each change, so the time it takes counts for more than a few per cent of its size. */
    private static Deflater deflater() {
        return new Deflater(Deflater.BEST_SPEED, true);
    }
}
