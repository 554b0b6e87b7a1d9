package dev.parley.bench.ingest;

import dev.parley.model.Article;
import dev.parley.model.topic.Topics;
import dev.parley.runtime.KafkaSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads the article topic from its end on as of the opening, committed records only. */
public final class TopicArticles implements AutoCloseable {
    private final KafkaConsumer<?, Article> consumer;

    public TopicArticles(KafkaSettings kafka) {
        consumer = new KafkaConsumer<>(
                kafka.over(Map.of("isolation.level", "read_committed", "enable.auto.commit", "false")),
                Topics.ARTICLE.keys().deserializer(),
                Topics.ARTICLE.values().deserializer());
        List<TopicPartition> all = consumer.partitionsFor(Topics.ARTICLE.name()).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToEnd(all);
        all.forEach(consumer::position);
    }

    /** Waits for so many articles, and a little for more than were expected. */
    public List<Article> next(int count, Duration patience) {
        List<Article> found = new ArrayList<>();
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end && found.size() < count) {
            consumer.poll(Duration.ofMillis(100)).forEach(each -> found.add(each.value()));
        }
        consumer.poll(Duration.ofMillis(300)).forEach(each -> found.add(each.value()));
        return found;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
