package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.SyndFeedOutput;
import com.sun.net.httpserver.HttpServer;
import dev.parley.model.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
    private static final Path ARTICLES =
            Path.of(System.getProperty("parley.root", "."), "..", "shared", "corpus", "articles");

    private static final int DAY = "2026-01-01".length();

    @TempDir
    private Path dir;

    @Test
    void realArticlesServedAsAFeedGiveTheCellsThatTheyAreKnownToHold() throws Exception {
        boolean there = Files.isDirectory(ARTICLES);
        if (!there) {
            System.out.println("skipped: no corpus of real articles in " + ARTICLES);
        }
        assumeTrue(there, () -> "no corpus of real articles in " + ARTICLES);
        byte[] feed = feed();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed.rss", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
            exchange.sendResponseHeaders(200, feed.length);
            exchange.getResponseBody().write(feed);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/feed.rss";
            Path feeds = Files.writeString(dir.resolve("feeds.txt"), address + "\n");
            CommandRun run = CommandRun.of(
                    "run",
                    "--once",
                    "--feeds",
                    feeds.toString(),
                    "--data",
                    dir.resolve("data").toString(),
                    "--port",
                    "0",
                    "--allow-private-networks");
            assertThat(run.code()).as(run.err()).isZero();
            System.out.println("the table of the corpus has " + run.cells().size() + " cells");
            assertThat(run.stances())
                    .contains(
                            "russia meeting.venue-moscow REQUIRES",
                            "ukraine security.guarantees REQUIRES",
                            "russia security.foreign-troops REJECTS",
                            "ukraine territory.recognition REJECTS")
                    .containsAnyOf("ukraine meeting.leaders ACCEPTS", "ukraine meeting.leaders REQUIRES");
        } finally {
            server.stop(0);
        }
    }

    private static byte[] feed() throws Exception {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType("rss_2.0");
        feed.setTitle("Corpus");
        feed.setLink("http://corpus.localhost/");
        feed.setDescription("Real articles");
        List<SyndEntry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(ARTICLES)) {
            for (Path file : files.sorted().toList()) {
                entries.add(entry(Json.mapper().readTree(Files.readString(file))));
            }
        }
        feed.setEntries(entries);
        return new SyndFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
    }

    private static SyndEntry entry(JsonNode article) throws IOException {
        SyndEntry entry = new SyndEntryImpl();
        entry.setUri(article.path("id").asText());
        entry.setTitle(article.path("title").asText());
        entry.setLink("http://corpus.localhost/" + article.path("id").asText());
        if (article.path("publishedAt").isTextual()) {
            entry.setPublishedDate(Date.from(time(article.path("publishedAt").asText())));
        }
        SyndContentImpl content = new SyndContentImpl();
        content.setType("html");
        content.setValue(Stream.of(article.path("text").asText().split("\n\n"))
                .map(paragraph -> "<p>" + paragraph.replace("&", "&amp;").replace("<", "&lt;") + "</p>")
                .collect(Collectors.joining()));
        entry.setContents(List.of(content));
        return entry;
    }

    private static Instant time(String text) {
        return LocalDate.parse(text.substring(0, DAY))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
