package dev.parley.enrich.engine.statement.judgement;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.statement.holder.Speech;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.model.SideId;
import dev.parley.model.dossier.Side;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the clues of the words around one mention, as seen from one side. */
final class ClueReader {
    private static final int WINDOW = 14;
    private static final int PAIRS = 8;
    private static final int SUBJECT = 4;
    private static final int[] BUCKETS = {0, 1, 3, 6, 10, 16};

    private final Scene scene;
    private final PhraseMatch<ConditionPhrase> mention;
    private final Side side;
    private final Set<SideId> principals;
    private final CueNames cues;
    private final Clues clues;

    ClueReader(Pending one, Side side, Set<SideId> principals, Clues clues) {
        this.scene = one.scene();
        this.mention = one.mention();
        this.cues = one.cues();
        this.side = side;
        this.principals = principals;
        this.clues = clues;
    }

    /** The clues of the side's names and of the words between. */
    void words(Presence presence) {
        int from = Math.max(scene.sentence.from(), mention.from() - WINDOW);
        ActorMention near = presence.near;
        if (near != null) {
            near(near, presence);
            from = Math.max(near.to(), from);
        } else {
            begins();
        }
        if (presence.later != null) {
            later(presence.later);
        }
        between(from);
    }

    private void near(ActorMention near, Presence presence) {
        clues.add(Clue.NEAR, near.equals(presence.first) ? "first" : "later");
        clues.add(Clue.NEAR_DISTANCE, bucket(mention.from() - near.to()));
        clues.add(Clue.NEAR_HOW, near.how().name());
        clues.add(Clue.NEAR_KIND, near.kind().name());
        word(Clue.NEAR_AFTER_WORD, near.from() - 1);
        word(Clue.NEAR_BEFORE_WORD, near.to());
        pair(Clue.NEAR_BEFORE_WORDS, near.to());
        if (presence.crossed) {
            clues.add(Clue.OTHER_BETWEEN);
        }
    }

    private void later(ActorMention later) {
        clues.add(Clue.LATER_DISTANCE, bucket(later.from() - mention.to()));
        clues.add(Clue.LATER_HOW, later.how().name());
        word(Clue.LATER_AFTER_WORD, later.from() - 1);
        word(Clue.LATER_BEFORE_WORD, later.to());
    }

    private void begins() {
        clues.add(Clue.ABSENT);
        int to = Math.min(scene.sentence.from() + 3, mention.from());
        for (int i = scene.sentence.from(); i < to; i++) {
            word(Clue.BEGINS, i);
        }
    }

    private void between(int from) {
        int negations = 0;
        for (int i = from; i < mention.from(); i++) {
            word(Clue.BETWEEN, i);
            negations += scene.isNegation(i) ? 1 : 0;
            if (mention.from() - i < PAIRS) {
                pair(Clue.BETWEEN_PAIR, i);
            }
        }
        clues.add(Clue.NEGATIONS, Math.min(2, negations));
    }

    /** Adds the name at the token, if one stands there. */
    void name(Clue kind, int token) {
        ActorMention actor =
                token < scene.sentence.from() || token >= scene.sentence.to() ? null : scene.actors.at(token);
        if (actor != null) {
            clues.add(kind, name(actor));
        }
    }

    /**
     * The clues of the cues of stance before the mention.
     *
     * @param last the number of the last one; -1 where there is none
     * @param usual the stance that the side is known for
     */
    void cues(int last, Presence presence, String speaker, String usual) {
        if (last < 0) {
            clues.add(Clue.NO_CUE, usual, speaker);
            return;
        }
        ActorMention near = presence.near;
        int from = near == null ? mention.from() - WINDOW : Math.max(near.to(), mention.from() - WINDOW);
        for (int i = last; i >= 0 && scene.operators.get(i).from() >= from; i--) {
            clues.add(Clue.CUE_BETWEEN, cues.of(i));
        }
        Operator op = scene.operators.get(last);
        String name = cues.of(last);
        clues.add(Clue.USUAL_CUE, name, usual);
        clues.add(Clue.CUE_SPEAKER, name, speaker);
        boolean subject = near != null && near.to() <= op.from() && op.from() - near.to() < SUBJECT;
        if (subject) {
            clues.add(Clue.CUE_SUBJECT, name);
        }
    }

    private void word(Clue kind, int token) {
        String mark = mark(token);
        if (mark != null) {
            clues.add(kind, mark);
        } else {
            clues.add(kind, scene.document, token);
        }
    }

    /** The word at the token and the next. */
    private void pair(Clue kind, int token) {
        String first = mark(token);
        String second = mark(token + 1);
        int hash = first == null ? scene.document.hash(token) : first.hashCode();
        if (second == null) {
            clues.push(kind, hash, scene.document.hash(token + 1), Clues.length(scene.document, token + 1));
        } else {
            clues.push(kind, hash, second.hashCode(), second.length());
        }
        if (clues.named()) {
            clues.name(kind, text(first, token) + '_' + text(second, token + 1));
        }
    }

    private String text(@Nullable String mark, int token) {
        return mark == null ? Clues.text(scene.document, token) : mark;
    }

    /** What stands for the word at the token: for a name whose it is, the side's own, the adversary's, another side's, nobody's. */
    private @Nullable String mark(int token) {
        String mark = Surroundings.mark(scene, token);
        ActorMention actor = mark == null ? scene.actors.at(token) : null;
        return actor == null ? mark : name(actor);
    }

    private String name(ActorMention actor) {
        SideId other = actor.side();
        if (other == null) {
            return "<ACTOR>";
        }
        return other.equals(side.id()) ? "<SIDE>" : adversary(side, other) ? "<ADVERSARY>" : "<OTHER>";
    }

    /** Whether the two are the principals who face each other. */
    private boolean adversary(Side one, SideId other) {
        return one.principal() && principals.contains(other);
    }

    /** How the side stands to whoever speaks at the mention. */
    String speaker(Speech speech) {
        Holder holder = speech.holder();
        if (holder == null) {
            return !speech.attributed() ? "none" : speech.guessed() ? "observer" : "unknown";
        }
        if (holder.side().equals(side.id())) {
            return speech.direct() ? "direct" : "indirect";
        }
        return adversary(side, holder.side()) ? "adversary" : "other";
    }

    /** A distance in words, coarse. */
    static int bucket(int words) {
        int bucket = 0;
        while (bucket < BUCKETS.length && words > BUCKETS[bucket]) {
            bucket++;
        }
        return bucket;
    }
}
