package dev.parley.bench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.identity.IdentityIndex;
import dev.parley.ingest.store.Batch;
import dev.parley.ingest.store.FeedStates;
import dev.parley.ingest.store.PartitionLedger;
import dev.parley.ingest.store.StateTail;
import dev.parley.model.FeedStatus;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a partition's owner knows of its own commits. */
class StateTailTest {
    private static final int OWN = 3;

    @RegisterExtension
    static final OpenBed bed = new OpenBed();

    private final FeedStates states = new FeedStates();

    private static String url(String name) {
        return "https://gazeta.example/" + name;
    }

    private static void commit(String name) {
        Batch batch = new Batch();
        batch.statuses().put(url(name), FeedStatus.unpolled(url(name), "gazeta.example"));
        try (PartitionLedger ledger = open()) {
            ledger.commit(batch);
        }
    }

    private static PartitionLedger open() {
        return PartitionLedger.open(bed.kafka(), "tail-test", OWN);
    }

    /** As who takes a partition up: only once it has the ledger is all that was committed there to be seen. */
    @SuppressWarnings("try") // held, not used
    private static void awaitEnd(StateTail tail) throws InterruptedException {
        try (PartitionLedger ledger = open()) {
            tail.awaitEnd(OWN);
        }
    }

    @Test
    @Timeout(value = 300, unit = TimeUnit.SECONDS)
    void aCommitWhoseAnswerWasLostIsKnownOnceThePartitionIsTakenUpAgain() throws Exception {
        try (StateTail tail = new StateTail(bed.kafka(), states, new IdentityIndex(identity -> {}))) {
            tail.start();
            commit("до");
            awaitEnd(tail);
            assertThat(states.get(url("до"))).isPresent();
            tail.own(OWN);
            StateTail.Mark mark = tail.mark(OWN);
            commit("unanswered");
            awaitEnd(tail);
            assertThat(states.get(url("unanswered")))
                    .as("an owner is told of its commits by their answers")
                    .isEmpty();
            tail.disown(OWN, mark);
            awaitEnd(tail);
            assertThat(states.get(url("unanswered"))).isPresent();
        }
    }
}
