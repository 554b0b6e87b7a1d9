package dev.parley.ingest.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.FeedStatus;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FeedMetersTest {
    private static final long HOUR = 3_600;
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final FeedMeters meters = new FeedMeters(registry);

    private static FeedStatus quietFor(String url, long seconds, long rhythm) {
        return Polls.status(url, 0, Polls.NOW.minus(Duration.ofSeconds(seconds)), rhythm);
    }

    private double value(String name, String url) {
        return Objects.requireNonNull(
                        registry.find("parley.ingest.feed." + name)
                                .tag("feed", url)
                                .gauge(),
                        name + " of " + url)
                .value();
    }

    @Test
    void aFeedIsSilentFromFiveTimesItsUsualGapOn() {
        meters.refresh(List.of(
                quietFor("http://silent.example/", 5 * HOUR + 1, HOUR),
                quietFor("http://slow.example/", 5 * HOUR, HOUR),
                quietFor("http://rapid.example/", 100, 1),
                Polls.status("http://unknown.example/", 0, null, null)));
        assertThat(value("silent", "http://silent.example/")).isEqualTo(1);
        assertThat(value("silent", "http://slow.example/")).isZero();
        assertThat(value("silent", "http://rapid.example/"))
                .as("no feed is silent for being asked twice a minute")
                .isZero();
        assertThat(value("silent", "http://unknown.example/")).isZero();
    }

    @Test
    void ofMoreFeedsThanAMonitorCanHoldThoseThatFailAndThoseThatFellSilentAreShown() {
        List<FeedStatus> all = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            all.add(quietFor("http://a" + i + ".example/", HOUR, HOUR));
        }
        all.add(Polls.status("http://z-failing.example/", 3, null, null));
        all.add(quietFor("http://z-silent.example/", 9 * HOUR, HOUR));
        meters.refresh(all);
        assertThat(registry.find("parley.ingest.feed.up").gauges()).hasSize(500);
        assertThat(value("errors", "http://z-failing.example/")).isEqualTo(3);
        assertThat(value("up", "http://z-failing.example/")).isZero();
        assertThat(value("silent", "http://z-silent.example/")).isEqualTo(1);
    }
}
