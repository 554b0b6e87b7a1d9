package dev.parley.aggregate.position;

import dev.parley.model.Stance;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reports that are copies of each other; all take the same stance. */
final class Group {
    private Fact lead;

    /** Absent while there is one member, as in most groups. */
    private @Nullable NavigableSet<Fact> several;

    Group(Fact fact) {
        lead = fact;
    }

    /** Takes over what the other holds; the other is not to be used any more. */
    void take(Group other) {
        if (several == null) {
            several = new TreeSet<>(Fact.BY_SAID);
            several.add(lead);
        }
        several.addAll(other.members());
        lead = Fact.BY_WEIGHT.compare(lead, other.lead) >= 0 ? lead : other.lead;
    }

    int size() {
        return several == null ? 1 : several.size();
    }

    /** In the order in which they were said. */
    List<Fact> members() {
        return several == null ? List.of(lead) : List.copyOf(several);
    }

    /** At most so many members, in the order in which they were said. */
    List<Fact> first(int limit) {
        return several == null ? List.of(lead) : several.stream().limit(limit).toList();
    }

    /** The report that the others are copies of. */
    Fact origin() {
        return several == null ? lead : several.first();
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
