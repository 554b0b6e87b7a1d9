package dev.parley.enrich.engine.statement.judgement;

import dev.parley.enrich.engine.statement.CueKind;
import dev.parley.enrich.engine.statement.Force;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Scene;
import org.jspecify.annotations.Nullable;

/** What clues call the cues of one sentence: their kind and what they do there. Each is named when it is asked for. */
final class CueNames {
    private final Scene scene;
    private final @Nullable String[] names;

    CueNames(Scene scene) {
        this.scene = scene;
        this.names = new @Nullable String[scene.operators.size()];
    }

    /** The name of the cue with that number in the sentence. */
    String of(int number) {
        String known = names[number];
        if (known == null) {
            Operator op = scene.operators.get(number);
            Force force = op.kind() == CueKind.NOUN ? scene.noun(op) : scene.force(op);
            known = op.kind().name() + ',' + force;
            names[number] = known;
        }
        return known;
    }
}
