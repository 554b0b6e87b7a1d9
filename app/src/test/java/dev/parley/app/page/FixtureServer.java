package dev.parley.app.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves the page and fixtures of the API's shapes over real HTTP on loopback, and fails on command: for the states that
 * a sound table never shows on its own. The fixtures are of an invented case.
 */
final class FixtureServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<HttpExchange> streams = new CopyOnWriteArrayList<>();
    private final List<String> resumedAfter = new CopyOnWriteArrayList<>();
    private volatile String table = "table.json";
    private volatile int refusal = 0;
    private volatile String token = "";

    FixtureServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on the table is this fixture. */
    void shows(String resource) {
        table = resource;
    }

    /** From now on the API answers with this status; 0 makes it answer again. */
    void refuses(int status) {
        refusal = status;
    }

    /** From now on the API asks for this bearer token. */
    void asksFor(String bearer) {
        token = bearer;
    }

    /** The {@code Last-Event-ID} of each stream that was opened, empty where there was none. */
    List<String> resumedAfter() {
        return resumedAfter;
    }

    /** Sends a change to every open stream; the id is a record's place in the change topic. */
    void sendsChange(String id, String resource) {
        String data = InventedCase.json(resource).toString();
        for (HttpExchange stream : streams) {
            write(stream, "id: " + id + "\nevent: change\ndata: " + data + "\n\n");
        }
    }

    /** Breaks every open stream. */
    void dropsStreams() {
        streams.forEach(HttpExchange::close);
        streams.clear();
    }

    @Override
    public void close() {
        dropsStreams();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/api/")) {
            api(exchange, path.substring("/api/v1/".length()));
        } else {
            resource(exchange, "/page" + (path.equals("/") ? "/index.html" : path));
        }
    }

    private void api(HttpExchange exchange, String path) throws IOException {
        String bearer = exchange.getRequestHeaders().getFirst("Authorization");
        if (!token.isEmpty() && !("Bearer " + token).equals(bearer)) {
            problem(exchange, 401, "Unauthorized", "No valid bearer token was sent.");
        } else if (refusal != 0) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            problem(exchange, refusal, "The table is being restored", "1 of 4 partitions is ready.");
        } else if (path.equals("changes")) {
            stream(exchange);
        } else {
            send(
                    exchange,
                    200,
                    "application/json",
                    json(path, query(exchange)).toString().getBytes(UTF_8));
        }
    }

    private JsonNode json(String path, Map<String, String> query) {
        if (path.equals("dossier")) {
            return InventedCase.json("dossier.json");
        } else if (path.equals("positions")) {
            return InventedCase.json(query.containsKey("asOf") ? "table-past.json" : table);
        } else if (path.endsWith("/history")) {
            return InventedCase.json("history-" + path.split("/", -1)[1] + ".json");
        }
        ArrayNode wanted = JSON.createArrayNode();
        for (JsonNode statement : InventedCase.json("statements.json")) {
            if (List.of("side", "condition").stream().allMatch(f -> agrees(statement, f, query.get(f)))
                    && agrees(statement, "source", query.get("outlet"))) {
                wanted.add(statement);
            }
        }
        return JSON.createObjectNode().set("statements", wanted);
    }

    private static boolean agrees(JsonNode statement, String field, String wanted) {
        return wanted == null || statement.path(field).asText().equals(wanted);
    }

    private void stream(HttpExchange exchange) throws IOException {
        String last = exchange.getRequestHeaders().getFirst("Last-Event-ID");
        resumedAfter.add(last == null ? "" : last);
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        write(exchange, ": the stream is open\n\n");
        streams.add(exchange);
    }

    private static void write(HttpExchange stream, String text) {
        try {
            stream.getResponseBody().write(text.getBytes(UTF_8));
            stream.getResponseBody().flush();
        } catch (IOException e) {
            stream.close(); // The page has gone.
        }
    }

    private static void problem(HttpExchange exchange, int status, String title, String detail) throws IOException {
        Map<String, Object> problem = Map.of("type", "about:blank", "status", status, "title", title, "detail", detail);
        send(exchange, status, "application/problem+json", JSON.writeValueAsBytes(problem));
    }

    private static void resource(HttpExchange exchange, String path) throws IOException {
        try (InputStream in = FixtureServer.class.getResourceAsStream(path)) {
            if (in == null) {
                problem(exchange, 404, "Not found", "There is nothing at " + path + ".");
                return;
            }
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            send(exchange, 200, type(path), in.readAllBytes());
        }
    }

    private static String type(String path) {
        return Map.of("html", "text/html", "js", "text/javascript", "css", "text/css", "svg", "image/svg+xml")
                        .get(path.substring(path.lastIndexOf('.') + 1))
                + "; charset=utf-8";
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> fields = new HashMap<>();
        String query = exchange.getRequestURI().getRawQuery();
        for (String field : query == null ? new String[0] : query.split("&", -1)) {
            int at = field.indexOf('=');
            fields.put(field.substring(0, at), URLDecoder.decode(field.substring(at + 1), UTF_8));
        }
        return fields;
    }

    URI uri(String view) {
        return URI.create(address() + view);
    }
}
