package dev.parley.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The documents of {@code odd-feeds.txt}, which tells how they are written. */
class OddFeedsTest {
    private static final Pattern MACRO = Pattern.compile("\\{\\{(?:(\\d+)\\*(.*?)|u\\+([0-9a-f]{4}))}}(?!})");
    private static final Pattern OF_ITEM = Pattern.compile("(\\d+)\\.(\\w+) (.*)");
    /** A document that takes quadratic time takes minutes; the slowest of machines takes seconds for all. */
    private static final Duration NO_WORK = Duration.ofMinutes(2);

    @TestFactory
    Stream<DynamicTest> anOddDocumentIsReadAsFarAsItGoes() throws IOException {
        try (var file = Objects.requireNonNull(OddFeedsTest.class.getResourceAsStream("odd-feeds.txt"))) {
            List<String> cases =
                    List.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^=== ", -1));
            assertThat(cases).hasSizeGreaterThan(60);
            return cases.stream().skip(1).map(OddFeedsTest::test);
        }
    }

    private static DynamicTest test(String block) {
        int name = block.indexOf('\n');
        int end = block.indexOf("\n---\n");
        byte[] document =
                written(block.substring(name + 1, Math.max(name + 1, end))).getBytes(StandardCharsets.UTF_8);
        List<String> expected =
                block.substring(end + 5).lines().filter(line -> !line.isBlank()).toList();
        return DynamicTest.dynamicTest(
                block.substring(0, name),
                () -> Assertions.assertTimeoutPreemptively(NO_WORK, () -> check(document, expected)));
    }

    private static String written(String text) {
        return MACRO.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(
                        m.group(3) == null
                                ? m.group(2).repeat(Integer.parseInt(m.group(1)))
                                : String.valueOf((char) Integer.parseInt(m.group(3), 16))));
    }

    private static void check(byte[] document, List<String> expected) {
        FeedReading reading = FeedReader.read(new FeedDocument(document, "https://news.example/rss", Map.of()));
        assertThat(expected).isNotEmpty();
        for (String line : expected) {
            if (reading instanceof FeedReading.Feed feed) {
                check(feed, line);
            } else {
                assertThat(line).as(reading.toString()).startsWith("no feed");
                assertThat(((FeedReading.NotFeed) reading).reason())
                        .contains(line.substring("no feed".length()).strip());
            }
        }
    }

    private static void check(FeedReading.Feed feed, String line) {
        Matcher item = OF_ITEM.matcher(line);
        String value = line.substring(line.indexOf(' ') + 1);
        if (item.matches()) {
            FeedEntry entry = feed.entries().get(Integer.parseInt(item.group(1)) - 1);
            check(entry, item.group(2), item.group(3).replace("&#160;", "\u00a0"));
        } else if (line.startsWith("items ")) {
            assertThat(feed.entries()).hasSize(Integer.parseInt(value));
        } else if (line.startsWith("repair ")) {
            assertThat(feed.repairs()).anyMatch(repair -> repair.contains(value));
        } else {
            assertThat(line).as("read as a feed: " + feed).startsWith("feed.title ");
            assertThat(feed.title()).isEqualTo(value);
        }
    }

    private static void check(FeedEntry entry, String field, String value) {
        String all = entry.title() + "\n" + entry.summary() + "\n" + entry.content() + "\n" + entry.text() + "\n"
                + entry.authors();
        switch (field) {
            case "has" -> assertThat(all).contains(value);
            case "hasnot" -> assertThat(all).doesNotContain(value);
            case "author" -> assertThat(entry.authors()).containsExactly(value);
            default -> assertThat(values(entry, field)).as(field).containsExactly(value);
        }
    }

    private static List<String> values(FeedEntry entry, String field) {
        List<String> found = new ArrayList<>();
        Object value =
                switch (field) {
                    case "title" -> entry.title();
                    case "link" -> entry.link();
                    case "guid" -> entry.guid();
                    case "published" -> entry.published();
                    case "text" -> entry.text();
                    default -> throw new IllegalArgumentException(field);
                };
        found.add(value == null ? "-" : value.toString());
        return found;
    }
}
