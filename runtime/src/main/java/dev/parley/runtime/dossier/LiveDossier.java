package dev.parley.runtime.dossier;

import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.InvalidDossierException;
import dev.parley.model.dossier.Problem;
import dev.parley.model.dossier.PublishedDossier;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dossier that this process reads with now. Another takes its place whole or not at all: everybody who works with it
 * first prepares for the new one, which may take seconds and may fail, and only when all have is it live.
 */
public final class LiveDossier {
    private static final Logger LOG = LoggerFactory.getLogger(LiveDossier.class);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final List<Function<Dossier, Runnable>> users = new CopyOnWriteArrayList<>();
    private final Set<String> met = ConcurrentHashMap.newKeySet();
    private final LongAdder taken = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final Supplier<Optional<PublishedDossier>> latest;
    private volatile Dossier current;

    /** One that nobody follows a topic for. */
    public LiveDossier(Dossier first) {
        this(first, Optional::empty);
    }

    /**
     * Live with a dossier from the start.
     *
     * @param latest reads the topic for the last one published
     */
    public LiveDossier(Dossier first, Supplier<Optional<PublishedDossier>> latest) {
        this.current = first;
        this.latest = latest;
        met.add(first.hash());
    }

    /** The one to work with now. */
    public Dossier current() {
        return current;
    }

    /**
     * Registers a user of the dossier and prepares it for the current one.
     *
     * @param prepare makes ready for a dossier, without effect yet; what it answers puts that into effect, at once and
     *     without failing
     */
    public synchronized void use(Function<Dossier, Runnable> prepare) {
        prepare.apply(current).run();
        users.add(prepare);
    }

    /** Makes a published dossier live; where it is not valid, says why on the log, counts it, and the one before stays. */
    public synchronized boolean offer(PublishedDossier published) {
        if (published.hash().equals(current.hash())) {
            return true;
        }
        try {
            swap(published.load());
            return true;
        } catch (InvalidDossierException e) {
            refuse(
                    published.hash(),
                    e.problems().size() + " problem(s): "
                            + e.problems().stream().map(Problem::toString).collect(Collectors.joining("; ")));
        } catch (RuntimeException e) {
            LOG.debug("a dossier could not be prepared", e);
            refuse(published.hash(), e.toString());
        }
        met.add(published.hash());
        return false;
    }

    private void swap(Dossier next) {
        List<Runnable> ready = new ArrayList<>();
        users.forEach(user -> ready.add(user.apply(next)));
        ready.forEach(Runnable::run);
        current = next;
        met.add(next.hash());
        taken.increment();
        LOG.info("dossier {} of case {} is live", next.hash(), next.id());
    }

    /** Counts a dossier that is not valid, and says on the log what is wrong with it. */
    public void refuse(String what, String why) {
        refused.increment();
        LOG.warn("dossier {} is refused and {} stays live: {}", what, current.hash(), why);
    }

    /**
     * Catches up with a process that already reads with another dossier: waits until the last one published is live or
     * refused here. For a dossier that was met before, or that has been replaced since, nobody waits.
     *
     * @throws InterruptedException where the waiting thread is told to stop
     */
    public void catchUp(String hash, Duration patience) throws InterruptedException {
        if (met.contains(hash)) {
            return;
        }
        Optional<String> published = latest.get().map(PublishedDossier::hash);
        long end = System.nanoTime() + patience.toNanos();
        while (published.isPresent() && !met.contains(published.get()) && System.nanoTime() < end) {
            Thread.sleep(LOOK.toMillis());
        }
        met.add(hash);
    }

    /** How many changed dossiers became live. */
    public long taken() {
        return taken.sum();
    }

    /** How many were refused. */
    public long refused() {
        return refused.sum();
    }

    /** Publishes the counts. */
    public void bindTo(MeterRegistry registry) {
        if (registry.find("parley.dossier.taken").meter() != null) {
            return; // two stages of one process share the dossier
        }
        FunctionCounter.builder("parley.dossier.taken", taken, LongAdder::sum)
                .description("Changed dossiers that became live")
                .register(registry);
        FunctionCounter.builder("parley.dossier.refused", refused, LongAdder::sum)
                .description("Changed dossiers that were refused since they are not valid")
                .register(registry);
        Gauge.builder("parley.dossier.conditions", this, live -> live.current
                        .conditions()
                        .size())
                .description("Conditions of the live dossier")
                .register(registry);
    }
}
