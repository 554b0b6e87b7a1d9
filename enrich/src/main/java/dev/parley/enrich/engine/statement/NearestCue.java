package dev.parley.enrich.engine.statement;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.ActorMention.How;
import dev.parley.model.Stance;
import dev.parley.model.dossier.PhraseUse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stance where word order is free, as in Ukrainian and Russian: the nearest cue of the clause takes it, on
 * whichever side of the mention it stands; its holder is the nearest actor before a verb, the speaker of a judgement.
 */
final class NearestCue {
    private static final int BEFORE = 12;
    private static final int AFTER = 8;
    private static final int TURNING = 3;

    private final Scene scene;
    private final Holders holders;
    private final SpeechMap speeches;
    private final Boundaries boundaries;

    NearestCue(Scene scene, Holders holders, SpeechMap speeches) {
        this.scene = scene;
        this.holders = holders;
        this.speeches = speeches;
        this.boundaries = new Boundaries(scene);
    }

    List<Reading> read(PhraseMatch<ConditionPhrase> mention) {
        return mention.value().use().governed() ? governed(mention) : whole(mention);
    }

    /** A clause that carries its stance itself: its speaker holds it, else the actor before it. */
    private List<Reading> whole(PhraseMatch<ConditionPhrase> mention) {
        Holder speaker = speeches.at(mention.from()).holder();
        Holder holder = speaker != null ? speaker : before(mention.from(), mention);
        if (mention.value().use() == PhraseUse.MENTION || holder == null) {
            return List.of();
        }
        Stance stance = Stance.valueOf(mention.value().use().name());
        String rule = mention.value().phrase().place() + " " + stance;
        return List.of(
                new Reading(mention, stance, List.of(holder), mention.from(), speaker != null, false, false, rule));
    }

    private List<Reading> governed(PhraseMatch<ConditionPhrase> mention) {
        Operator nearest = nearest(mention);
        if (nearest == null
                || (isJudgement(nearest) && speeches.at(nearest.from()).holder() == null)) {
            return List.of();
        }
        boolean negated = scene.negated(nearest);
        Force force = negated ? Stances.negate(nearest.force()) : nearest.force();
        Holder holder = holder(nearest, mention);
        if (force == Force.REPORT || holder == null) {
            return List.of();
        }
        boolean proposition = (mention.value().use() == PhraseUse.FOR) != turned(nearest, mention);
        String rule =
                mention.value().phrase().place() + " NEAREST:" + nearest.cue().text();
        Holder speaker = speeches.at(nearest.from()).holder();
        boolean own = speaker != null && speaker.side().equals(holder.side());
        return List.of(new Reading(
                mention, Stances.of(force, proposition), List.of(holder), nearest.from(), own, false, false, rule));
    }

    private static boolean isJudgement(Operator op) {
        return op.kind() == CueKind.MODAL || op.kind() == CueKind.PREDICATE;
    }

    private @Nullable Operator nearest(PhraseMatch<ConditionPhrase> mention) {
        Operator nearest = null;
        int least = Integer.MAX_VALUE;
        for (Operator op : scene.operators) {
            int distance = distance(op, mention);
            boolean takes = op.kind() != CueKind.TURN && op.force() != Force.REPORT;
            if (takes && distance < least) {
                nearest = op;
                least = distance;
            }
        }
        return nearest;
    }

    private int distance(Operator op, PhraseMatch<ConditionPhrase> mention) {
        if (op.to() <= mention.from()) {
            int distance = mention.from() - op.to();
            boolean reaches = distance <= BEFORE && !boundaries.between(op.to(), mention.from());
            return reaches ? distance : Integer.MAX_VALUE;
        }
        if (op.from() >= mention.to()) {
            int distance = op.from() - mention.to();
            boolean reaches = distance <= AFTER && !boundaries.between(mention.to(), op.from());
            return reaches ? distance + 1 : Integer.MAX_VALUE;
        }
        return 0;
    }

    /** Whether a word that turns the mention round stands right before it: "without", "refusal of". */
    private boolean turned(Operator cue, PhraseMatch<ConditionPhrase> mention) {
        boolean turned = false;
        for (Operator op : scene.operators) {
            int distance = mention.from() - op.to();
            boolean between = op.from() >= cue.to() || cue.from() >= mention.to();
            turned ^= op.kind() == CueKind.TURN && between && distance >= 0 && distance < TURNING;
        }
        return turned;
    }

    private @Nullable Holder holder(Operator op, PhraseMatch<ConditionPhrase> mention) {
        Holder speaker = speeches.at(op.from()).holder();
        Holder subject = before(op.from(), mention);
        if (isJudgement(op)) {
            return speaker;
        }
        return subject != null ? subject : speaker;
    }

    /** The nearest actor before the token, outside the mention and in the same clause. */
    private @Nullable Holder before(int token, PhraseMatch<ConditionPhrase> mention) {
        Holder nearest = null;
        for (ActorMention actor : mentions()) {
            boolean outside = actor.to() <= mention.from() || actor.from() >= mention.to();
            Holder holder = outside && actor.to() <= token ? holders.of(actor) : null;
            if (holder != null && !boundaries.between(actor.to(), token)) {
                nearest = holder;
            }
        }
        return nearest;
    }

    private List<ActorMention> mentions() {
        List<ActorMention> all = new ArrayList<>();
        for (int i = scene.sentence.from(); i < scene.sentence.to(); i++) {
            ActorMention actor = scene.actors.at(i);
            if (actor != null && actor.from() == i && actor.how() != How.ADJECTIVE) {
                all.add(actor);
            }
        }
        return all;
    }
}
