package dev.parley.app.doctor;

import dev.parley.app.pipeline.Broker;
import dev.parley.runtime.ParleyException;
import dev.parley.runtime.settings.Setting;
import dev.parley.runtime.settings.Settings;
import dev.parley.runtime.topic.Cluster;
import dev.parley.runtime.topic.TopicProblem;
import dev.parley.runtime.topic.TopicSetup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Broker, topics and their configuration. */
final class ClusterCheck {
    private static final String BROKER = "broker";
    private static final String TOPICS = "topics";
    private final Settings settings;
    private final boolean mend;

    ClusterCheck(Settings settings, boolean mend) {
        this.settings = settings;
        this.mend = mend;
    }

    List<Finding> run() {
        Optional<String> outer = settings.bootstrapServers();
        if (outer.isPresent()) {
            return ofCluster(outer.get());
        }
        try (Broker broker = Broker.join(settings)) {
            return ofCluster(broker.kafka().bootstrapServers());
        } catch (ParleyException e) {
            return List.of(Finding.bad(BROKER, String.valueOf(e.getMessage()), "see the message"));
        }
    }

    private List<Finding> ofCluster(String address) {
        List<Finding> findings = new ArrayList<>();
        Duration patience = Duration.ofSeconds(settings.number(Setting.BROKER_PATIENCE_S));
        try (Cluster cluster = Cluster.reach(settings.kafka(address), patience)) {
            findings.add(Finding.good(BROKER, "answers at " + address));
            TopicSetup setup = new TopicSetup(cluster);
            if (mend) {
                setup.create(Broker.partitions(settings))
                        .forEach(made -> findings.add(Finding.good(TOPICS, made + " was created")));
            }
            findings.addAll(topics(setup));
        } catch (ParleyException e) {
            findings.add(Finding.bad(
                    BROKER, String.valueOf(e.getMessage()), "start the broker, or give the right --bootstrap-servers"));
        }
        return findings;
    }

    private static List<Finding> topics(TopicSetup setup) {
        List<TopicProblem> problems = setup.verify();
        if (!problems.isEmpty()) {
            return problems.stream()
                    .map(problem -> Finding.bad(problem.topic(), problem.problem(), problem.fix()))
                    .toList();
        }
        Map<String, Integer> partitions = setup.partitions();
        return List.of(Finding.good(TOPICS, partitions.size() + " as they should be, partitions " + partitions));
    }
}
