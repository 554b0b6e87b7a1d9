package dev.parley.aggregate.topology;

import dev.parley.model.ArticleId;
import dev.parley.model.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Counts the articles of a partition, each once whatever its edits, and those that mention a condition. The count is sent
 * on when it has moved, at most once in {@link #PERIOD}.
 */
final class ReadingProcessor implements Processor<ArticleId, ArticleSeen, String, Reading> {
    static final Duration PERIOD = Duration.ofMillis(500);

    private static final String TOTAL = "total";
    private static final String SEPARATOR = ",";

    private @Nullable ProcessorContext<String, Reading> context;
    private @Nullable KeyValueStore<String, String> articles;
    private @Nullable KeyValueStore<String, Reading> totals;
    private @Nullable Reading total;
    private boolean moved;

    @Override
    public void init(ProcessorContext<String, Reading> assigned) {
        context = assigned;
        articles = assigned.getStateStore(AggregateTopology.ARTICLES);
        totals = assigned.getStateStore(AggregateTopology.READING);
        total = Objects.requireNonNull(totals).get(TOTAL);
        moved = total != null;
        assigned.schedule(PERIOD, PunctuationType.WALL_CLOCK_TIME, this::send);
    }

    @Override
    public void process(Record<ArticleId, ArticleSeen> record) {
        ArticleSeen seen = record.value();
        if (seen == null) {
            return; // an enriched article is never deleted by a tombstone; there is nothing to count
        }
        KeyValueStore<String, String> counted = Objects.requireNonNull(articles);
        String before = counted.get(seen.id().value());
        Set<String> known =
                before == null ? new TreeSet<>() : new TreeSet<>(Arrays.asList(before.split(SEPARATOR, -1)));
        Set<String> fresh = seen.mentioned();
        fresh.removeAll(known);
        if (before != null && fresh.isEmpty()) {
            return;
        }
        Instant at = seen.fetchedAt() == null ? Instant.ofEpochMilli(record.timestamp()) : seen.fetchedAt();
        Map<String, Reading.Tally> tallies = new TreeMap<>();
        fresh.forEach(condition -> tallies.put(condition, new Reading.Tally(1, at)));
        add(new Reading(before == null ? 1 : 0, at, tallies));
        known.addAll(fresh);
        counted.put(seen.id().value(), String.join(SEPARATOR, known));
    }

    private void add(Reading more) {
        total = total == null ? more : total.plus(more);
        Objects.requireNonNull(totals).put(TOTAL, total);
        moved = true;
    }

    private void send(long now) {
        if (moved) {
            ProcessorContext<String, Reading> to = Objects.requireNonNull(context);
            to.forward(new Record<>(String.valueOf(to.taskId().partition()), total, now, new RecordHeaders()));
            moved = false;
        }
    }
}
