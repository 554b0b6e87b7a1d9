package dev.parley.model.dossier.pattern;

import java.util.List;

/** A parsed phrase: its parts must match one after the other. */
public record Pattern(List<Part> parts) {
    public Pattern {
        parts = List.copyOf(parts);
    }

    /** One part of a phrase. */
    public sealed interface Part permits Word, Slot, Gap, Choice {}

    /**
     * One word.
     *
     * @param text as written
     */
    public record Word(String text, Match match) implements Part {}

    /** A mention of the actor, side or venue, or of any actor where the id is {@code any}. */
    public record Slot(String id) implements Part {}

    /** Up to {@code max} words that do not matter. */
    public record Gap(int max) implements Part {}

    /**
     * One of several sequences.
     *
     * @param optional whether it may be absent
     */
    public record Choice(List<Pattern> alternatives, boolean optional) implements Part {
        public Choice {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** How a word is compared. */
    public enum Match {
        /** The word itself. */
        EXACT,
        /** Any of its forms. */
        FORMS,
        /** Any word that begins so. */
        PREFIX
    }
}
