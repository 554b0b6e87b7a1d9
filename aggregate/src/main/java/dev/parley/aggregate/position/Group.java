package dev.parley.aggregate.position;

import dev.parley.model.Stance;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Reports that are copies of each other; all take the same stance. */
final class Group {
    private final NavigableSet<Fact> members = new TreeSet<>(Fact.BY_SAID);
    private Fact lead;

    Group(Fact fact) {
        members.add(fact);
        lead = fact;
    }

    /** Takes over what the other holds; the other is not to be used any more. */
    void take(Group other) {
        members.addAll(other.members);
        lead = Fact.BY_WEIGHT.compare(lead, other.lead) >= 0 ? lead : other.lead;
    }

    int size() {
        return members.size();
    }

    /** In the order in which they were said. */
    List<Fact> members() {
        return List.copyOf(members);
    }

    /** At most so many members, in the order in which they were said. */
    List<Fact> first(int limit) {
        return members.stream().limit(limit).toList();
    }

    /** The report that the others are copies of. */
    Fact origin() {
        return members.first();
    }

    /** The report that is shown for all. */
    Fact lead() {
        return lead;
    }

    Stance stance() {
        return lead.stance();
    }

    /** When it was first said. */
    Instant said() {
        return origin().said();
    }
}
