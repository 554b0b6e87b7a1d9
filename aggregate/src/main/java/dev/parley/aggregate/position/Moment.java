package dev.parley.aggregate.position;

import java.time.Instant;
import java.util.Comparator;

/** The place of an utterance in a side's record: by time, then by the weight of the report shown for it. */
record Moment(Instant said, int seniority, boolean direct, String id) implements Comparable<Moment> {
    private static final Comparator<Moment> ORDER = Comparator.comparing(Moment::said)
            .thenComparingInt(Moment::seniority)
            .thenComparing(Moment::direct)
            .thenComparing(Moment::id, Comparator.reverseOrder());

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

    @Override
    public int compareTo(Moment other) {
        return ORDER.compare(this, other);
    }
}
