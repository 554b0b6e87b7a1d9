package dev.parley.bench.aggregate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.model.CellKey;
import dev.parley.model.Stance;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says what is wrong with an answer: a cell that is not as some number of its statements make it, that has more than were
 * sent, that goes back behind what the same instance answered before, that is empty, or that lacks what the broker had
 * for long while the answer claims not to lag.
 */
final class AnswerCheck {
    /**
     * What is missing for longer must be told: an instance looks at the cluster twice a second, counts whole seconds, and takes
     * a silence of 2 s for lag. How slow the machine is does not matter, as it is the instance's own clock that decides, and what
     * it claims it claims before it takes the table that it answers.
     */
    private static final Duration UNTOLD = Duration.ofSeconds(3);

    private final Feeder feeder;
    private final Numbered numbered;
    private final Map<String, Long> seen = new ConcurrentHashMap<>();

    AnswerCheck(Feeder feeder, Numbered numbered) {
        this.feeder = feeder;
        this.numbered = numbered;
    }

    /** What an instance is known to have answered before a question is asked. */
    Map<CellKey, Long> before(String instance) {
        Map<CellKey, Long> floor = new HashMap<>();
        numbered.cells().forEach(cell -> floor.put(cell, seen.getOrDefault(instance + cell, 0L)));
        return floor;
    }

    /** What is wrong with the whole table; empty where it is right. */
    Optional<String> table(String instance, JsonNode answer, Map<CellKey, Long> floor, long askedAt) {
        Map<CellKey, JsonNode> positions = new HashMap<>();
        answer.path("positions").forEach(node -> positions.put(key(node), node));
        for (CellKey cell : numbered.cells()) {
            JsonNode position = positions.get(cell);
            if (position == null) {
                return Optional.of(cell + " is missing from the table");
            }
            Optional<String> wrong = cell(instance, cell, position, floor, askedAt, answer.path("lagSeconds"));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    /** What is wrong with one cell; empty where it is right. */
    Optional<String> cell(
            String instance, CellKey cell, JsonNode position, Map<CellKey, Long> floor, long askedAt, JsonNode lag) {
        if (!position.hasNonNull("stance")) {
            return Optional.of(cell + " is empty");
        }
        long number = Numbered.number(position.path("quote").asText());
        Stance stance = Stance.valueOf(position.path("stance").asText());
        seen.merge(instance + cell, number, Math::max);
        if (stance != Numbered.stance(number)
                || position.path("statements").asLong() != number + 1
                || number >= feeder.begun(cell)) {
            return Optional.of(cell + " is " + stance + " of " + position.path("statements") + " by no. " + number
                    + ", of " + feeder.begun(cell) + " sent");
        }
        if (number < floor.getOrDefault(cell, 0L)) {
            return Optional.of(cell + " went back from no. " + floor.get(cell) + " to no. " + number);
        }
        long due = feeder.ackedBy(cell, askedAt - UNTOLD.toNanos());
        return number + 1 < due && lag.asLong() == 0
                ? Optional.of(cell + " has no. " + number + " and claims no lag; " + due + " were due")
                : Optional.empty();
    }

    private static CellKey key(JsonNode node) {
        return CellKey.parse(
                node.path("side").asText() + "|" + node.path("condition").asText());
    }
}
