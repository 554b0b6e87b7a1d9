package dev.parley.bench.ingest;

import static dev.parley.bench.ingest.IngestBed.await;
import static dev.parley.bench.ingest.IngestBed.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.stage.IngestStage;
import dev.parley.model.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.logging.log4j.core.Appender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A feed that tries to write into the log, into headers, topics and the page; what comes out is read back whole. */
class IngestHostileTest {
    private static final String ESCAPE = "\u001b[2J\u001b[31m";
    private static final String FORGED = "2031-01-01T00:00:00.000Z ERROR Forged all is lost";

    private static String feed(int port) {
        return "<rss version='2.0'><channel><title>Т\u001b[2J&#13;&#10;" + FORGED
                + "</title><language>en\r\nX-Evil: 1</language>"
                + item(
                        "&lt;script&gt;alert(1)&lt;/script&gt;Заголовок&#13;&#10;" + FORGED + ESCAPE
                                + " &amp;#27;[31m\u202e",
                        "a",
                        "&lt;p onclick='x()'&gt;Текст&lt;script&gt;alert(2)&lt;/script&gt;&lt;img src=x onerror=alert(3)&gt; 🙂"
                                + ESCAPE + "&lt;/p&gt;",
                        port)
                + item("Нуль \u0000 і &#0; далі", "../../" + "x".repeat(60_000), "Текст", port)
                + item("Адреса", "b", "Текст", port).replace("http://press", "javascript:alert(4)//")
                + "<item><guid>__consumer_offsets</guid><title>Тема</title><category>a\r\nce_type: forged</category>"
                + "<author>Ім'я\r\nce_id: forged</author><description>Текст</description></item></channel></rss>";
    }

    private static String item(String title, String path, String text, int port) {
        return "<item><title>" + title + "</title><link>http://press.localhost:" + port + "/" + path
                + "</link><guid isPermaLink='false'>tag:" + path + "\r\nce_source: forged</guid><description>" + text
                + "</description></item>";
    }

    private static List<ConsumerRecord<byte[], byte[]>> everything(IngestBed bed, Set<String> topics) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                bed.kafka().over(Map.of("isolation.level", "read_committed", "enable.auto.commit", "false")),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = topics.stream()
                    .filter(topic -> topic.startsWith("parley."))
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            for (int i = 0; i < 10; i++) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }

    private static Set<String> topics(IngestBed bed) throws Exception {
        try (Admin admin = Admin.create(bed.kafka().over(Map.of()))) {
            return new TreeSet<>(admin.listTopics().names().get(30, TimeUnit.SECONDS));
        }
    }

    private static void hasNoControls(String where, String text) {
        assertThat(text.codePoints()
                        .filter(c -> (Character.isISOControl(c) && c != '\n')
                                || (Character.getType(c) == Character.FORMAT && c != 0x200D && c != 0x200C))
                        .toArray())
                .as("control and direction characters in " + where + ": " + text)
                .isEmpty();
    }

    @Test
    void nothingFromAFeedReachesLogsHeadersTopicsOrMarkup(@TempDir Path data) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (IngestBed bed = IngestBed.open(data);
                StubNewsroom room = StubNewsroom.open()) {
            Set<String> before = topics(bed);
            room.page("/feed", exchange -> {
                exchange.getResponseHeaders().set("ETag", "\"" + "e".repeat(5_000) + ESCAPE + "\"");
                StubNewsroom.send(exchange, "application/rss+xml", feed(room.port()));
            });
            room.page("/huge", exchange -> {
                exchange.getResponseHeaders().set("X-Huge", ("h" + ESCAPE).repeat(20_000));
                StubNewsroom.send(exchange, "application/rss+xml", feed(room.port()));
            });
            room.page("/moved", exchange -> {
                exchange.getResponseHeaders().set("Location", "ftp://evil/" + ESCAPE + FORGED);
                exchange.sendResponseHeaders(302, -1);
            });
            String base = "http://press.localhost:" + room.port();
            Appender log = LogCapture.begin(said);
            try (IngestStage stage =
                    bed.start(bed.sources("hostile.txt", base + "/feed", base + "/moved", base + "/huge"))) {
                await(
                        "all were polled",
                        () -> status(stage, base + "/feed")
                                        .map(s -> s.polls() > 1)
                                        .orElse(false)
                                && status(stage, base + "/moved")
                                        .map(s -> s.errors() > 1)
                                        .orElse(false)
                                && status(stage, base + "/huge")
                                        .map(s -> s.polls() > 1)
                                        .orElse(false));
                stage.statuses().forEach(status -> hasNoControls("a status", String.valueOf(status.failure())));
                LoggerFactory.getLogger("dev.parley.test").error("a message with {} in it", ESCAPE + "\r\n" + FORGED);
            } finally {
                LogCapture.end(log);
            }
            assertThat(topics(bed)).as("topics").containsAll(before).allSatisfy(topic -> assertThat(
                            before.contains(topic)
                                    || topic.equals("__consumer_offsets")
                                    || topic.equals("__transaction_state"))
                    .isTrue());
            List<ConsumerRecord<byte[], byte[]>> records = everything(bed, before);
            assertThat(records.stream().filter(r -> r.topic().equals("parley.article.v1")))
                    .hasSizeGreaterThanOrEqualTo(3);
            for (ConsumerRecord<byte[], byte[]> each : records) {
                headersAreOurs(each);
                if (each.topic().equals("parley.article.v1")) {
                    article(new String(each.value(), StandardCharsets.UTF_8));
                }
            }
        }
        String log = said.toString(StandardCharsets.UTF_8);
        assertThat(log).isNotEmpty();
        log.lines().forEach(line -> hasNoControls("the log", line));
        assertThat(log.lines().filter(line -> line.startsWith(FORGED))).isEmpty();
    }

    private static void headersAreOurs(ConsumerRecord<byte[], byte[]> each) {
        for (Header header : each.headers()) {
            String value = new String(header.value(), StandardCharsets.UTF_8);
            assertThat(header.key()).matches("[A-Za-z0-9_.-]+");
            assertThat(value).as(header.key()).doesNotContain("forged").hasSizeLessThan(4_096);
            if (!header.key().startsWith("__streams.errors.stacktrace")) {
                hasNoControls(header.key(), value);
            }
        }
    }

    private static void article(String json) throws Exception {
        var article = Json.mapper().readTree(json);
        for (String field : new String[] {"title", "summary", "text", "url", "canonicalUrl", "language"}) {
            String text = article.path(field).asText("");
            hasNoControls(field, text);
            assertThat(text)
                    .as(field)
                    .doesNotContainIgnoringCase("<script", "onerror", "onclick", "alert(2)", "alert(3)");
        }
        assertThat(article.path("url").asText("")).doesNotStartWithIgnoringCase("javascript");
        article.path("authors").forEach(name -> hasNoControls("an author", name.asText()));
        article.path("categories").forEach(name -> hasNoControls("a category", name.asText()));
    }
}
