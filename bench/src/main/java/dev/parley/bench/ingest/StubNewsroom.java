package dev.parley.bench.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Outlets on loopback that publish, edit and withdraw, and remember every request they were sent. */
public final class StubNewsroom implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8, task -> {
        Thread thread = new Thread(task, "stub");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Story>> stories = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Request> requests = new ConcurrentLinkedQueue<>();

    private StubNewsroom(HttpServer server) {
        this.server = server;
    }

    /**
     * A request as it came.
     *
     * @param at on this machine's clock
     * @param headers names in lower case, the first value of each
     */
    public record Request(Instant at, String host, String path, Map<String, String> headers) {
        /** Whether it carried a validator. */
        public boolean isConditional() {
            return headers.containsKey("if-none-match") || headers.containsKey("if-modified-since");
        }
    }

    /** A scripted answer. */
    @FunctionalInterface
    public interface Page {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** A story in an outlet's feed. */
    public record Story(String guid, String title, String text, boolean withdrawn) {}

    /** Opens on a free port. */
    public static StubNewsroom open() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
            StubNewsroom room = new StubNewsroom(server);
            server.createContext("/", room::handle);
            server.setExecutor(room.threads);
            server.start();
            return room;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port on loopback. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** The address of an outlet's feed, each outlet under a name of its own that means loopback. */
    public String feed(String outlet) {
        return "http://" + outlet + ".localhost:" + port() + "/feed.xml";
    }

    /** Scripts the answer to a path, whatever the host. */
    public void page(String path, Page page) {
        pages.put(path, page);
    }

    /** Publishes a story or puts a new text in its place. */
    public void publish(String outlet, Story story) {
        stories.computeIfAbsent(outlet, o -> new ConcurrentHashMap<>()).put(story.guid(), story);
    }

    /** Everything that came, in order. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** How many outlets' feeds were asked for. */
    public long asked() {
        return requests.stream()
                .filter(r -> r.path().equals("/feed.xml"))
                .map(Request::host)
                .distinct()
                .count();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
            String path = exchange.getRequestURI().getPath();
            Map<String, String> headers = new ConcurrentHashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
            requests.add(new Request(Instant.now(), host, path, headers));
            Page page = pages.get(path);
            if (page != null) {
                page.answer(exchange);
            } else if (path.equals("/feed.xml")) {
                feed(exchange, host.substring(0, host.indexOf('.')));
            } else if (path.startsWith("/brief/")) {
                page(exchange, host.substring(0, host.indexOf('.')), path);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void feed(HttpExchange exchange, String outlet) throws IOException {
        // Long enough for a kill to hit an open request.
        java.util.concurrent.locks.LockSupport.parkNanos(30_000_000);
        String body = document(outlet);
        String etag = "\"" + Integer.toHexString(body.hashCode()) + "\"";
        exchange.getResponseHeaders().set("ETag", etag);
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        send(exchange, "application/atom+xml", body);
    }

    /** The page of a story whose guid begins with {@code brief:}, of which the feed carries a summary only. */
    private void page(HttpExchange exchange, String outlet, String path) throws IOException {
        Story story =
                stories.getOrDefault(outlet, Map.of()).get(path.substring(1).replace('/', ':'));
        if (story == null || story.withdrawn()) {
            exchange.sendResponseHeaders(410, -1);
            return;
        }
        StringBuilder body = new StringBuilder("<html><body><article><h1>").append(story.title());
        body.append("</h1><p>").append(story.text()).append("</p>");
        for (int i = 0; i < 8; i++) {
            body.append("<p>Абзац ")
                    .append(i)
                    .append(": квитки продають від понеділка, діти їздять безкоштовно. 🙂</p>");
        }
        send(
                exchange,
                "text/html; charset=utf-8",
                body.append("</article></body></html>").toString());
    }

    /** Sends a whole answer with status 200. */
    public static void send(HttpExchange exchange, @Nullable String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (type != null) {
            exchange.getResponseHeaders().set("Content-Type", type);
        }
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private String document(String outlet) {
        StringBuilder out = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"")
                .append(" xmlns:at=\"http://purl.org/atompub/tombstones/1.0\"><title>")
                .append(outlet)
                .append("</title>");
        for (Story story : stories.getOrDefault(outlet, Map.of()).values()) {
            if (story.withdrawn()) {
                out.append("<at:deleted-entry ref=\"")
                        .append(story.guid())
                        .append("\" when=\"2031-01-02T00:00:00Z\"/>");
                continue;
            }
            out.append("<entry><id>")
                    .append(story.guid())
                    .append("</id><title>")
                    .append(story.title())
                    .append("</title>")
                    .append("<published>2031-01-01T10:00:00Z</published><link href=\"http://")
                    .append(outlet)
                    .append(".localhost")
                    .append(story.guid().startsWith("brief:") ? ":" + port() : "")
                    .append("/")
                    .append(story.guid().replace(':', '/'))
                    .append("\"/>")
                    .append(
                            story.guid().startsWith("brief:")
                                    ? "<summary>" + story.text() + "</summary></entry>"
                                    : "<content type=\"html\">&lt;p&gt;" + story.text()
                                            + "&lt;/p&gt;</content></entry>");
        }
        return out.append("</feed>").toString();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
