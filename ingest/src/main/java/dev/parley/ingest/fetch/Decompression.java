package dev.parley.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Unpacks a body up to a limit; a bomb is cut when it passes the limit, having cost no more memory than that. */
final class Decompression {
    /** What is sent as {@code Accept-Encoding}. */
    static final String ACCEPTED = "gzip, deflate, br";

    private static final int MOST_LAYERS = 3;

    private Decompression() {}

    static byte[] unpack(byte[] body, String encodings, int limit) throws IOException {
        byte[] unpacked = body;
        String[] names = encodings.isBlank()
                ? new String[0]
                : encodings.toLowerCase(Locale.ROOT).split(",", -1);
        if (names.length > MOST_LAYERS) {
            throw new IOException(
                    "content encoding '" + encodings + "' has " + names.length + " layers; allowed are " + MOST_LAYERS);
        }
        for (int i = names.length - 1; i >= 0; i--) {
            unpacked = layer(unpacked, names[i].strip(), limit);
        }
        return unpacked;
    }

    private static byte[] layer(byte[] body, String name, int limit) throws IOException {
        return switch (name) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> isGzip(body) ? read(new GZIPInputStream(source(body)), limit) : body;
            case "deflate" -> deflate(body, limit);
            case "br" -> read(new BrotliInputStream(source(body)), limit);
            default -> throw new IOException("content encoding '" + name + "' is unknown; allowed are " + ACCEPTED);
        };
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 1 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
    }

    /** Servers send both forms under this name (RFC 9110, section 8.4.1.2). */
    private static byte[] deflate(byte[] body, int limit) throws IOException {
        boolean zlib = body.length > 1 && (body[0] & 0x0f) == 8 && ((body[0] & 0xff) << 8 | (body[1] & 0xff)) % 31 == 0;
        Inflater inflater = new Inflater(!zlib);
        try {
            return read(new InflaterInputStream(source(body), inflater), limit);
        } finally {
            inflater.end();
        }
    }

    private static InputStream source(byte[] body) {
        return new ByteArrayInputStream(body);
    }

    private static byte[] read(InputStream in, int limit) throws IOException {
        try (in) {
            byte[] read = in.readNBytes(limit + 1);
            if (read.length > limit) {
                throw new IOException("body is larger than " + limit + " bytes when unpacked; allowed is up to that");
            }
            return read;
        }
    }
}
