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

    private void commit(PartitionLedger ledger, String name) {
        Batch batch = new Batch();
        batch.statuses().put(url(name), FeedStatus.unpolled(url(name), "gazeta.example"));
        ledger.commit(batch);
    }

    @Test
    @Timeout(value = 300, unit = TimeUnit.SECONDS)
    void aCommitWhoseAnswerWasLostIsKnownOnceThePartitionIsTakenUpAgain() throws Exception {
        try (StateTail tail = new StateTail(bed.kafka(), states, new IdentityIndex(identity -> {}));
                PartitionLedger ledger = PartitionLedger.open(bed.kafka(), "tail-test", OWN)) {
            tail.start();
            commit(ledger, "до");
            tail.awaitEnd(OWN);
            assertThat(states.get(url("до"))).isPresent();
            tail.own(OWN);
            StateTail.Mark mark = tail.mark(OWN);
            commit(ledger, "unanswered");
            tail.awaitEnd(OWN);
            assertThat(states.get(url("unanswered")))
                    .as("an owner is told of its commits by their answers")
                    .isEmpty();
            tail.disown(OWN, mark);
            tail.awaitEnd(OWN);
            assertThat(states.get(url("unanswered"))).isPresent();
        }
    }
}
