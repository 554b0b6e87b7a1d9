package dev.parley.ingest.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Short names for long texts, from SHA-256. Parts are kept apart, so that {@code ab, c} is not {@code a, bc}. */
public final class Fingerprint {
    private Fingerprint() {}

    /** The first 64 bits. */
    public static long number(@Nullable String... parts) {
        return ByteBuffer.wrap(digest(parts)).getLong();
    }

    /** The first 128 bits in hexadecimal. */
    public static String text(@Nullable String... parts) {
        return HexFormat.of().formatHex(digest(parts), 0, 16);
    }

    /** Whether this may be a fingerprint: 32 hexadecimal digits in lower case. */
    public static boolean isText(String text) {
        return text.length() == 32 && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    private static byte[] digest(@Nullable String... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                sha.update(part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Sixty-four bits that stand for an article's id: its first half where it is a fingerprint. */
    public static long key(String id) {
        return isText(id) ? HexFormat.fromHexDigitsToLong(id, 0, 16) : number("id", id);
    }
}
