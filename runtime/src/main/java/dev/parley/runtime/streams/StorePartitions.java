package dev.parley.runtime.streams;

import dev.parley.model.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.TopologyDescription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the topics of a Streams application have the partitions that its stores were made for. Partitions that are added
 * to a topic later send a key to another partition than its records before, away from what the stores hold of it: a cell of
 * the table would have two writers and be wrong. Kafka Streams stops on that with an advice that would lose the stores, and
 * keep the records where they are; this says what to do instead.
 */
final class StorePartitions {
    private static final Logger LOG = LoggerFactory.getLogger(StorePartitions.class);
    private static final String ARTICLES = Topics.ARTICLE.name();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Admin admin;
    private final String application;
    private final Map<String, Set<String>> sourcesOfStores = new TreeMap<>();

    /**
     * Of one application.
     *
     * @param admin is not closed by this
     */
    StorePartitions(Admin admin, String application, TopologyDescription topology) {
        this.admin = admin;
        this.application = application;
        topology.subtopologies().forEach(part -> {
            Set<String> sources = part.nodes().stream()
                    .filter(TopologyDescription.Source.class::isInstance)
                    .flatMap(node -> ((TopologyDescription.Source) node).topicSet().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            part.nodes().stream()
                    .filter(TopologyDescription.Processor.class::isInstance)
                    .flatMap(node -> ((TopologyDescription.Processor) node).stores().stream())
                    .forEach(store -> sourcesOfStores.put(application + "-" + store + "-changelog", sources));
        });
    }

    /** What is wrong and what to do; empty where all is well, where nothing was made yet, or where no broker answers. */
    Optional<String> problem() {
        Map<String, Integer> counts = counts();
        return sourcesOfStores.entrySet().stream()
                .filter(store -> counts.containsKey(store.getKey()))
                .flatMap(store -> store.getValue().stream()
                        .filter(source -> counts.getOrDefault(source, 0) > counts.getOrDefault(store.getKey(), 0))
                        .map(source -> problem(source, store.getKey(), counts)))
                .findFirst();
    }

    private String problem(String source, String store, Map<String, Integer> counts) {
        return "topic '" + source + "' has " + counts.get(source) + " partitions, allowed is " + counts.get(store)
                + ": for so many the stores of " + application + " were made (" + store + "), and records of one key"
                + " must stay in one partition. Partitions cannot be taken away again: stop every stage,"
                + (source.equals(ARTICLES) ? " keep a copy of this topic's records," : "")
                + " delete this topic, all that are made from it and the topics and groups of the stages that read"
                + " them, and start again with 'partitions' as wanted; "
                + (source.equals(ARTICLES) ? "then produce the copy into it" : "they are made anew from " + ARTICLES);
    }

    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        try {
            Set<String> there = admin.listTopics().names().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            Set<String> wanted = new TreeSet<>(sourcesOfStores.keySet());
            sourcesOfStores.values().forEach(wanted::addAll);
            wanted.retainAll(there);
            Map<String, TopicDescription> found = admin.describeTopics(List.copyOf(wanted))
                    .allTopicNames()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            found.forEach((name, topic) -> counts.put(name, topic.partitions().size()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            LOG.debug("no answer about the partitions of {}: {}", application, e.toString());
        }
        return counts;
    }
}
