package dev.parley.aggregate.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A body that can be sent again as long as its tag holds. The tag is strong: it is drawn from all that decides the bytes. */
final class Reply {
    private static final int TAG_BYTES = 15;
    private static final String PACKED = "-gzip";

    private final String tag;
    private final String type;
    private final byte[] plain;
    private byte @Nullable [] packed;

    private Reply(String tag, String type, byte[] body) {
        this.tag = tag;
        this.type = type;
        this.plain = body;
    }

    static Reply of(String tag, String type, byte[] body) {
        return new Reply(tag, type, body);
    }

    /** A tag from all that decides a body. */
    static String tag(Object... parts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(Arrays.toString(parts).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Answers 304 where the client has it already. */
    static boolean unchanged(Context context, String tag) {
        context.header("Cache-Control", "no-cache");
        context.header("Vary", "Accept-Encoding, Accept, Authorization");
        String etag = quoted(context, tag);
        context.header("ETag", etag);
        String known = context.header("If-None-Match");
        if (known != null && (known.contains(etag) || known.trim().equals("*"))) {
            context.status(HttpStatus.NOT_MODIFIED);
            return true;
        }
        return false;
    }

    void send(Context context) {
        if (unchanged(context, tag)) {
            return;
        }
        context.contentType(type);
        if (gzip(context)) {
            context.header("Content-Encoding", "gzip").result(packed());
        } else {
            context.header("Content-Encoding", "identity").result(plain);
        }
    }

    private synchronized byte[] packed() {
        if (packed == null) {
            packed = pack(plain);
        }
        return packed;
    }

    private static String quoted(Context context, String tag) {
        return "\"" + tag + (gzip(context) ? PACKED : "") + "\"";
    }

    private static boolean gzip(Context context) {
        String accepted = context.header("Accept-Encoding");
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }

    private static byte[] pack(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 4 + 64);
        try (GZIPOutputStream gzip = new QuickGzip(packed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** A table is packed anew at each change, so the time it takes counts for more than a few per cent of its size. */
    private static final class QuickGzip extends GZIPOutputStream {
        QuickGzip(ByteArrayOutputStream to) throws IOException {
            super(to, 64 * 1024);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
