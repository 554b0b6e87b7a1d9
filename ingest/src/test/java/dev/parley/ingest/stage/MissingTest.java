package dev.parley.ingest.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.identity.Fingerprint;
import dev.parley.ingest.identity.IdentityIndex;
import dev.parley.model.ArticleId;
import dev.parley.model.ArticleIdentity;
import dev.parley.model.FeedStatus;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Eight articles, the oldest first, of which the feed carried all and now carries some. */
class MissingTest {
    private static final URI URL = URI.create("https://news.example/rss");
    private final IdentityIndex identities = new IdentityIndex(identity -> {});

    private static String id(int article) {
        return Fingerprint.text("стаття", String.valueOf(article));
    }

    private static List<FeedItem> items(int... articles) {
        StringBuilder items = new StringBuilder();
        IntStream.of(articles).forEach(i -> items.append("<item><title>Новина ")
                .append(i)
                .append("</title><link>https://news.example/a/")
                .append(i)
                .append("</link></item>"));
        return Polls.fetched(URL, items.toString(), 1).items();
    }

    private void know(int article, boolean withdrawn) {
        FeedItem item = items(article).get(0);
        identities.put(
                new ArticleIdentity(
                        new ArticleId(id(article)),
                        "news.example",
                        item.keys(),
                        1,
                        "hash",
                        null,
                        null,
                        item.url(),
                        "Новина",
                        null,
                        Polls.NOW,
                        List.of(URL.toString()),
                        List.of(1L),
                        withdrawn),
                0);
    }

    private List<String> missing(int... now) {
        FeedStatus before = Polls.status(URL.toString(), 0, null, null)
                .withItems(IntStream.range(0, 8).mapToObj(MissingTest::id).toList());
        return new Missing(identities, before, items(now))
                .find().stream().map(each -> each.id().value()).toList();
    }

    private void knowAll() {
        IntStream.range(0, 8).forEach(i -> know(i, false));
    }

    @Test
    void anItemThatIsGoneWhileOlderOnesStayIsMissing() {
        knowAll();
        assertThat(missing(0, 1, 2, 4, 5, 6, 7)).containsExactly(id(3));
        assertThat(missing(0, 4, 5, 6, 7)).containsExactly(id(1), id(2), id(3));
    }

    @Test
    void whatFallsOffTheEndIsOnlyOld() {
        knowAll();
        assertThat(missing(3, 4, 5, 6, 7)).isEmpty();
        assertThat(missing(7, 8, 9)).isEmpty();
        assertThat(missing()).isEmpty();
    }

    @Test
    void aFeedThatDropsMoreThanThreeAtOnceTellsNothing() {
        knowAll();
        assertThat(missing(0, 5, 6, 7)).isEmpty();
    }

    @Test
    void whatWasTakenBackAlreadyOrIsForgottenIsNotLookedFor() {
        knowAll();
        know(3, true);
        identities.remove(new ArticleId(id(4)));
        assertThat(missing(0, 1, 2, 5, 6, 7)).isEmpty();
    }
}
