package dev.parley.enrich.engine.statement.inflected;

import dev.parley.enrich.engine.inflected.InflectedText;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.text.ActorMention;
import java.util.List;

/** Finds for whom something is said to be acceptable, needed or impossible. */
final class InflectedJudges {
    private static final int NEAR = 3;

    private final Scene scene;
    private final InflectedText text;
    private final InflectedHolders holders;

    InflectedJudges(Scene scene, InflectedText text, InflectedHolders holders) {
        this.scene = scene;
        this.text = text;
        this.holders = holders;
    }

    /** "Unacceptable to Bora": the actor after "for". */
    List<Holder> after(int to) {
        for (int i = to; i < Math.min(scene.sentence.to(), to + NEAR); i++) {
            ActorMention actor = text.is(i, "for") ? scene.actors.at(i + 1) : null;
            if (actor != null) {
                return holders.named(List.of(actor));
            }
        }
        return List.of();
    }

    /** "For Bora it is unacceptable", "Bora needs it": the actor in another case than the first right before the cue. */
    List<Holder> before(int from) {
        ActorMention actor = scene.actors.at(from - 1);
        return actor == null || text.isNominative(actor) ? List.of() : holders.named(List.of(actor));
    }

    /** "For Bora it is a red line": the actor after "for", wherever in the sentence. */
    List<Holder> inSentence() {
        for (int i = scene.sentence.from(); i < scene.sentence.to() - 1; i++) {
            boolean judge = text.is(i, "for") && !text.is(i, "against") && scene.actors.at(i + 1) != null;
            if (judge) {
                return after(i);
            }
        }
        return List.of();
    }
}
