package dev.parley.runtime.dossier;

import dev.parley.model.dossier.PublishedDossier;
import dev.parley.runtime.topic.ConsumerLoop;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/**
 * Follows the dossier topic on a thread of its own, on which a changed dossier is also checked and compiled, and keeps a
 * {@link LiveDossier} up to date. After a fault of the broker it goes on where it was.
 */
public final class DossierFollower implements AutoCloseable {
    private final LiveDossier live;
    private final DossierTopic.Reader reader;
    private final ConsumerLoop loop;

    public DossierFollower(DossierTopic topic, LiveDossier live) {
        this.live = live;
        this.reader = topic.new Reader();
        this.loop = new ConsumerLoop("dossier-follower", topic::consumer, this::follow);
    }

    /** Begins to follow. */
    public void start() {
        loop.start();
    }

    @Override
    public void close() {
        loop.close();
    }

    private void follow(KafkaConsumer<byte[], byte[]> consumer) {
        reader.assign(consumer);
        while (!loop.closed()) {
            take(reader.poll(consumer, failure -> live.refuse("of a record that is none", failure.toString())));
        }
    }

    /** The last of several that is valid: those between were live for no time. */
    private void take(List<PublishedDossier> found) {
        for (int i = found.size() - 1; i >= 0; i--) {
            if (live.offer(found.get(i))) {
                return;
            }
        }
    }
}
