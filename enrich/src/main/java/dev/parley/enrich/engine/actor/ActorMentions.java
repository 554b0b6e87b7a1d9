package dev.parley.enrich.engine.actor;

import dev.parley.enrich.engine.text.ActorMention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The actors of a text. */
public final class ActorMentions {
    private final List<ActorMention> speakers;
    private final List<ActorMention> all;
    private final int[] speakerAt;

    ActorMentions(List<ActorMention> speakers, List<ActorMention> all, int[] speakerAt) {
        this.speakers = List.copyOf(speakers);
        this.all = List.copyOf(all);
        this.speakerAt = speakerAt;
    }

    /** Words that may hold a position or speak, titles included, none overlapping, in the order of the text. */
    public List<ActorMention> speakers() {
        return speakers;
    }

    /** The speakers and every other mention, those inside longer ones too. */
    public List<ActorMention> all() {
        return all;
    }

    /** The speaker's mention that covers the token. */
    public @Nullable ActorMention at(int token) {
        int number = numberAt(token);
        return number < 0 ? null : speakers.get(number);
    }

    /** The number in {@link #speakers} of the mention that covers the token, or -1. */
    public int numberAt(int token) {
        return token >= 0 && token < speakerAt.length ? speakerAt[token] : -1;
    }
}
