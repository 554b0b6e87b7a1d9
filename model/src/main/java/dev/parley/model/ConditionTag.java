package dev.parley.model;

import java.util.List;

/** A condition whose subject an article mentions, whoever speaks and whatever the stance. */
public record ConditionTag(ConditionId id, List<Mention> mentions) {
    public ConditionTag {
        mentions = Lists.copy(mentions);
    }
}
