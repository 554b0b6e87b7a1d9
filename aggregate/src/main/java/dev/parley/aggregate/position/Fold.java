package dev.parley.aggregate.position;

import dev.parley.model.CellKey;
import dev.parley.model.Evidence;
import dev.parley.model.Position;
import dev.parley.model.Report;
import dev.parley.model.Stance;
import dev.parley.model.Statement;
import dev.parley.model.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** From what a side said on a condition to what the table shows of it. */
final class Fold {
    static final int EVIDENCE = 3;
    private static final int COPIES = 8;

    private final CellKey key;
    private final Utterances said;
    private final Turns turns;

    Fold(CellKey key, Utterances said) {
        this.key = key;
        this.said = said;
        this.turns = new Turns(said);
    }

    /**
     * The cell as of a time; what was said later must not be among the utterances, as it would be counted.
     *
     * @param latest the turns to show
     */
    Optional<Position> position(Instant asOf, List<Turn> latest) {
        return said.decider(asOf).map(decider -> position(decider, asOf, latest));
    }

    private Position position(Group decider, Instant asOf, List<Turn> latest) {
        Statement shown = decider.lead().statement();
        Stance stance = decider.stance();
        Optional<Group> opposite = turns.contested(decider);
        return new Position(
                key.side(),
                key.condition(),
                stance,
                said.since(decider),
                decider.said(),
                shown.quote(),
                shown.speaker(),
                shown.url(),
                shown.source(),
                shown.conditionalOn(),
                said.size(),
                said.reports(stance),
                said.outlets(stance),
                opposite.isPresent(),
                opposite.map(Fold::evidence).orElse(null),
                said.latest(asOf, EVIDENCE).stream().map(Fold::evidence).toList(),
                latest);
    }

    private static Evidence evidence(Group group) {
        Fact lead = group.lead();
        Statement statement = lead.statement();
        return new Evidence(
                statement.id(),
                statement.articleId(),
                statement.stance(),
                statement.quote(),
                statement.speaker(),
                group.said(),
                lead.seen(),
                statement.source(),
                statement.url(),
                statement.rule(),
                statement.direct(),
                statement.language(),
                statement.conditionalOn(),
                copies(group, statement));
    }

    private static List<Report> copies(Group group, Statement shown) {
        return group.first(COPIES + 1).stream()
                .map(Fact::statement)
                .filter(copy -> !copy.articleId().equals(shown.articleId()))
                .map(copy -> new Report(copy.articleId(), copy.source(), copy.url(), copy.saidAt()))
                .distinct()
                .limit(COPIES)
                .toList();
    }
}
