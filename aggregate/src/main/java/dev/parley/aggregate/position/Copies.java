package dev.parley.aggregate.position;

import dev.parley.model.StatementId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reports grouped so that copies are together: two reports that share a key and were said within {@link #REACH} of each
 * other are in one group, and so are the copies of copies. The groups depend on the set of reports alone.
 *
 * <p>Adding costs O(log n) amortised, as the smaller group always joins the larger; removing costs the size of the group.
 */
final class Copies {
    /** Words said again after a longer silence are said anew. */
    static final Duration REACH = Duration.ofDays(7);

    /** Is told of each group before and after it changes. */
    interface Watcher {
        void appeared(Group group);

        void vanishing(Group group);
    }

    private final Function<Fact, List<CopyKey>> keys;
    private final Watcher watcher;
    private final Map<CopyKey, TreeSet<Fact>> chains = new HashMap<>();
    private final Map<StatementId, Group> groups = new HashMap<>();

    Copies(Function<Fact, List<CopyKey>> keys, Watcher watcher) {
        this.keys = keys;
        this.watcher = watcher;
    }

    /** The group that a report added before is in. */
    Group of(Fact fact) {
        Group group = groups.get(fact.id());
        if (group == null) {
            throw new IllegalArgumentException("statement " + fact.id() + " was not added");
        }
        return group;
    }

    void add(Fact fact) {
        Group alone = new Group(fact);
        groups.put(fact.id(), alone);
        watcher.appeared(alone);
        for (CopyKey key : keys.apply(fact)) {
            TreeSet<Fact> chain = chains.computeIfAbsent(key, k -> new TreeSet<>(Fact.BY_SAID));
            chain.add(fact);
            join(fact, chain.lower(fact));
            join(fact, chain.higher(fact));
        }
    }

    void remove(Fact fact) {
        Group group = of(fact);
        watcher.vanishing(group);
        for (Fact member : group.members()) {
            unlink(member);
        }
        for (Fact member : group.members()) {
            if (!member.id().equals(fact.id())) {
                add(member);
            }
        }
    }

    private void unlink(Fact fact) {
        groups.remove(fact.id());
        for (CopyKey key : keys.apply(fact)) {
            TreeSet<Fact> chain = chains.get(key);
            if (chain != null) {
                chain.remove(fact);
                if (chain.isEmpty()) {
                    chains.remove(key);
                }
            }
        }
    }

    private void join(Fact fact, @Nullable Fact neighbour) {
        if (neighbour == null
                || Duration.between(fact.said(), neighbour.said()).abs().compareTo(REACH) > 0) {
            return;
        }
        Group one = of(fact);
        Group other = of(neighbour);
        if (one == other) {
            return;
        }
        watcher.vanishing(one);
        watcher.vanishing(other);
        Group larger = one.size() >= other.size() ? one : other;
        Group smaller = larger == one ? other : one;
        larger.take(smaller);
        smaller.members().forEach(member -> groups.put(member.id(), larger));
        watcher.appeared(larger);
    }
}
