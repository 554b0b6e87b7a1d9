package dev.parley.aggregate.position;

import java.time.Instant;

/** The place of an utterance in a side's record: by time, then by the weight of the report shown for it. */
record Moment(Instant said, int seniority, boolean direct, String id) implements Comparable<Moment> {
    static Moment of(Group group) {
        Fact lead = group.lead();
        return new Moment(
                group.said(),
                lead.seniority(),
                lead.statement().direct(),
                lead.id().value());
    }

    /** Before all that was said at a time. */
    static Moment opening(Instant time) {
        return new Moment(time, Integer.MIN_VALUE, false, "\uffff");
    }

    /** After all that was said at a time. */
    static Moment closing(Instant time) {
        return new Moment(time, Integer.MAX_VALUE, true, "");
    }

    /** By time and seniority alone. */
    int byRank(Moment other) {
        int order = said.compareTo(other.said);
        return order != 0 ? order : Integer.compare(seniority, other.seniority);
    }

    @Override
    public int compareTo(Moment other) {
        int order = said.compareTo(other.said);
        order = order != 0 ? order : Integer.compare(seniority, other.seniority);
        order = order != 0 ? order : Boolean.compare(direct, other.direct);
        return order != 0 ? order : other.id.compareTo(id);
    }
}
