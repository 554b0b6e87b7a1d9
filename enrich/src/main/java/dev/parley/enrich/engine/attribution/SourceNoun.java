package dev.parley.enrich.engine.attribution;

import dev.parley.enrich.engine.text.ActorMention;
import org.jspecify.annotations.Nullable;

/**
 * What a source phrase is headed by.
 *
 * @param head the token of its main noun or pronoun
 * @param kind pronoun or noun
 * @param mention the actor named by the head
 * @param modifier the actor whose the head is: "Alban officials", "Smith's aide", "the army of Cima"
 * @param definite whether it is "the ..." or owned, so that it was spoken of before
 * @param from where the noun phrase proper starts
 * @param to where it ends, without a relative pronoun
 */
record SourceNoun(
        int head,
        Kind kind,
        @Nullable ActorMention mention,
        @Nullable ActorMention modifier,
        boolean definite,
        int from,
        int to) {
    /** Pronouns by whom they may mean. */
    enum Kind {
        NOUN,
        NAME,
        HE,
        SHE,
        IT,
        THEY,
        /** I, we, you: the writer, the reader, people at large. */
        ANYONE
    }
}
