package dev.parley.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    private Sources read(String name, String text) throws IOException {
        return SourcesFile.read(Files.writeString(directory.resolve(name), text));
    }

    @Test
    void readsAllThatYamlCanSay() throws IOException {
        Sources sources = read(
                "feeds.yaml",
                """
                interval: 2h
                feeds:
                  - https://news.example/rss
                  - url: https://paper.example/feed.xml
                    name: Газета «Ранок»
                    interval: 15m
                    fullText: never
                    throttle: domain
                    headers: {X-Key: abc}
                """);
        assertThat(sources.problems()).isEmpty();
        SourceFeed first = sources.feeds().get(0);
        SourceFeed second = sources.feeds().get(1);
        assertThat(first.interval()).isEqualTo(Duration.ofHours(2));
        assertThat(first.throttle()).isEqualTo(SourceFeed.Scope.HOST);
        assertThat(second.name()).isEqualTo("Газета «Ранок»");
        assertThat(second.interval()).isEqualTo(Duration.ofMinutes(15));
        assertThat(second.throttle()).isEqualTo(SourceFeed.Scope.DOMAIN);
        assertThat(second.headers()).containsEntry("X-Key", "abc");
    }

    @Test
    void tellsEveryProblemWithItsLineAndWhatIsAllowed() throws IOException {
        Sources sources = read(
                "feeds.yaml",
                """
                interval: soon
                feeds:
                  - ftp://news.example/rss
                  - url: https://paper.example/feed.xml
                    throttle: planet
                    headers: {"X\\nY": abc}
                """);
        assertThat(sources.problems())
                .hasSize(4)
                .anyMatch(p -> p.contains("feeds.yaml:1: 'soon'") && p.contains("allowed"))
                .anyMatch(p -> p.contains("feeds.yaml:3:") && p.contains("allowed"))
                .anyMatch(p -> p.contains("feeds.yaml:5: throttle 'planet'") && p.contains("allowed"))
                .anyMatch(p -> p.contains("feeds.yaml:6:") && p.contains("no header"));
    }

    @Test
    void aThrottleHoldsForTheFeedItsHostOrItsDomain() throws IOException {
        Sources sources = read(
                "feeds.yaml",
                """
                - {url: "https://a.paper.example/1", throttle: feed}
                - {url: "https://a.paper.example/2", throttle: host}
                - {url: "https://b.paper.example/3", throttle: domain}
                """);
        SourceFeed alone = sources.feeds().get(0);
        SourceFeed host = sources.feeds().get(1);
        SourceFeed domain = sources.feeds().get(2);
        assertThat(alone.throttles(host)).isFalse();
        assertThat(host.throttles(alone)).isTrue();
        assertThat(host.throttles(domain)).isFalse();
        assertThat(domain.throttles(alone)).isTrue();
    }
}
