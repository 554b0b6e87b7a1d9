package dev.parley.aggregate.position;

import dev.parley.model.ArticleId;
import dev.parley.model.Stance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a side said on a condition, in the order in which it was said, with the counts that the table shows. Copies of one
 * utterance are one. Every question costs O(log n), or the length of its answer.
 */
final class Utterances {
    /** An opposite stance within this time makes a cell contested. */
    static final Duration CONTEST = Duration.ofDays(14);

    private final Map<Stance, NavigableMap<Moment, Group>> said = new EnumMap<>(Stance.class);
    private final Map<Stance, Tally<ArticleId>> reports = new EnumMap<>(Stance.class);
    private final Map<Stance, Tally<String>> outlets = new EnumMap<>(Stance.class);
    private final Map<Stance, Copies> origins = new EnumMap<>(Stance.class);
    private final Set<Place> moved = new HashSet<>();
    private final Copies utterances = new Copies(CopyKey::ofUtterance, new Timeline());
    private int size;

    /** Where an utterance is, or was, in the record. */
    record Place(Instant said, Stance stance) {
        static Place of(Group group) {
            return new Place(group.said(), group.stance());
        }
    }

    Utterances() {
        for (Stance stance : Stance.values()) {
            said.put(stance, new TreeMap<>());
            reports.put(stance, new Tally<>());
            Tally<String> tally = new Tally<>();
            outlets.put(stance, tally);
            origins.put(stance, new Copies(CopyKey::ofOrigin, new Outlets(tally)));
        }
    }

    static Utterances of(Collection<Fact> facts) {
        Utterances all = new Utterances();
        facts.forEach(all::add);
        return all;
    }

    void add(Fact fact) {
        utterances.add(fact);
        get(origins, fact.stance()).add(fact);
        tally(reports, fact.stance()).add(fact.statement().articleId());
        size++;
    }

    void remove(Fact fact) {
        utterances.remove(fact);
        get(origins, fact.stance()).remove(fact);
        tally(reports, fact.stance()).remove(fact.statement().articleId());
        size--;
    }

    /** The utterance that a report added before is a report of. */
    Group utteranceOf(Fact fact) {
        return utterances.of(fact);
    }

    /** How many statements there are, of any stance. */
    int size() {
        return size;
    }

    /** How many articles carry a stance. */
    int reports(Stance stance) {
        return tally(reports, stance).distinct();
    }

    /** How many outlets carry a stance on their own. */
    int outlets(Stance stance) {
        return tally(outlets, stance).distinct();
    }

    /** When and with which stance an utterance came, went or became another since this was last asked. */
    Set<Place> moved() {
        Set<Place> places = Set.copyOf(moved);
        moved.clear();
        return places;
    }

    /** What decides how the cell stood at a time: the latest said, then the more senior, then the more outlets. */
    Optional<Group> decider(Instant at) {
        List<Group> heads = heads(at);
        if (heads.size() <= 1) {
            return heads.stream().findFirst();
        }
        Comparator<Group> order = Comparator.comparing(Moment::of);
        return heads.stream().max(Comparator.comparingInt(this::outletsAtOnce).thenComparing(order));
    }

    /** For each stance the weightiest utterance at the last time at which anything was said, of the highest rank. */
    private List<Group> heads(Instant at) {
        List<Group> heads = new ArrayList<>(said.size());
        for (NavigableMap<Moment, Group> record : said.values()) {
            Map.Entry<Moment, Group> last = record.floorEntry(Moment.closing(at));
            int order = last == null
                    ? -1
                    : heads.isEmpty() ? 1 : Moment.of(last.getValue()).byRank(Moment.of(heads.get(0)));
            if (last != null && order >= 0) {
                if (order > 0) {
                    heads.clear();
                }
                heads.add(last.getValue());
            }
        }
        return heads;
    }

    /** How many outlets carry the utterance's stance on their own, by the reports of that very moment. */
    private int outletsAtOnce(Group group) {
        Instant at = group.said();
        Outlets atOnce = new Outlets(new Tally<>());
        Copies reports = new Copies(CopyKey::ofOrigin, atOnce);
        record(group.stance())
                .subMap(Moment.opening(at), true, Moment.closing(at), true)
                .values()
                .forEach(tied -> tied.members().stream()
                        .filter(fact -> fact.said().equals(at))
                        .forEach(reports::add));
        return atOnce.tally.distinct();
    }

    /** The latest utterance up to a time that opposes a stance. */
    Optional<Group> opposite(Stance stance, Instant at) {
        Map.@Nullable Entry<Moment, Group> latest = null;
        for (Map.Entry<Stance, NavigableMap<Moment, Group>> record : said.entrySet()) {
            Map.Entry<Moment, Group> last =
                    stance.opposes(record.getKey()) ? record.getValue().floorEntry(Moment.closing(at)) : null;
            if (last != null && (latest == null || last.getKey().compareTo(latest.getKey()) > 0)) {
                latest = last;
            }
        }
        return Optional.ofNullable(latest).map(Map.Entry::getValue);
    }

    /** When the stance of a decider was first taken without an opposite one in between. */
    Instant since(Group decider) {
        NavigableMap<Moment, Group> same = record(decider.stance());
        Optional<Group> opposed = opposite(decider.stance(), decider.said());
        Map.Entry<Moment, Group> first = opposed.isEmpty()
                ? same.firstEntry()
                : same.higherEntry(Moment.closing(opposed.get().said()));
        return first == null || first.getValue().said().isAfter(decider.said())
                ? decider.said()
                : first.getValue().said();
    }

    /** The latest utterances of any stance up to a time, the last said first. */
    List<Group> latest(Instant at, int limit) {
        List<Group> found = new ArrayList<>();
        for (Stance stance : Stance.values()) {
            // no stream of the view: asked for its size, it counts all that it holds
            Iterator<Group> groups = record(stance)
                    .headMap(Moment.closing(at), true)
                    .descendingMap()
                    .values()
                    .iterator();
            for (int i = 0; i < limit && groups.hasNext(); i++) {
                found.add(groups.next());
            }
        }
        found.sort(Comparator.comparing(Moment::of).reversed());
        return found.subList(0, Math.min(limit, found.size()));
    }

    /** The times at which anything was said, from one to another, both inclusive, ascending. */
    List<Instant> times(Instant from, Instant to) {
        List<Instant> times = new ArrayList<>();
        said.values().forEach(groups -> groups.subMap(Moment.opening(from), true, Moment.closing(to), true)
                .values()
                .forEach(group -> times.add(group.said())));
        return times.stream().distinct().sorted().toList();
    }

    /** The first time after another at which anything was said. */
    Optional<Instant> timeAfter(Instant time) {
        return timeAfter(time, stance -> true);
    }

    /** The first time after another at which anything was said that contests the same as a stance does. */
    Optional<Instant> timeAfter(Instant time, Stance stance) {
        return timeAfter(time, other -> !other.opposes(stance));
    }

    private Optional<Instant> timeAfter(Instant time, Predicate<Stance> which) {
        Moment closing = Moment.closing(time);
        @Nullable Instant first = null;
        for (Map.Entry<Stance, NavigableMap<Moment, Group>> record : said.entrySet()) {
            Moment next = which.test(record.getKey()) ? record.getValue().higherKey(closing) : null;
            if (next != null && (first == null || next.said().isBefore(first))) {
                first = next.said();
            }
        }
        return Optional.ofNullable(first);
    }

    private NavigableMap<Moment, Group> record(Stance stance) {
        return get(said, stance);
    }

    private static <T> Tally<T> tally(Map<Stance, Tally<T>> tallies, Stance stance) {
        return get(tallies, stance);
    }

    private static <T> T get(Map<Stance, T> all, Stance stance) {
        return Objects.requireNonNull(all.get(stance), stance::name);
    }

    private final class Timeline implements Copies.Watcher {
        @Override
        public void appeared(Group group) {
            record(group.stance()).put(Moment.of(group), group);
            moved.add(Place.of(group));
        }

        @Override
        public void vanishing(Group group) {
            record(group.stance()).remove(Moment.of(group));
            moved.add(Place.of(group));
        }
    }

    private record Outlets(Tally<String> tally) implements Copies.Watcher {
        @Override
        public void appeared(Group group) {
            tally.add(group.origin().outlet());
        }

        @Override
        public void vanishing(Group group) {
            tally.remove(group.origin().outlet());
        }
    }
}
