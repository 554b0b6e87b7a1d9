package dev.parley.app.newsroom;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** Answers with both validators, and with 304 where the client has the same already (RFC 9110, section 13). */
final class ConditionalAnswer {
    private static final int TAG_LENGTH = 16;

    private ConditionalAnswer() {}

    static void send(HttpExchange exchange, String type, Instant changed, byte[] body) throws IOException {
        String tag = "\"" + hash(body) + "\"";
        String modified = DateTimeFormatter.RFC_1123_DATE_TIME.format(changed.atOffset(ZoneOffset.UTC));
        Headers answer = exchange.getResponseHeaders();
        answer.set("ETag", tag);
        answer.set("Last-Modified", modified);
        answer.set("Cache-Control", "max-age=1");
        if (unchanged(exchange.getRequestHeaders(), tag, modified)) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        answer.set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    /** The tag decides where the client sent one; the date counts only where it did not. */
    private static boolean unchanged(Headers request, String tag, String modified) {
        String noneMatch = request.getFirst("If-None-Match");
        return noneMatch == null ? modified.equals(request.getFirst("If-Modified-Since")) : noneMatch.contains(tag);
    }

    private static String hash(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest).substring(0, TAG_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
