package dev.parley.enrich.engine.attribution;

/**
 * A cue verb with what belongs to it.
 *
 * @param from the first auxiliary, adverb or carrier: "has repeatedly refused to"
 * @param head the cue verb
 * @param to one past the cue's last particle
 */
record VerbGroup(int from, int head, int to, Form form, boolean passive, boolean negated, Modality modality) {
    /** How the group hangs in its clause. */
    enum Form {
        /** With a subject of its own. */
        FINITE,
        /** "to demand", of another verb's subject. */
        INFINITIVE,
        /** "demanding", of the clause's subject. */
        PARTICIPIAL,
        /** "proposed by", after the noun that it is about. */
        REDUCED
    }

    TokenRange cue() {
        return new TokenRange(from, to);
    }
}
