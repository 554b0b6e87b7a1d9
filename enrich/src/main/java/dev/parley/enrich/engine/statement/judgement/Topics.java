package dev.parley.enrich.engine.statement.judgement;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.CueKind;
import dev.parley.enrich.engine.statement.Force;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.text.LanguageFile;
import dev.parley.enrich.engine.text.Vocabulary;
import java.util.BitSet;

/** Tells what is only talked about: "discussed a truce", "the question of sanctions", "a truce was on the agenda". */
final class Topics {
    private static final int BEFORE = 14;
    private static final int AFTER = 10;

    /** Words after which something is only talked about. */
    private final BitSet before = new BitSet();
    /** Words before which it is. */
    private final BitSet after = new BitSet();

    /** Words are added to the vocabulary. */
    Topics(LanguageFile file, Vocabulary vocabulary) {
        file.words("topics").forEach(word -> before.set(vocabulary.intern(word)));
        file.words("raised").forEach(word -> after.set(vocabulary.intern(word)));
    }

    /** Whether the mention is only talked about, with no cue of a stance nearer to it, and the rules read nothing there. */
    boolean only(Pending one) {
        Scene scene = one.scene();
        PhraseMatch<ConditionPhrase> mention = one.mention();
        return one.readings().isEmpty()
                && (talkedAbout(scene, mention.from())
                        || raised(scene, mention.to())
                        || circumstance(scene, mention.from()));
    }

    /** "In the hours after a truce", "during any truce": only when something else happens. */
    private static boolean circumstance(Scene scene, int mention) {
        boolean noun = scene.isArticle(mention - 1) || scene.is(mention - 1, scene.lexicon.indefinites);
        return noun && scene.is(mention - 2, scene.lexicon.meanwhile);
    }

    private boolean talkedAbout(Scene scene, int mention) {
        for (int i = mention - 1; i >= Math.max(scene.sentence.from(), mention - BEFORE); i--) {
            if (scene.is(i, before)) {
                return !stanceAt(scene, i);
            }
            if (stanceAt(scene, i) || scene.isMark(i, ';') || scene.is(i, scene.lexicon.relatives)) {
                return false;
            }
        }
        return false;
    }

    private boolean raised(Scene scene, int mention) {
        for (int i = mention; i < Math.min(scene.sentence.to(), mention + AFTER); i++) {
            if (scene.is(i, after)) {
                return true;
            }
            if (stanceAt(scene, i) || scene.isMark(i, ';') || scene.is(i, scene.lexicon.relatives)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a cue that takes a stance holds the token. */
    private static boolean stanceAt(Scene scene, int token) {
        for (Operator op : scene.operators) {
            boolean takes = op.force() != Force.REPORT && op.kind() != CueKind.TURN && op.kind() != CueKind.MODAL;
            if (takes && op.from() <= token && token < op.to()) {
                return true;
            }
        }
        return false;
    }
}
