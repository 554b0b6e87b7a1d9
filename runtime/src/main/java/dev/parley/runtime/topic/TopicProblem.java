package dev.parley.runtime.topic;

/**
 * A topic that is not as Parley relies on it.
 *
 * @param topic its name
 * @param problem what is wrong, the value, and what is allowed
 * @param fix the command that mends it
 */
public record TopicProblem(String topic, String problem, String fix) {
    static TopicProblem missing(String topic) {
        return new TopicProblem(topic, "topic is missing", "parley doctor --fix creates it");
    }

    static TopicProblem differs(String topic, String key, String value, String wanted) {
        return new TopicProblem(
                topic,
                key + " is '" + value + "', wanted is '" + wanted + "'",
                "kafka-configs.sh --alter --entity-type topics --entity-name " + topic + " --add-config " + key + "="
                        + wanted);
    }
}
