package dev.parley.runtime.streams;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the transactions that processes of a Streams application left open when they died.
 *
 * <p>Whoever takes a dead process's work over writes under a transactional id of its own (KIP-447), so nothing fences the
 * dead one: its transaction stays open until the broker's coordinator times it out, and until then nobody who reads
 * committed records sees anything behind it, of whomever. A transaction of a process that is no longer in the group can
 * never be committed, so it is ended at once.
 *
 * <p>A process is known by the id that Streams writes into both its transactional ids and its members' client ids. Where
 * any member is named otherwise (an operator has set {@code client.id}), who is dead cannot be told and nothing is ended.
 *
 * @see <a href="https://cwiki.apache.org/confluence/x/tJOYB">KIP-664, tooling to find and end hanging transactions</a>
 */
public final class AbandonedTransactions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AbandonedTransactions.class);
    private static final Duration PERIOD = Duration.ofMillis(500);

    /** Many times what a transaction of a healthy process lasts. */
    private static final Duration LONG = Duration.ofSeconds(1);

    private static final String PROCESS = "-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-";

    private final Admin admin;
    private final String application;
    private final Pattern transactionalId;
    private final Pattern clientId;
    private final LongAdder ended = new LongAdder();
    private final ScheduledExecutorService timer;

    /**
     * Ends nothing before {@link #start()}.
     *
     * @param admin closed with this
     * @param application the application's id, which is its group's
     */
    public AbandonedTransactions(Admin admin, String application) {
        this.admin = admin;
        this.application = application;
        this.transactionalId = Pattern.compile(Pattern.quote(application) + PROCESS + "\\d+");
        this.clientId = Pattern.compile(Pattern.quote(application) + PROCESS + "StreamThread-\\d+-consumer");
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, application + "-abandoned-transactions");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins to look. */
    public void start() {
        ScheduledFuture<?> unused =
                timer.scheduleWithFixedDelay(this::look, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    void bindTo(MeterRegistry registry, String stage) {
        FunctionCounter.builder("parley.transactions.abandoned", ended, LongAdder::sum)
                .description("Transactions that a dead process had left open and that were ended")
                .tag("stage", stage)
                .register(registry);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        admin.close(Duration.ZERO);
    }

    private void look() {
        try {
            // In this order: whoever has a transaction open was in the group before.
            List<String> open = open();
            if (!open.isEmpty()) {
                end(open);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException e) {
            LOG.debug("no answer about the transactions of {}: {}", application, e.getMessage());
        }
    }

    private List<String> open() throws ExecutionException, InterruptedException {
        ListTransactionsOptions lasting = new ListTransactionsOptions()
                .filterStates(List.of(TransactionState.ONGOING))
                .filterOnDuration(LONG.toMillis());
        return admin.listTransactions(lasting).all().get().stream()
                .map(TransactionListing::transactionalId)
                .filter(id -> transactionalId.matcher(id).matches())
                .toList();
    }

    private void end(List<String> open) throws ExecutionException, InterruptedException {
        Collection<MemberDescription> members = Objects.requireNonNull(
                        admin.describeConsumerGroups(List.of(application))
                                .describedGroups()
                                .get(application))
                .get()
                .members();
        boolean known = !members.isEmpty()
                && members.stream()
                        .allMatch(member -> clientId.matcher(member.clientId()).matches());
        if (!known) {
            return;
        }
        Set<String> alive = members.stream()
                .map(member -> process(clientId, member.clientId()))
                .collect(Collectors.toSet());
        List<String> dead = open.stream()
                .filter(id -> !alive.contains(process(transactionalId, id)))
                .toList();
        if (!dead.isEmpty()) {
            admin.fenceProducers(dead).all().get();
            ended.add(dead.size());
            LOG.info("{}: ended {}, which a process that is gone had left open", application, dead);
        }
    }

    private static String process(Pattern form, String id) {
        Matcher found = form.matcher(id);
        return found.matches() ? Objects.requireNonNull(found.group(1)) : "";
    }
}
