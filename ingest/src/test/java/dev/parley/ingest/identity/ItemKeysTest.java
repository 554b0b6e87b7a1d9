package dev.parley.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.feed.FeedDocument;
import dev.parley.ingest.feed.FeedReader;
import dev.parley.ingest.feed.FeedReading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ItemKeysTest {
    private static final String FEED = "https://news.example/rss";

    private static String item(String guid, String link, String title) {
        return "<item>" + (guid.isEmpty() ? "" : "<guid isPermaLink='false'>" + guid + "</guid>")
                + (link.isEmpty() ? "" : "<link>" + link + "</link>") + "<title>" + title + "</title></item>";
    }

    private static List<List<Long>> keys(String feed, String... items) {
        byte[] body = ("<rss version='2.0'><channel>" + String.join("", items) + "</channel></rss>")
                .getBytes(StandardCharsets.UTF_8);
        FeedReading.Feed read = (FeedReading.Feed) FeedReader.read(new FeedDocument(body, feed, Map.of()));
        ItemKeys keys = new ItemKeys(feed, read.entries());
        List<List<Long>> all = new ArrayList<>();
        for (int i = 0; i < items.length; i++) {
            all.add(keys.of(i, "news.example"));
        }
        return all;
    }

    @Test
    void tenItemsOfOneGuidAreTenArticles() {
        String[] items = IntStream.range(0, 10)
                .mapToObj(i -> item("tag:same", "https://news.example/" + i, "Новина " + i))
                .toArray(String[]::new);
        assertThat(distinct(keys(FEED, items))).hasSize(10);
        String[] withoutLinks = IntStream.range(0, 10)
                .mapToObj(i -> item("tag:same", "", "Новина " + i))
                .toArray(String[]::new);
        assertThat(distinct(keys(FEED, withoutLinks))).hasSize(10);
        String[] withoutAnything = IntStream.range(0, 10)
                .mapToObj(i -> item("", "", "Новина 🙂 " + i))
                .toArray(String[]::new);
        assertThat(distinct(keys(FEED, withoutAnything))).hasSize(10);
    }

    private static Set<Long> distinct(List<List<Long>> keys) {
        return keys.stream().map(each -> each.get(0)).collect(Collectors.toSet());
    }

    private static boolean same(String one, String other) {
        Set<Long> shared = new HashSet<>(keys(FEED, one).get(0));
        shared.retainAll(keys(FEED, other).get(0));
        return !shared.isEmpty();
    }

    @Test
    void anItemIsKnownAgainByItsGuidOrItsAddressWhicheverThePublisherLeavesAlone() {
        String known = item("tag:1", "https://www.news.example/a?utm_source=rss&amp;id=7", "Перемовини");
        assertThat(same(known, item("tag:1", "https://news.example/moved", "Інший заголовок")))
                .isTrue();
        assertThat(same(known, item("tag:rewritten", "http://news.example/a?id=7&amp;fbclid=x", "Перемовини")))
                .isTrue();
        assertThat(same(known, item("tag:2", "https://news.example/a?id=8", "Перемовини")))
                .isFalse();
    }

    @Test
    void aShortGuidNamesNothingOutsideItsFeed() {
        List<Long> here = keys(FEED, item("17", "", "Т")).get(0);
        assertThat(keys("https://news.example/other", item("17", "", "Т")).get(0))
                .doesNotContainAnyElementsOf(here);
    }

    @Test
    void theAddressOfTheWholeSiteNamesNoItem() {
        assertThat(same(item("tag:1", "https://news.example/", "Один"), item("tag:2", "https://news.example/", "Два")))
                .isFalse();
    }
}
