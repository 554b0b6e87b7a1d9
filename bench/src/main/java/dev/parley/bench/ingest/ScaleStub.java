package dev.parley.bench.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * So many feeds on loopback, in a process of their own: the host's first label is the feed's number. Each answers after
 * the latency given, with gzip where it is accepted and 304 where the validator is the last one. After {@code /round2}
 * one feed in ten has a new item. {@code /stats} tells requests, answers with 304, body bytes sent, and bytes that
 * whole, unpacked bodies would have been.
 */
public final class ScaleStub {
    static final int ITEMS = 15;
    /**
     * Feeds are in one language each; running text is two words in five function words. One feed in a hundred has none of
     * them, so that its language is left to the detector and the models are in the heap.
     */
    private static final String[][] WORDS = {
        words("harbour council valley signed report treaty winter market engine letter bridge school"),
        words("річка рада угода школа зима дорога річниця проєкт поїзд урожай міст гавань")
    };

    private static final String[][] BETWEEN = {
        words("the of and to in is was that for on with as by"), words("і в не на що з до як за від це та у")
    };
    private final byte[][] packed;
    private final int[] lengths;
    private final long latencyMillis;
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong unchanged = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong whole = new AtomicLong();
    private volatile int round = 1;

    private ScaleStub(int feeds, long latencyMillis) throws IOException {
        this.latencyMillis = latencyMillis;
        packed = new byte[feeds][];
        lengths = new int[feeds];
        for (int i = 0; i < feeds; i++) {
            byte[] body = document(i, 1);
            lengths[i] = body.length;
            packed[i] = gzip(body);
        }
    }

    /** Arguments: number of feeds, latency in milliseconds. Prints its port and runs until its input ends. */
    public static void main(String[] args) throws IOException {
        ScaleStub stub = new ScaleStub(Integer.parseInt(args[0]), Long.parseLong(args[1]));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4096);
        server.createContext("/", stub::answer);
        server.setExecutor(Executors.newFixedThreadPool(256));
        server.start();
        System.out.println(server.getAddress().getPort());
        while (System.in.read() >= 0) {
            Thread.onSpinWait();
        }
        System.exit(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/stats")) {
                StubNewsroom.send(exchange, "text/plain", requests + " " + unchanged + " " + sent + " " + whole);
            } else if (path.equals("/round2")) {
                round = 2;
                StubNewsroom.send(exchange, "text/plain", "");
            } else {
                feed(exchange);
            }
        }
    }

    private void feed(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        if (latencyMillis > 0) {
            long nanos = latencyMillis * 1_000_000;
            LockSupport.parkNanos(nanos / 2 + ThreadLocalRandom.current().nextLong(nanos));
        }
        String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        int feed = Integer.parseInt(host.substring(1, host.indexOf('.')));
        int version = round == 2 && feed % 10 == 0 ? 2 : 1;
        String etag = "\"" + feed + "-" + version + "\"";
        exchange.getResponseHeaders().set("ETag", etag);
        whole.addAndGet(lengths[feed]);
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            unchanged.incrementAndGet();
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        byte[] body = version == 1 ? packed[feed] : gzip(document(feed, 2));
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
        if (String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Encoding"))
                .contains("gzip")) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        } else {
            body = new GZIPInputStream(new java.io.ByteArrayInputStream(body)).readAllBytes();
        }
        sent.addAndGet(body.length);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] document(int feed, int version) {
        StringBuilder out = new StringBuilder(12_000)
                .append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"")
                .append(" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Feed ")
                .append(feed)
                .append("</title><link>http://f")
                .append(feed)
                .append(".localhost/</link>");
        for (int i = ITEMS + version - 2; i >= version - 1; i--) {
            item(out, feed, i);
        }
        return out.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void item(StringBuilder out, int feed, int number) {
        Random random = new Random(feed * 1_000L + number);
        String address = "http://f" + feed + ".localhost/news/2031/01/" + number;
        out.append("<item><title>");
        words(out, random, feed, 8);
        out.append("</title><link>").append(address).append("</link><guid>").append(address);
        out.append("</guid><pubDate>Wed, 01 Jan 2031 ").append(String.format("%02d", number % 24));
        out.append(":00:00 GMT</pubDate><description>");
        words(out, random, feed, 20);
        out.append("</description><content:encoded>&lt;p&gt;");
        words(out, random, feed, 60);
        out.append("&lt;/p&gt;</content:encoded></item>\n");
    }

    private static void words(StringBuilder out, Random random, int feed, int count) {
        int language = feed % 2;
        int between = feed % 100 == 0 ? 0 : 2;
        for (int i = 0; i < count; i++) {
            String[] from = (random.nextInt(5) < between ? BETWEEN : WORDS)[language];
            out.append(i == 0 ? "" : " ").append(from[random.nextInt(from.length)]);
            if (random.nextInt(4) == 0) {
                out.append(random.nextInt(10_000));
            }
        }
    }

    private static String[] words(String line) {
        return line.split(" ", -1);
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }
}
