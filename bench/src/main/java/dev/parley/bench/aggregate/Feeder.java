package dev.parley.bench.aggregate;

import dev.parley.model.CellKey;
import dev.parley.model.Statement;
import dev.parley.model.topic.Topics;
import dev.parley.runtime.KafkaSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Sends {@link Numbered} statements round by round over all cells and remembers when the broker had each. */
final class Feeder implements AutoCloseable {
    private final KafkaProducer<CellKey, Statement> producer;
    private final List<CellKey> cells;
    private final Map<CellKey, Integer> places = new HashMap<>();
    private final AtomicLong sent = new AtomicLong();
    private final Map<CellKey, ConcurrentSkipListMap<Long, Long>> acked = new ConcurrentHashMap<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private volatile Thread thread = Thread.currentThread();

    Feeder(KafkaSettings kafka, Numbered numbered) {
        this.producer = new KafkaProducer<>(
                kafka.over(Map.of("linger.ms", "5", "batch.size", "262144", "compression.type", "lz4")),
                Topics.STATEMENT.keys().serializer(),
                Topics.STATEMENT.values().serializer());
        this.cells = numbered.cells();
        for (CellKey cell : cells) {
            places.put(cell, places.size());
            acked.put(cell, new ConcurrentSkipListMap<>());
        }
    }

    /** Sends so many more, as fast as the broker takes them, and returns when it has them. */
    void send(long count) {
        for (long i = 0; i < count; i++) {
            sendNext();
        }
        producer.flush();
    }

    /** Sends at a steady rate until closed. */
    void run(int perSecond) {
        thread = new Thread(
                () -> {
                    long begin = System.nanoTime();
                    for (long i = 0; !stopped.get(); i++) {
                        long due = begin + i * Duration.ofSeconds(1).toNanos() / perSecond;
                        while (System.nanoTime() < due && !stopped.get()) {
                            LockSupport.parkNanos(due - System.nanoTime());
                        }
                        sendNext();
                    }
                },
                "feeder");
        thread.setDaemon(true);
        thread.start();
    }

    long sent() {
        return sent.get();
    }

    /** How many statements of a cell were begun to be sent. */
    long begun(CellKey cell) {
        long all = sent.get();
        return (all - places.getOrDefault(cell, 0) + cells.size() - 1) / cells.size();
    }

    /** How many statements of a cell the broker had at a time of {@link System#nanoTime()}. */
    long ackedBy(CellKey cell, long nanos) {
        Map.Entry<Long, Long> last =
                acked.getOrDefault(cell, new ConcurrentSkipListMap<>()).floorEntry(nanos);
        return last == null ? 0 : last.getValue() + 1;
    }

    @Override
    public void close() {
        stopped.set(true);
        if (thread != Thread.currentThread()) {
            thread.interrupt();
        }
        producer.close();
    }

    private void sendNext() {
        long all = sent.getAndIncrement();
        CellKey cell = cells.get((int) (all % cells.size()));
        long number = all / cells.size();
        Statement statement = Numbered.statement(cell, number, Instant.now());
        ProducerRecord<CellKey, Statement> record = new ProducerRecord<>(Topics.STATEMENT.name(), cell, statement);
        Future<RecordMetadata> unused = producer.send(record, (where, failure) -> {
            ConcurrentSkipListMap<Long, Long> times = acked.get(cell);
            if (failure == null && times != null) {
                times.put(System.nanoTime(), number);
            }
        });
    }
}
