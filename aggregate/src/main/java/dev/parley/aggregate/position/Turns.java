package dev.parley.aggregate.position;

import dev.parley.model.Statement;
import dev.parley.model.Turn;
import java.time.Instant;
import java.util.Collection;
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
        TurnLog log = new TurnLog();
        log.put(said.times(Instant.MIN, until).stream().map(this::at).toList());
        return log.all();
    }

    /**
     * The times at which what moved may bear on how the cell stood: until it contests no more, as 14 days have gone by or
     * something else contests the same, and the first after that, which may now begin a turn.
     */
    NavigableSet<Instant> reach(Collection<Utterances.Place> moved) {
        NavigableSet<Instant> times = new TreeSet<>();
        for (Utterances.Place place : moved) {
            Instant last = place.said().plus(Utterances.CONTEST);
            Instant end = said.timeAfter(place.said(), place.stance())
                    .filter(last::isAfter)
                    .orElse(last);
            times.add(place.said());
            times.addAll(said.times(place.said(), end));
            said.timeAfter(end).ifPresent(times::add);
        }
        return times;
    }
}
