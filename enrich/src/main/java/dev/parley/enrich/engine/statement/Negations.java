package dev.parley.enrich.engine.statement;

/** Tells what is denied of a cue, and what its holder is said not to mean. */
final class Negations {
    private static final int FEIGNED = 4;
    private static final int SUBJECT = 8;

    private Negations() {}

    /** Whether a negation stands among the auxiliaries before the cue, within it or in its subject. */
    static boolean negated(Scene scene, Operator op) {
        boolean negated = within(scene, op);
        int at = op.from() - 1;
        while (at >= scene.sentence.from() && scene.isVerbal(at)) {
            negated ^= scene.isNegation(at);
            at--;
        }
        return negated ^ (op.kind() == CueKind.VERB && bySubject(scene, at));
    }

    /** "Is not against": a negation in a gap of the cue, which the cue does not list itself. */
    private static boolean within(Scene scene, Operator op) {
        for (int i = op.from() + 1; i < op.to() - 1; i++) {
            if (scene.isNegation(i) && !op.cue().text().contains(scene.document.text(i))) {
                return true;
            }
        }
        return false;
    }

    /** "No Alban president could", "neither Alba nor its allies will": a clause denied by the subject that ends at the token. */
    private static boolean bySubject(Scene scene, int last) {
        int first = scene.sentence.from();
        for (int i = last; i >= Math.max(first, last - SUBJECT); i--) {
            if (!scene.document.isWord(i)) {
                return false;
            }
            boolean opens = i == first || !scene.document.isWord(i - 1) || scene.is(i - 1, scene.lexicon.relatives);
            if (opens) {
                return scene.is(i, scene.lexicon.nobody);
            }
        }
        return false;
    }

    /** "Faking its interest in": a noun whose owner is said not to mean it. */
    static boolean feigned(Scene scene, Operator op) {
        int first = Math.max(scene.sentence.from(), op.from() - FEIGNED);
        for (int i = op.from() - 1; i >= first && scene.document.isWord(i); i--) {
            if (scene.is(i, scene.lexicon.feigning)) {
                return true;
            }
        }
        return false;
    }
}
