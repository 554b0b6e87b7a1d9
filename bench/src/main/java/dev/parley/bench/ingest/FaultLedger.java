package dev.parley.bench.ingest;

import dev.parley.model.Article;
import dev.parley.model.FeedStatus;
import dev.parley.model.TextOrigin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sets what a newsroom told beside what came out at the other end. */
final class FaultLedger {
    private final Map<String, Map<String, StubNewsroom.Story>> told = new TreeMap<>();
    private final List<Article> articles = new ArrayList<>();
    private final Map<String, Instant> firstValidator = new HashMap<>();
    private final Map<String, Long> counted = new HashMap<>();

    void told(String paper, StubNewsroom.Story story) {
        told.computeIfAbsent(paper, p -> new TreeMap<>()).put(story.guid(), story);
    }

    List<String> guids(String paper) {
        return List.copyOf(told.getOrDefault(paper, Map.of()).keySet());
    }

    void published(TopicTail.Read<Article> read) {
        articles.add(read.value());
    }

    void remembered(TopicTail.Read<FeedStatus> read) {
        String feed = read.value().url();
        counted.merge(feed, read.value().unconditional(), Math::max);
        if (read.value().etag() != null) {
            firstValidator.merge(feed, read.at(), (a, b) -> a.isBefore(b) ? a : b);
        }
    }

    int lost() {
        Map<String, Article> last = new HashMap<>();
        articles.forEach(a -> last.merge(key(a), a, (x, y) -> y.revision() > x.revision() ? y : x));
        int lost = 0;
        for (Map.Entry<String, Map<String, StubNewsroom.Story>> paper : told.entrySet()) {
            for (StubNewsroom.Story story : paper.getValue().values()) {
                lost += isThere(last.get(paper.getKey() + "/" + story.guid()), story) ? 0 : 1;
            }
        }
        return lost;
    }

    private static boolean isThere(@org.jspecify.annotations.Nullable Article article, StubNewsroom.Story story) {
        if (article == null) {
            // A story that came and went between two polls was never seen.
            return story.withdrawn();
        }
        boolean withdrawn = Boolean.TRUE.equals(article.withdrawn());
        if (withdrawn) {
            return story.withdrawn();
        }
        return story.guid().startsWith("brief:")
                ? article.textOrigin() == TextOrigin.PAGE && article.text().startsWith(story.text() + "\n\n")
                : article.text().equals(story.text());
    }

    private static String key(Article article) {
        String outlet = article.source() == null ? "" : article.source().id().replace(".localhost", "");
        String url = String.valueOf(article.url());
        int number = url.lastIndexOf('/');
        return outlet + "/" + url.substring(url.lastIndexOf('/', number - 1) + 1, number) + ":"
                + url.substring(number + 1);
    }

    private int twice() {
        Set<String> revisions = new HashSet<>();
        Map<String, String> lastContent = new HashMap<>();
        int twice = 0;
        for (Article article : articles) {
            String content = article.withdrawn() + "/" + article.text();
            boolean again = !revisions.add(article.id() + "/" + article.revision());
            boolean same = content.equals(lastContent.put(article.id().value(), content));
            twice += again || same ? 1 : 0;
        }
        return twice;
    }

    FaultResult result(StubNewsroom room, int kills, int feeds) {
        int stories = told.values().stream().mapToInt(Map::size).sum();
        Map<String, Long> sent = new HashMap<>();
        long after = 0;
        for (StubNewsroom.Request request : room.requests()) {
            String feed = "http://" + request.host() + request.path();
            if (request.path().equals("/feed.xml") && !request.isConditional()) {
                sent.merge(feed, 1L, Long::sum);
                Instant known = firstValidator.get(feed);
                after += known != null && request.at().isAfter(known) ? 1 : 0;
            }
        }
        long extra = sent.values().stream().mapToLong(n -> n - 1).sum();
        long uncounted = sent.entrySet().stream()
                .mapToLong(e -> Math.max(0, e.getValue() - counted.getOrDefault(e.getKey(), 0L)))
                .sum();
        return new FaultResult(
                kills,
                feeds,
                stories,
                articles.size(),
                lost(),
                twice(),
                extra,
                after,
                extra - after,
                uncounted,
                longestSilence(room).toMillis());
    }

    private static Duration longestSilence(StubNewsroom room) {
        Map<String, Instant> last = new HashMap<>();
        Duration longest = Duration.ZERO;
        for (StubNewsroom.Request request : room.requests()) {
            Instant before = last.put(request.host(), request.at());
            Duration gap = before == null ? Duration.ZERO : Duration.between(before, request.at());
            longest = gap.compareTo(longest) > 0 ? gap : longest;
        }
        return longest;
    }
}
