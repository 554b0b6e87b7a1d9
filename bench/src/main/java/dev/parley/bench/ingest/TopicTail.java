package dev.parley.bench.ingest;

import dev.parley.model.Article;
import dev.parley.model.FeedStatus;
import dev.parley.model.topic.Topic;
import dev.parley.model.topic.Topics;
import dev.parley.runtime.KafkaSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads a topic from its end on as of the opening, committed records only. */
public final class TopicTail<V> implements AutoCloseable {
    private final KafkaConsumer<?, V> consumer;

    private TopicTail(KafkaSettings kafka, Topic<?, V> topic) {
        consumer = new KafkaConsumer<>(
                kafka.over(Map.of("isolation.level", "read_committed", "enable.auto.commit", "false")),
                topic.keys().deserializer(),
                topic.values().deserializer());
        List<TopicPartition> all = consumer.partitionsFor(topic.name()).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToEnd(all);
        all.forEach(consumer::position);
    }

    /** The articles. */
    public static TopicTail<Article> ofArticles(KafkaSettings kafka) {
        return new TopicTail<>(kafka, Topics.ARTICLE);
    }

    /** What is remembered of feeds. */
    public static TopicTail<FeedStatus> ofStatuses(KafkaSettings kafka) {
        return new TopicTail<>(kafka, Topics.FEED_STATUS);
    }

    /**
     * A record that was read.
     *
     * @param at when it was handed to its producer
     */
    public record Read<V>(V value, Instant at) {}

    /** What comes within a time. */
    public List<Read<V>> next(Duration patience) {
        List<Read<V>> found = new ArrayList<>();
        long end = System.nanoTime() + patience.toNanos();
        do {
            consumer.poll(Duration.ofMillis(100)).forEach(each -> {
                if (each.value() != null) {
                    found.add(new Read<>(each.value(), Instant.ofEpochMilli(each.timestamp())));
                }
            });
        } while (System.nanoTime() < end);
        return found;
    }

    /** Waits for so many values, and a little for more than were expected. */
    public List<V> next(int count, Duration patience) {
        List<V> found = new ArrayList<>();
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end && found.size() < count) {
            next(Duration.ZERO).forEach(each -> found.add(each.value()));
        }
        next(Duration.ofMillis(300)).forEach(each -> found.add(each.value()));
        return found;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
