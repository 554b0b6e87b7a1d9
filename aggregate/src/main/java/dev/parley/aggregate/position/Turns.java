package dev.parley.aggregate.position;

import dev.parley.model.Statement;
import dev.parley.model.Turn;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** How a cell stood over time, by when things were said. */
final class Turns {
    private final Utterances said;

    Turns(Utterances said) {
        this.said = said;
    }

    /** How the cell stood at a time; the turn begins at the utterance that decides, or at the time where there is none. */
    Turn at(Instant time) {
        Optional<Group> decider = said.decider(time);
        return decider.map(this::turn).orElseGet(() -> Turn.empty(time));
    }

    private Turn turn(Group decider) {
        Fact lead = decider.lead();
        Statement statement = lead.statement();
        return new Turn(
                decider.said(),
                null,
                decider.stance(),
                contested(decider).isPresent(),
                statement.conditionalOn(),
                statement.id(),
                statement.articleId(),
                statement.quote(),
                statement.speaker(),
                statement.source(),
                statement.url(),
                decider.said(),
                lead.seen());
    }

    /** The latest opposite utterance, where it was made shortly before the decider. */
    Optional<Group> contested(Group decider) {
        return said.opposite(decider.stance(), decider.said())
                .filter(opposite -> !opposite.said().isBefore(decider.said().minus(Utterances.CONTEST)));
    }

    /** All turns up to a time, the first first. */
    List<Turn> all(Instant until) {
        List<Turn> turns = new ArrayList<>();
        for (Instant time : said.times(Instant.MIN, until)) {
            Turn turn = at(time);
            Turn last = turns.isEmpty() ? null : turns.get(turns.size() - 1);
            if (last == null || !last.standsAs(turn)) {
                if (last != null) {
                    turns.set(turns.size() - 1, last.endedAt(turn.from()));
                }
                turns.add(turn);
            }
        }
        return turns;
    }

    /** The latest turns up to a time, the last first; what came before them is not looked at. */
    List<Turn> latest(Instant until, int limit) {
        Deque<Turn> found = new ArrayDeque<>();
        Optional<Instant> time = said.decider(until).map(Group::said);
        while (time.isPresent()) {
            Turn turn = at(time.get());
            Turn later = found.peekLast();
            if (later != null && later.standsAs(turn)) {
                found.removeLast();
                found.addLast(turn.endedAt(later.until()));
            } else if (found.size() == limit) {
                break;
            } else {
                found.addLast(turn.endedAt(later == null ? null : later.from()));
            }
            time = said.timeBefore(time.get());
        }
        return List.copyOf(found);
    }

    /** The times at which a fact that is among the utterances may bear on how the cell stood. */
    NavigableSet<Instant> reach(Fact fact) {
        return reachOf(said.utteranceOf(fact).said());
    }

    /** The times at which something said then may bear on how the cell stood: then, and until it contests no more. */
    NavigableSet<Instant> reachOf(Instant time) {
        NavigableSet<Instant> times = new TreeSet<>(said.times(time, time.plus(Utterances.CONTEST)));
        times.add(time);
        return times;
    }
}
