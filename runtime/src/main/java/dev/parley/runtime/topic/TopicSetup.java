package dev.parley.runtime.topic;

import dev.parley.model.topic.Topic;
import dev.parley.model.topic.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics that are missing and says where those that are there differ from what Parley relies on. */
public final class TopicSetup {
    private final Cluster cluster;
    private final Collection<Topic<?, ?>> topics;

    public TopicSetup(Cluster cluster) {
        this(cluster, Topics.all());
    }

    TopicSetup(Cluster cluster, Collection<Topic<?, ?>> topics) {
        this.cluster = cluster;
        this.topics = List.copyOf(topics);
    }

    /**
     * Creates what is missing, with the broker's own replication factor. Several processes may do so at once.
     *
     * @param partitions of each topic that is not of one partition; absent for each topic's own number
     * @return the names of the topics made
     */
    public List<String> create(Optional<Integer> partitions) {
        Set<String> there = cluster.await(cluster.admin().listTopics().names());
        List<NewTopic> missing = topics.stream()
                .filter(topic -> !there.contains(topic.name()))
                .map(topic -> new NewTopic(topic.name(), Optional.of(partitions(topic, partitions)), Optional.empty())
                        .configs(topic.config()))
                .toList();
        List<String> made = new ArrayList<>();
        cluster.admin().createTopics(missing).values().forEach((name, answer) -> {
            if (made(answer)) {
                made.add(name);
            }
        });
        return made;
    }

    /** Every difference between the cluster and what Parley relies on; empty where all is well. */
    public List<TopicProblem> verify() {
        Set<String> there = cluster.await(cluster.admin().listTopics().names());
        List<TopicProblem> problems = new ArrayList<>();
        List<Topic<?, ?>> present = new ArrayList<>();
        for (Topic<?, ?> topic : topics) {
            if (there.contains(topic.name())) {
                present.add(topic);
            } else {
                problems.add(TopicProblem.missing(topic.name()));
            }
        }
        compare(present, problems);
        return problems;
    }

    /** How many partitions each topic has that is there. */
    public Map<String, Integer> partitions() {
        Set<String> there = cluster.await(cluster.admin().listTopics().names());
        List<String> names =
                topics.stream().map(Topic::name).filter(there::contains).toList();
        Map<String, TopicDescription> described =
                cluster.await(cluster.admin().describeTopics(names).allTopicNames());
        Map<String, Integer> counts = new TreeMap<>();
        described.forEach((name, topic) -> counts.put(name, topic.partitions().size()));
        return counts;
    }

    private void compare(List<Topic<?, ?>> present, List<TopicProblem> problems) {
        Map<ConfigResource, Topic<?, ?>> resources = present.stream()
                .collect(Collectors.toMap(
                        topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), topic -> topic));
        Map<ConfigResource, Config> found = cluster.await(
                cluster.admin().describeConfigs(resources.keySet()).all());
        found.forEach((resource, config) -> {
            Topic<?, ?> topic = resources.get(resource);
            if (topic != null) {
                new TreeMap<>(topic.config()).forEach((key, wanted) -> {
                    String value = value(config, key);
                    if (!wanted.equals(value)) {
                        problems.add(TopicProblem.differs(topic.name(), key, value, wanted));
                    }
                });
            }
        });
    }

    private boolean made(KafkaFuture<Void> answer) {
        try {
            cluster.await(answer);
            return true;
        } catch (TopicExistsException e) {
            return false; // another process was quicker
        }
    }

    private static String value(Config config, String key) {
        ConfigEntry entry = config.get(key);
        return entry == null || entry.value() == null ? "" : entry.value();
    }

    private static int partitions(Topic<?, ?> topic, Optional<Integer> wanted) {
        return topic.partitions() == 1 ? 1 : wanted.orElse(topic.partitions());
    }
}
