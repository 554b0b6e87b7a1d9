package dev.parley.enrich.engine.statement.judgement;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.statement.holder.Speech;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.TokenKind;
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

    /** The clues of the names and words; answers the token from which the words before the mention were read. */
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
        around();
    }

    private void near(ActorMention near, Presence presence) {
        clues.add(Clue.NEAR, near.equals(presence.first) ? "first" : "later");
        clues.add(Clue.NEAR_DISTANCE, bucket(mention.from() - near.to()));
        clues.add(Clue.NEAR_HOW, near.how().name());
        clues.add(Clue.NEAR_KIND, near.kind().name());
        clues.add(Clue.NEAR_AFTER_WORD, word(near.from() - 1));
        clues.add(Clue.NEAR_BEFORE_WORD, word(near.to()));
        clues.add(Clue.NEAR_BEFORE_WORDS, word(near.to()), word(near.to() + 1));
        if (presence.crossed) {
            clues.add(Clue.OTHER_BETWEEN);
        }
    }

    private void later(ActorMention later) {
        clues.add(Clue.LATER_DISTANCE, bucket(later.from() - mention.to()));
        clues.add(Clue.LATER_HOW, later.how().name());
        clues.add(Clue.LATER_AFTER_WORD, word(later.from() - 1));
        clues.add(Clue.LATER_BEFORE_WORD, word(later.to()));
    }

    private void begins() {
        clues.add(Clue.ABSENT);
        int to = Math.min(scene.sentence.from() + 3, mention.from());
        for (int i = scene.sentence.from(); i < to; i++) {
            clues.add(Clue.BEGINS, word(i));
        }
    }

    private void between(int from) {
        int negations = 0;
        for (int i = from; i < mention.from(); i++) {
            clues.add(Clue.BETWEEN, word(i));
            negations += scene.isNegation(i) ? 1 : 0;
            if (mention.from() - i < PAIRS) {
                clues.add(Clue.BETWEEN_PAIR, word(i), word(i + 1));
            }
        }
        clues.add(Clue.NEGATIONS, Math.min(2, negations));
    }

    private void around() {
        clues.add(Clue.LEFT_1, word(mention.from() - 1));
        clues.add(Clue.LEFT_2, word(mention.from() - 2));
        clues.add(Clue.LEFT_3, word(mention.from() - 3));
        clues.add(Clue.RIGHT_1, word(mention.to()));
        clues.add(Clue.RIGHT_2, word(mention.to() + 1));
        clues.add(Clue.RIGHT_3, word(mention.to() + 2));
        int to = Math.min(scene.sentence.to(), mention.to() + PAIRS);
        for (int i = mention.to(); i < to; i++) {
            clues.add(Clue.AFTER, word(i));
        }
    }

    /**
     * The clues of the cues of stance.
     *
     * @param usual the stance that the side is known for
     */
    void cues(Presence presence, String speaker, String usual) {
        int from =
                presence.near == null ? mention.from() - WINDOW : Math.max(presence.near.to(), mention.from() - WINDOW);
        int last = -1;
        int next = -1;
        for (int i = 0; i < scene.operators.size(); i++) {
            Operator op = scene.operators.get(i);
            if (op.to() <= mention.from()) {
                last = i;
                if (op.from() >= from) {
                    clues.add(Clue.CUE_BETWEEN, cues.of(i));
                }
            } else if (op.from() >= mention.to()) {
                next = next < 0 ? i : next;
            } else if (op.from() >= mention.from() && op.to() <= mention.to()) {
                clues.add(Clue.CUE_IN_PHRASE, op.kind().name(), op.force().name());
            }
        }
        if (next >= 0) {
            int distance = scene.operators.get(next).from() - mention.to();
            clues.add(Clue.CUE_AFTER, cues.of(next), bucket(distance));
        }
        if (last < 0) {
            clues.add(Clue.NO_CUE, usual, speaker);
        } else {
            last(last, presence.near, speaker, usual);
        }
    }

    private void last(int number, @Nullable ActorMention near, String speaker, String usual) {
        Operator last = scene.operators.get(number);
        String name = cues.of(number);
        clues.add(Clue.CUE, name);
        clues.add(Clue.CUE_DISTANCE, name, bucket(mention.from() - last.to()));
        clues.add(Clue.USUAL_CUE, name, usual);
        clues.add(Clue.CUE_SPEAKER, name, speaker);
        clues.add(Clue.CUE_WORD, word(last.from()));
        boolean subject = near != null && near.to() <= last.from() && last.from() - near.to() < SUBJECT;
        if (subject) {
            clues.add(Clue.CUE_SUBJECT, name);
        }
    }

    /** A word, or for a name whose it is: the side's own, the adversary's, another side's, nobody's. */
    private Word word(int token) {
        if (token < scene.sentence.from() || token >= scene.sentence.to()) {
            return Word.mark(token < scene.sentence.from() ? "^" : "$", scene.document);
        }
        ActorMention actor = scene.actors.at(token);
        if (actor != null) {
            return Word.mark(name(actor), scene.document);
        }
        boolean number = scene.document.kind(token) == TokenKind.NUMBER;
        return number ? Word.mark("#", scene.document) : Word.of(scene.document, token);
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
