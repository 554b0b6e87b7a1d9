package dev.parley.enrich.engine.inflected;

import dev.parley.enrich.engine.text.ActorMention;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose body a noun names: "the Boran side", "the administration of Ada Bora", "the ministry of defence of Bora". */
final class Bodies {
    private static final int BEFORE = 3;
    private static final int AFTER = 4;

    private final InflectedText text;

    Bodies(InflectedText text) {
        this.text = text;
    }

    /** The actors to whom bodies in the plural belong: "the leaders of Alba, Bora and Cara". */
    List<ActorMention> owners(int noun) {
        ActorMention first = owner(noun);
        List<ActorMention> all = new ArrayList<>();
        if (first != null) {
            all.add(first);
            all.addAll(first.from() < noun ? before(first.from()) : joined(first.to()));
        }
        return all;
    }

    /** The actors in another case than the first that commas and "and" join to what ends before the token. */
    List<ActorMention> joined(int from) {
        List<ActorMention> all = new ArrayList<>();
        int at = from;
        while (at < text.document.size() - 1 && (text.document.isMark(at, ',') || text.is(at, "and"))) {
            ActorMention next = text.actor(at + 1);
            if (next == null || (text.isNominative(next) && !isUpper(next))) {
                return all;
            }
            all.add(next);
            at = next.to();
        }
        return all;
    }

    /** The adjectives that commas and "and" join to the one at the token: "the Alban, Boran and Caran delegations". */
    private List<ActorMention> before(int adjective) {
        List<ActorMention> all = new ArrayList<>();
        int at = adjective - 1;
        while (at > 0 && (text.document.isMark(at, ',') || text.is(at, "and")) && text.adjective(at - 1) != null) {
            all.add(java.util.Objects.requireNonNull(text.adjective(at - 1)));
            at -= 2;
        }
        return all;
    }

    /** The actor to whom the body or official at the token belongs; absent where the text names none. */
    @Nullable ActorMention owner(int noun) {
        for (int i = noun - 1; i >= noun - BEFORE && text.document.isWord(Math.max(i, 0)); i--) {
            ActorMention adjective = text.adjective(i);
            if (adjective != null) {
                return adjective;
            }
            if (i < 0 || text.isFinite(i) || text.is(i, "prepositions")) {
                break;
            }
        }
        for (int i = noun + 1; i <= Math.min(noun + AFTER, text.document.size() - 1); i++) {
            ActorMention actor = text.actor(i);
            ActorMention adjective = text.adjective(i);
            if (actor != null) {
                boolean owned = (adjective == null && !text.isNominative(actor)) || isUpper(actor);
                return owned ? actor : null;
            }
            if (adjective != null) {
                return adjective;
            }
            if (!text.document.isWord(i) || text.isFinite(i) || text.is(i, "prepositions") || text.is(i, "and")) {
                return null;
            }
        }
        return null;
    }

    /** Short names in capitals have the same form in every case. */
    private boolean isUpper(ActorMention actor) {
        return text.document.shape(actor.from()) == dev.parley.enrich.engine.text.Shape.UPPER;
    }
}
