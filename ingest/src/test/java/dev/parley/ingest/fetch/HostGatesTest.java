package dev.parley.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HostGatesTest {
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
    private final Map<String, AtomicInteger> underway = new ConcurrentHashMap<>();
    private final AtomicInteger together = new AtomicInteger();
    private final List<Long> starts = new ArrayList<>();

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    private CompletableFuture<String> request(String host) {
        AtomicInteger here = underway.computeIfAbsent(host, h -> new AtomicInteger());
        together.accumulateAndGet(here.incrementAndGet(), Math::max);
        if (host.equals("busy.test")) {
            synchronized (starts) {
                starts.add(System.nanoTime());
            }
        }
        CompletableFuture<String> answer = new CompletableFuture<>();
        var unused = timer.schedule(
                () -> {
                    here.decrementAndGet();
                    answer.complete(host);
                },
                5,
                TimeUnit.MILLISECONDS);
        return answer;
    }

    @Test
    void spacesTheRequestsToOneHostAndDelaysNoOther() {
        Duration spacing = Duration.ofMillis(50);
        HostGates gates = new HostGates(timer, 100, spacing);
        List<CompletableFuture<String>> busy = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            busy.add(gates.run("busy.test", () -> request("busy.test")));
        }
        long start = System.nanoTime();
        assertThat(gates.run("idle.test", () -> request("idle.test")).join()).isEqualTo("idle.test");
        assertThat(busy).as("the other host went first").anyMatch(each -> !each.isDone());
        assertThat(System.nanoTime() - start).isPositive();
        busy.forEach(CompletableFuture::join);
        assertThat(together).hasValue(1);
        for (int i = 1; i < starts.size(); i++) {
            assertThat(starts.get(i) - starts.get(i - 1)).isGreaterThanOrEqualTo(spacing.toNanos());
        }
    }

    @Test
    void asksForNoMoreFeedsWhileAnswersFillTheMemoryButLetsPagesThrough() {
        HostGates gates = new HostGates(timer, 100, Duration.ZERO);
        gates.held(Runtime.getRuntime().maxMemory());
        CompletableFuture<String> feed = gates.runHolding("a.test", () -> request("a.test"));
        assertThat(gates.run("a.test", () -> request("a.test")).join()).isEqualTo("a.test");
        assertThat(gates.run("b.test", () -> request("b.test")).join()).isEqualTo("b.test");
        assertThat(feed).isNotDone();
        gates.held(-Runtime.getRuntime().maxMemory());
        assertThat(feed.join()).isEqualTo("a.test");
    }

    @Test
    void aRequestThatThrowsOpensItsGateAgain() {
        HostGates gates = new HostGates(timer, 1, Duration.ZERO);
        CompletableFuture<String> broken = gates.run("a.test", () -> {
            throw new IllegalStateException("зламано");
        });
        assertThat(broken).isCompletedExceptionally();
        assertThat(gates.run("a.test", () -> request("a.test")).join()).isEqualTo("a.test");
    }
}
