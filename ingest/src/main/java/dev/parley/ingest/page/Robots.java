package dev.parley.ingest.page;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.fetch.FetchRequest;
import dev.parley.ingest.fetch.Fetcher;
import dev.parley.ingest.fetch.HostGates;
import dev.parley.ingest.fetch.Lines;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What sites allow robots to fetch, after RFC 9309: asked once a day, a missing robots.txt allows all, one that cannot be
 * had because the server is in trouble allows nothing for now.
 */
public final class Robots {
    private static final List<String> NAMES = List.of("parley");
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration TROUBLED = Duration.ofMinutes(30);
    private static final int MOST_SITES = 20_000;
    /** Bytes of robots.txt whose rules are kept, which take about twice as much. */
    private static final long MOST_BYTES =
            Math.max(4L << 20, Runtime.getRuntime().maxMemory() / 40);

    private final Fetcher fetcher;
    private final HostGates gates;
    private final InstantSource clock;
    private final Map<String, Site> sites = new ConcurrentHashMap<>();
    private final AtomicLong kept = new AtomicLong();

    public Robots(Fetcher fetcher, HostGates gates, InstantSource clock) {
        this.fetcher = fetcher;
        this.gates = gates;
        this.clock = clock;
    }

    private record Site(CompletableFuture<SimpleRobotRules> rules, Instant asked) {}

    /**
     * Whether a page may be fetched.
     *
     * @param forNow true where the answer says nothing about the page: the server is in trouble
     * @param reason the rule that decides, or why there is none
     */
    public record Permission(boolean allowed, boolean forNow, String reason) {}

    /** Whether the page may be fetched, and by which rule. */
    public CompletableFuture<Permission> judge(URI page) {
        return rules(page).thenApply(rules -> judge(page, rules));
    }

    private static Permission judge(URI page, SimpleRobotRules rules) {
        String site = "robots.txt of " + page.getHost();
        boolean allowed = rules.isAllowed(page.toString());
        if (rules.isDeferVisits()) {
            return new Permission(
                    allowed, true, site + " cannot be had, so nothing is fetched for now; allowed is 200 or 404");
        }
        String rule = deciding(page, rules)
                .map(each -> "'" + (each.isAllow() ? "Allow: " : "Disallow: ") + Lines.safe(each.getPrefix()) + "'")
                .orElse("no rule for it");
        return new Permission(allowed, false, site + (allowed ? " allows it (" : " does not allow it (") + rule + ")");
    }

    /** The longest rule that matches, and of two as long the one that allows (RFC 9309, section 2.2.2). */
    private static Optional<SimpleRobotRules.RobotRule> deciding(URI page, SimpleRobotRules rules) {
        return rules.getRobotRules().stream()
                .filter(rule -> {
                    SimpleRobotRules alone = new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_SOME);
                    alone.addRule(rule.getPrefix(), false);
                    return !alone.isAllowed(page.toString());
                })
                .max(Comparator.comparingInt((SimpleRobotRules.RobotRule rule) ->
                                rule.getPrefix().length())
                        .thenComparing(SimpleRobotRules.RobotRule::isAllow));
    }

    private CompletableFuture<SimpleRobotRules> rules(URI page) {
        String site = page.getScheme() + "://" + page.getRawAuthority();
        Instant now = clock.instant();
        if (sites.size() > MOST_SITES || kept.get() > MOST_BYTES) {
            sites.clear();
            kept.set(0);
        }
        return sites.compute(site, (key, known) -> known == null || isOld(known, now) ? ask(site, now) : known)
                .rules();
    }

    private static boolean isOld(Site known, Instant now) {
        SimpleRobotRules rules = known.rules().getNow(null);
        Duration kept = rules != null && rules.isDeferVisits() ? TROUBLED : KEPT;
        return known.asked().plus(kept).isBefore(now);
    }

    private Site ask(String site, Instant now) {
        URI address = URI.create(site + "/robots.txt");
        CompletableFuture<SimpleRobotRules> rules = gates.run(
                        address.getHost(), () -> fetcher.fetch(FetchRequest.robots(address)))
                .thenApply(outcome -> read(address, outcome));
        return new Site(rules, now);
    }

    private SimpleRobotRules read(URI address, FetchOutcome outcome) {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        if (outcome instanceof FetchOutcome.Fetched fetched) {
            String type = fetched.headers().getOrDefault("content-type", "text/plain");
            kept.addAndGet(fetched.body().length);
            return parser.parseContent(address.toString(), fetched.body(), type, NAMES);
        }
        int status = outcome instanceof FetchOutcome.Failed failed
                ? failed.status()
                : outcome instanceof FetchOutcome.Gone ? 410 : 503;
        // No answer at all is trouble of the server, as 5xx is (RFC 9309, section 2.3.1.4).
        return parser.failedFetch(status == 0 ? 503 : status);
    }
}
