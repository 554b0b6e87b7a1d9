package dev.parley.enrich.engine.inflected;

import dev.parley.enrich.engine.language.WordFeature;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the office that stands in a place as the subject of a verb: "in the palace they said", "there they think". */
final class PlaceReader {
    private static final int BEFORE = 8;
    private static final int AFTER = 3;
    private static final int BACK = 60;

    private final InflectedText text;

    PlaceReader(InflectedText text) {
        this.text = text;
    }

    /** The office, beside a verb in the plural. */
    @Nullable Subject read(int verb, int end, Sentence sentence) {
        if (!text.may(verb, WordFeature.PLURAL) && !text.is(verb, "speech_words")) {
            return null;
        }
        for (int i = verb - 1; i >= sentence.from() && i >= verb - BEFORE; i--) {
            ActorMention adjective = text.adjective(i);
            ActorMention actor = adjective == null ? text.actor(i) : adjective;
            boolean placed = text.is(i - 1, "places") || text.is(i - 2, "places") || text.is(i - 3, "places");
            if (i > sentence.from() && actor != null && actor.from() == i && placed) {
                return subject(actor);
            }
            ActorMention named = text.is(i, "there") ? last(sentence.from()) : null;
            if (named != null) {
                return subject(named);
            }
        }
        for (int i = end; i < Math.min(sentence.to(), end + AFTER); i++) {
            ActorMention actor = text.is(i, "places") ? text.actor(i + 1) : null;
            if (actor != null) {
                return subject(actor);
            }
        }
        return null;
    }

    private static Subject subject(ActorMention actor) {
        return new Subject(Subject.Kind.ACTOR, actor.from(), List.of(actor));
    }

    /** The office in a place that was named last before the token. */
    private @Nullable ActorMention last(int token) {
        for (int i = token - 1; i > Math.max(0, token - BACK); i--) {
            ActorMention actor = text.actor(i);
            if (actor != null && actor.from() == i && text.is(i - 1, "places")) {
                return actor;
            }
        }
        return null;
    }
}
