package dev.parley.enrich.engine.statement.governor;

import dev.parley.enrich.engine.statement.CueKind;
import dev.parley.enrich.engine.statement.Force;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.text.ActorMention;

/** Cues in clauses that tell of something without anybody's stance: participles of another noun, reproaches, aims. */
final class Narration {
    private static final int REACH = 8;

    private final Scene scene;

    Narration(Scene scene) {
        this.scene = scene;
    }

    /** Whether the cue takes no stance on what follows it. */
    boolean tells(Operator op, Force force) {
        return reduced(op) || awaited(op, force) || reproached(op) || caused(op) || numbered();
    }

    /** "The truce proposed by Bora under the pretext of …": a participle that belongs to the noun before it. */
    private boolean reduced(Operator op) {
        return scene.is(op.to(), scene.lexicon.by)
                && scene.document.text(op.from()).endsWith("ed")
                && !scene.is(op.from() - 1, scene.lexicon.auxiliaries);
    }

    /** "The presidents are expected to …": what others expect of the subject. */
    private boolean awaited(Operator op, Force force) {
        return force == Force.REQUIRE && scene.passive(op) && scene.is(op.to(), scene.lexicon.to);
    }

    /** "Accused Bora of wanting …": what somebody holds against another. */
    private boolean reproached(Operator op) {
        if (!scene.is(op.from() - 1, scene.lexicon.owning)
                || !scene.document.text(op.from()).endsWith("ing")) {
            return false;
        }
        for (int i = op.from() - 2; i >= Math.max(scene.sentence.from(), op.from() - REACH); i--) {
            if (scene.is(i, scene.lexicon.alarms)) {
                return true;
            }
        }
        return false;
    }

    /** "Would have Bora promise …": what somebody would make the subject do. */
    private boolean caused(Operator op) {
        ActorMention subject = op.kind() == CueKind.VERB ? scene.actorEndingAt(op.from() - 1) : null;
        String verb = scene.document.text(op.from());
        boolean bare = !verb.endsWith("s") && !verb.endsWith("ed") && !verb.endsWith("ing");
        return subject != null && bare && scene.is(subject.from() - 1, scene.lexicon.have);
    }

    /** "Point 7: Alba agrees to …": an item of a plan, told as the plan words it. */
    private boolean numbered() {
        int first = scene.sentence.from();
        return scene.is(first, scene.lexicon.plans)
                && first + 1 < scene.sentence.to()
                && Character.isDigit(scene.document.text(first + 1).charAt(0));
    }

    /** "Abandon its plans to …": a noun whose owner gives up, or is to give up, what it names. */
    boolean renounced(Operator noun, int index) {
        Operator before = index > 0 ? scene.operators.get(index - 1) : noun;
        return before.kind() == CueKind.TURN
                && !scene.isNegation(before.from())
                && noun.from() - before.to() <= 2
                && scene.is(noun.from() - 1, scene.lexicon.ownerships);
    }
}
