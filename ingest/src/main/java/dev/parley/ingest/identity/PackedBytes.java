package dev.parley.ingest.identity;

import com.ibm.icu.text.UnicodeCompressor;
import com.ibm.icu.text.UnicodeDecompressor;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A growing row of bytes, used again and again. Small numbers take one byte; a fingerprint sixteen; text is compressed by
 * the Standard Compression Scheme for Unicode (Unicode Technical Standard 6), in which a letter of any alphabet takes one.
 */
final class PackedBytes {
    private static final HexFormat HEX = HexFormat.of();
    private static final int ABSENT = 0;
    private static final int FINGERPRINT = 1;
    /** Lengths are written above it. */
    private static final int EMPTY = 2;

    private static final int FINGERPRINT_BYTES = 16;
    private ByteBuffer out = ByteBuffer.allocate(512);

    void clear() {
        out.clear();
    }

    byte[] bytes() {
        return Arrays.copyOf(out.array(), out.position());
    }

    void fixed(long value) {
        room(Long.BYTES);
        out.putLong(value);
    }

    /** A number that is not negative, seven bits a byte, the lowest first. */
    void number(int value) {
        room(5);
        int rest = value;
        while (rest > 0x7f) {
            out.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        out.put((byte) rest);
    }

    void text(@Nullable String text) {
        if (text == null) {
            number(ABSENT);
        } else if (Fingerprint.isText(text)) {
            number(FINGERPRINT);
            put(HEX.parseHex(text));
        } else {
            byte[] bytes = UnicodeCompressor.compress(text);
            number(EMPTY + bytes.length);
            put(bytes);
        }
    }

    private void put(byte[] bytes) {
        room(bytes.length);
        out.put(bytes);
    }

    private void room(int bytes) {
        if (out.remaining() < bytes) {
            ByteBuffer wider = ByteBuffer.allocate(2 * (out.position() + bytes));
            out = wider.put(out.flip());
        }
    }

    static int number(ByteBuffer in) {
        int value = 0;
        int shift = 0;
        byte next = in.get();
        while (next < 0) {
            value |= (next & 0x7f) << shift;
            shift += 7;
            next = in.get();
        }
        return value | next << shift;
    }

    static @Nullable String text(ByteBuffer in) {
        int kind = number(in);
        if (kind == ABSENT) {
            return null;
        }
        byte[] bytes = new byte[kind == FINGERPRINT ? FINGERPRINT_BYTES : kind - EMPTY];
        in.get(bytes);
        return kind == FINGERPRINT ? HEX.formatHex(bytes) : UnicodeDecompressor.decompress(bytes);
    }
}
