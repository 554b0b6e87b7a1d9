package dev.parley.aggregate.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A body that can be sent again as long as its tag holds. The tag is strong: it is drawn from all that decides the bytes. */
final class Reply {
    private static final Logger LOG = LoggerFactory.getLogger(Reply.class);
    private static final int TAG_BYTES = 15;
    private static final String PACKED = "-gzip";
    private static final Pattern PACKED_WANTED = Pattern.compile("(?i)(?:^|,)\\s*gzip\\s*(?:[;,]|$)");

    /** RFC 9110, 12.4.2: a weight of nought is a refusal. */
    private static final Pattern PACKED_REFUSED =
            Pattern.compile("(?i)(?:^|,)\\s*gzip\\s*;\\s*q\\s*=\\s*0(?:\\.0*)?\\s*(?:,|$)");

    private final String tag;
    private final String type;
    private final List<Part> parts;
    private volatile byte @Nullable [] plain;
    private volatile byte @Nullable [] packed;

    private Reply(String tag, String type, List<Part> parts) {
        this.tag = tag;
        this.type = type;
        this.parts = parts;
    }

    static Reply of(String tag, String type, byte[] body) {
        return new Reply(tag, type, List.of(Part.of(body)));
    }

    static Reply of(String tag, String type, List<Part> parts) {
        return new Reply(tag, type, List.copyOf(parts));
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
        String vary = "Accept-Encoding, Accept, Authorization";
        if (!context.res().getHeaders("Vary").contains(vary)) {
            context.res().addHeader("Vary", vary);
        }
        String etag = quoted(context, tag);
        context.header("ETag", etag);
        String known = context.header("If-None-Match");
        if (known != null && (known.contains(etag) || known.trim().equals("*"))) {
            context.status(HttpStatus.NOT_MODIFIED);
            return true;
        }
        return false;
    }

    /** This, packed before anybody asks. */
    Reply packedNow() {
        packed();
        return this;
    }

    void send(Context context) {
        if (unchanged(context, tag)) {
            return;
        }
        boolean gzip = gzip(context);
        byte[] body = gzip ? packed() : plain();
        context.contentType(type);
        if (gzip) {
            context.header("Content-Encoding", "gzip");
        }
        context.res().setContentLength(body.length);
        try {
            // past the framework's own packing and copying
            context.res().getOutputStream().write(body);
        } catch (IOException e) {
            LOG.debug("a client went away before it had its answer: {}", e.getMessage());
        }
    }

    private byte[] packed() {
        byte[] known = packed;
        return known != null ? known : pack();
    }

    private byte[] plain() {
        byte[] known = plain;
        return known != null ? known : join();
    }

    private synchronized byte[] pack() {
        byte[] made = packed != null ? packed : Part.gzip(parts);
        packed = made;
        return made;
    }

    private synchronized byte[] join() {
        byte[] made = plain != null ? plain : Part.join(parts);
        plain = made;
        return made;
    }

    private static String quoted(Context context, String tag) {
        return "\"" + tag + (gzip(context) ? PACKED : "") + "\"";
    }

    private static boolean gzip(Context context) {
        String accepted = context.header("Accept-Encoding");
        return accepted != null
                && PACKED_WANTED.matcher(accepted).find()
                && !PACKED_REFUSED.matcher(accepted).find();
    }
}
