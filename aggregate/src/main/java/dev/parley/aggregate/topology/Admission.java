package dev.parley.aggregate.topology;

import dev.parley.aggregate.position.Seniority;
import dev.parley.model.ActorId;
import dev.parley.model.CellKey;
import dev.parley.model.ConditionId;
import dev.parley.model.DossierStamp;
import dev.parley.model.SideId;
import dev.parley.model.Speaker;
import dev.parley.model.Statement;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.DossierActor;
import dev.parley.model.dossier.DossierCondition;
import dev.parley.model.dossier.Side;
import dev.parley.runtime.deadletter.DiscardException;
import dev.parley.runtime.deadletter.DiscardReason;
import dev.parley.runtime.dossier.LiveDossier;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Which statements the table takes: those on a side and a condition of its dossier that were seen within the retention
 * after they were said. The rule looks at the statement alone, so that every reader of the topic decides alike.
 */
public final class Admission implements Seniority {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LiveDossier dossier;
    private final Duration retention;
    private volatile Rule rule;

    /** What a dossier says of it. */
    private record Rule(String hash, Set<SideId> sides, Set<ConditionId> conditions, Map<ActorId, Integer> ranks) {
        static Rule of(Dossier dossier) {
            return new Rule(
                    dossier.hash(),
                    dossier.sides().stream().map(Side::id).collect(Collectors.toCollection(TreeSet::new)),
                    dossier.conditions().stream()
                            .map(DossierCondition::id)
                            .collect(Collectors.toCollection(TreeSet::new)),
                    dossier.actors().stream()
                            .collect(Collectors.toMap(DossierActor::id, DossierActor::seniority, Math::max)));
        }

        boolean knows(CellKey cell) {
            return sides.contains(cell.side()) && conditions.contains(cell.condition());
        }
    }

    /** The rule of a dossier that does not change. */
    public Admission(Dossier dossier, Duration retention) {
        this(new LiveDossier(dossier), retention);
    }

    /**
     * The rule of the dossier that is live.
     *
     * @param retention how long after it was said news is still filed
     */
    public Admission(LiveDossier dossier, Duration retention) {
        this.dossier = dossier;
        this.retention = retention;
        this.rule = Rule.of(dossier.current());
        dossier.use(changed -> {
            Rule next = Rule.of(changed);
            return () -> rule = next;
        });
    }

    /** Names the dossier: another one may weigh speakers otherwise. */
    String hash() {
        return rule.hash();
    }

    /** The rank of the highest office that the speaker held. */
    @Override
    public int of(Speaker speaker) {
        ActorId actor = speaker.actor();
        return actor == null ? 0 : rule.ranks().getOrDefault(actor, 0);
    }

    /** Whether the table takes it. */
    public boolean admits(CellKey key, @Nullable Statement statement) {
        return statement != null
                && admits(key, statement.cell(), statement.dossier(), statement.saidAt(), statement.seenAt());
    }

    /**
     * Whether the table takes a statement.
     *
     * @param key of its record
     * @param cell that it speaks to
     * @param stamp the dossier that it was read with
     */
    public boolean admits(
            CellKey key,
            CellKey cell,
            @Nullable DossierStamp stamp,
            @Nullable Instant saidAt,
            @Nullable Instant seenAt) {
        return refusal(key, cell, stamp, saidAt, seenAt) == null;
    }

    /** The rule in one line: under another rule the same statements make another table. */
    @Override
    public String toString() {
        return rule.sides() + " " + rule.conditions() + " " + retention;
    }

    /**
     * The statement, where the table takes it.
     *
     * @throws DiscardException that says why not
     */
    Statement admit(CellKey key, @Nullable Statement statement) {
        if (statement == null) {
            throw new DiscardException(
                    DiscardReason.INCOMPLETE, "a statement without a value; a retraction says retracted: true");
        }
        DiscardException refusal =
                refusal(key, statement.cell(), statement.dossier(), statement.saidAt(), statement.seenAt());
        if (refusal != null) {
            throw refusal;
        }
        return statement;
    }

    private @Nullable DiscardException refusal(
            CellKey key,
            CellKey cell,
            @Nullable DossierStamp stamp,
            @Nullable Instant saidAt,
            @Nullable Instant seenAt) {
        if (!cell.equals(key)) {
            return new DiscardException(
                    DiscardReason.MALFORMED, "key '" + key + "' is not the statement's cell, which is '" + cell + "'");
        }
        Rule known = ruleFor(cell, stamp);
        if (!known.sides().contains(cell.side())) {
            return new DiscardException(
                    DiscardReason.UNKNOWN_DOSSIER,
                    "side '" + cell.side() + "' is not in the dossier; known are " + known.sides());
        }
        if (!known.conditions().contains(cell.condition())) {
            return new DiscardException(
                    DiscardReason.UNKNOWN_DOSSIER,
                    "condition '" + cell.condition() + "' is not in the dossier; known are " + known.conditions());
        }
        return tooLate(saidAt, seenAt);
    }

    /** A statement may come a moment before the dossier that it was read with. */
    private Rule ruleFor(CellKey cell, @Nullable DossierStamp stamp) {
        Rule now = rule;
        if (stamp == null || now.knows(cell)) {
            return now;
        }
        try {
            dossier.catchUp(stamp.hash(), PATIENCE);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
        return rule;
    }

    private @Nullable DiscardException tooLate(@Nullable Instant saidAt, @Nullable Instant seenAt) {
        if (saidAt == null || seenAt == null || !saidAt.isBefore(seenAt.minus(retention))) {
            return null;
        }
        return new DiscardException(
                DiscardReason.TOO_LATE,
                "said at " + saidAt + " and seen at " + seenAt + ", which is later than the retention of "
                        + retention.toDays() + " days allows");
    }
}
