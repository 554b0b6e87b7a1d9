package dev.parley.app.newsroom;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The bundled newsroom: four outlets' feeds and stories over HTTP on loopback, with validators. When every feed has been
 * read once its second edition is out.
 */
public final class Newsroom implements AutoCloseable {
    private static final int LATEST = 2;

    private final Newspapers papers = Newspapers.bundled();
    private final Set<String> read = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final HttpServer server;
    private volatile @Nullable Instant lastEditionOut;

    private Newsroom() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", this::answer);
    }

    /** Opens on a free port. */
    public static Newsroom open() {
        try {
            Newsroom newsroom = new Newsroom();
            newsroom.server.start();
            return newsroom;
        } catch (IOException e) {
            throw new UncheckedIOException("the newsroom could not listen on loopback", e);
        }
    }

    /** The addresses of all feeds. */
    public List<URI> feeds() {
        return papers.outlets().stream()
                .map(outlet -> URI.create("http://127.0.0.1:" + port() + outlet.feedPath()))
                .toList();
    }

    /** Since when the last edition can be read; empty until every feed has been read once. */
    public Optional<Instant> lastEditionOut() {
        return Optional.ofNullable(lastEditionOut);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private int edition() {
        return read.size() < papers.outlets().size() ? 1 : LATEST;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            for (NewsOutlet outlet : papers.outlets()) {
                if (path.equals(outlet.feedPath())) {
                    feed(exchange, outlet);
                    return;
                }
                for (Story story : papers.published(outlet, edition())) {
                    if (path.equals(outlet.storyPath(story))) {
                        page(exchange, outlet, story);
                        return;
                    }
                }
            }
            exchange.sendResponseHeaders(404, -1);
        }
    }

    private void feed(HttpExchange exchange, NewsOutlet outlet) throws IOException {
        List<Story> stories = papers.published(outlet, edition());
        String type = outlet.feed().equals("atom") ? "application/atom+xml" : "application/rss+xml";
        byte[] body = FeedDocument.of(outlet, stories, outlet.site(port()));
        ConditionalAnswer.send(exchange, type + "; charset=utf-8", FeedDocument.updated(stories), body);
        if (read.add(outlet.id()) && edition() == LATEST) {
            lastEditionOut = Instant.now();
        }
    }

    private static void page(HttpExchange exchange, NewsOutlet outlet, Story story) throws IOException {
        Instant changed = story.updated();
        String page =
                """
                <!doctype html>
                <html lang="en"><meta charset="utf-8"><title>%1$s - %2$s</title>
                <p><strong>%2$s</strong> (an invented outlet of Parley's demo)</p>
                <article><h1>%1$s</h1><p><time datetime="%3$s">%3$s</time>, %4$s</p>
                %5$s</article></html>
                """
                        .formatted(
                                FeedDocument.escape(story.title()),
                                FeedDocument.escape(outlet.name()),
                                story.published(),
                                FeedDocument.escape(story.author()),
                                FeedDocument.html(story));
        ConditionalAnswer.send(exchange, "text/html; charset=utf-8", changed, page.getBytes(StandardCharsets.UTF_8));
    }
}
