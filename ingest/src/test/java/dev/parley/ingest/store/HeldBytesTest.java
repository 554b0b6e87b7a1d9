package dev.parley.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.identity.Fingerprint;
import dev.parley.ingest.identity.IdentityIndex;
import dev.parley.model.ArticleId;
import dev.parley.model.ArticleIdentity;
import dev.parley.model.FeedHealth;
import dev.parley.model.FeedStatus;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ten thousand feeds are to fit into 256 MB with all that works on them: what is held of each is measured. */
class HeldBytesTest {
    private static final int FEEDS = 2_000;
    private static final int ITEMS = 15;
    private static final Instant AT = Instant.parse("2031-01-02T03:04:05.678Z");

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static String url(int feed) {
        return "https://gazeta-" + feed + ".example/rss.xml";
    }

    private static String article(int feed, int item) {
        return Fingerprint.text("article", String.valueOf(feed), String.valueOf(item));
    }

    private static FeedStatus status(int feed) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            items.add(article(feed, i));
        }
        return new FeedStatus(
                url(feed),
                "gazeta-" + feed + ".example",
                "Газета «" + feed + "»",
                FeedHealth.OK,
                "\"" + feed + "-1\"",
                "Wed, 01 Jan 2031 00:00:00 GMT",
                Fingerprint.text("body" + feed),
                null,
                0,
                AT.plusMillis(feed),
                AT.plusMillis(feed),
                AT.plusSeconds(feed),
                AT.minusSeconds(feed),
                10,
                1,
                9,
                0,
                null,
                3_600L + feed,
                ITEMS,
                0,
                0,
                10_000 + feed,
                90_000 + feed,
                10_000L + feed,
                items);
    }

    private static ArticleIdentity identity(int feed, int item) {
        String id = article(feed, item);
        return new ArticleIdentity(
                new ArticleId(id),
                "gazeta-" + feed + ".example",
                List.of(Fingerprint.number("guid", id), Fingerprint.number("url", id)),
                1,
                Fingerprint.text("content", id),
                id,
                "a signature of 342 characters",
                "https://gazeta-" + feed + ".example/novyny/2031/01/02/peremovyny-tryvayut-" + item + ".html",
                "Перемовини «у червні» тривають уже " + item + "-й день поспіль, кажуть учасники",
                AT,
                AT,
                List.of(url(feed)),
                List.of(Fingerprint.number("said", id)),
                false);
    }

    @Test
    void whatIsHeldOfAFeedWithFifteenItemsStaysUnderSevenKilobytes() {
        FeedStates states = new FeedStates();
        IdentityIndex identities = new IdentityIndex(identity -> {});
        long before = live();
        for (int feed = 0; feed < FEEDS; feed++) {
            states.put(url(feed), status(feed));
            for (int item = 0; item < ITEMS; item++) {
                identities.put(identity(feed, item), feed % 8);
            }
        }
        long each = (live() - before) / FEEDS;
        System.out.println("a feed with " + ITEMS + " items: " + each + " bytes of heap");
        assertThat(each).isLessThan(7 << 10);
        assertThat(states.get(url(7))).contains(status(7));
        assertThat(identities.size()).isEqualTo(FEEDS * ITEMS);
    }
}
