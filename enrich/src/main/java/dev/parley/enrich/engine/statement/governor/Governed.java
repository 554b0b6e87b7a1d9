package dev.parley.enrich.engine.statement.governor;

import dev.parley.enrich.engine.statement.Force;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Operator;
import java.util.List;

/**
 * A cue that governs a mention.
 *
 * @param force on its object, negation reckoned in
 * @param proposition whether the object is the proposition rather than its opposite
 * @param own whether the holders are the speakers of the words
 * @param presupposed whether the text takes it for granted, whoever speaks: "Bora's demand for", "as Bora demands"
 */
public record Governed(
        Force force, boolean proposition, List<Holder> holders, Operator op, boolean own, boolean presupposed) {
    /** The same about the opposite. */
    Governed turned() {
        return new Governed(force, !proposition, holders, op, own, presupposed);
    }

    /** The same cue with another force. */
    public Governed with(Force other) {
        return new Governed(other, proposition, holders, op, own, presupposed);
    }
}
