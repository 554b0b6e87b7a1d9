package dev.parley.ingest.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Unpacks a body up to a limit. Its size is told before any memory is taken for it: a bomb costs none. */
final class Decompression {
    /** What is sent as {@code Accept-Encoding}. */
    static final String ACCEPTED = "gzip, deflate, br";

    private static final int MOST_LAYERS = 3;
    private static final int STEP = 8_192;

    private Decompression() {}

    /** The size of the body when unpacked, found by unpacking it to nowhere. */
    static int size(byte[] body, String encodings, int limit) throws IOException {
        if (encodings.isBlank()) {
            return body.length;
        }
        byte[] step = new byte[STEP];
        int size = 0;
        try (InputStream in = open(body, encodings)) {
            for (int read = in.read(step); read >= 0; read = in.read(step)) {
                size += read;
                if (size > limit) {
                    throw new IOException(
                            "body is larger than " + limit + " bytes when unpacked; allowed is up to that");
                }
            }
        }
        return size;
    }

    /** The body of which the unpacked size is known. */
    static byte[] unpack(byte[] body, String encodings, int size) throws IOException {
        if (encodings.isBlank()) {
            return body;
        }
        byte[] unpacked = new byte[size];
        try (InputStream in = open(body, encodings)) {
            in.readNBytes(unpacked, 0, size);
        }
        return unpacked;
    }

    private static InputStream open(byte[] body, String encodings) throws IOException {
        String[] names = encodings.toLowerCase(Locale.ROOT).split(",", -1);
        if (names.length > MOST_LAYERS) {
            throw new IOException(
                    "content encoding '" + encodings + "' has " + names.length + " layers; allowed are " + MOST_LAYERS);
        }
        InputStream in = new ByteArrayInputStream(body);
        for (int i = names.length - 1; i >= 0; i--) {
            in = layer(new BufferedInputStream(in, 512), names[i].strip());
        }
        return in;
    }

    private static InputStream layer(InputStream in, String name) throws IOException {
        return switch (name) {
            case "", "identity" -> in;
            case "gzip", "x-gzip" -> isGzip(in) ? new GZIPInputStream(in) : in;
            case "deflate" -> deflate(in);
            case "br" -> new BrotliInputStream(in);
            default -> throw new IOException("content encoding '" + name + "' is unknown; allowed are " + ACCEPTED);
        };
    }

    private static int[] head(InputStream in) throws IOException {
        in.mark(2);
        int[] head = {in.read(), in.read()};
        in.reset();
        return head;
    }

    private static boolean isGzip(InputStream in) throws IOException {
        int[] head = head(in);
        return head[0] == 0x1f && head[1] == 0x8b;
    }

    /** Servers send both forms under this name (RFC 9110, section 8.4.1.2). */
    private static InputStream deflate(InputStream in) throws IOException {
        int[] head = head(in);
        boolean zlib = head[1] >= 0 && (head[0] & 0x0f) == 8 && (head[0] << 8 | head[1]) % 31 == 0;
        Inflater inflater = new Inflater(!zlib);
        return new InflaterInputStream(in, inflater) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }
}
