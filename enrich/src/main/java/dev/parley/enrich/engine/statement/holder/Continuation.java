package dev.parley.enrich.engine.statement.holder;

import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reported speech that goes on without saying whose it is: "Bora named its terms, he said. Alba would also have to …". */
final class Continuation {
    private static final int AUXILIARIES = 4;

    private final Scene scene;
    private final SpeechMap speeches;

    Continuation(Scene scene, SpeechMap speeches) {
        this.scene = scene;
        this.speeches = speeches;
    }

    /** Who goes on speaking at the token: whoever the sentence before reports, where this one stays in the reported tense. */
    List<Holder> speaker(int token) {
        if (scene.sentence.number() == 0 || !shifted(token) || attributed(token)) {
            return List.of();
        }
        Sentence before = scene.document.sentences().get(scene.sentence.number() - 1);
        boolean near = scene.sentence.paragraph() - before.paragraph() <= 1 && before.kind() == scene.sentence.kind();
        Holder holder = near ? reported(before) : null;
        return holder == null ? List.of() : List.of(holder);
    }

    /** Whether the verb at the token stands in the tense of reported speech. */
    private boolean shifted(int token) {
        for (int i = token; i >= token - AUXILIARIES && (i == token || scene.isVerbal(i)); i--) {
            if (scene.is(i, scene.lexicon.prospective)) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody is named for what stands before the token, or words there are quoted. */
    private boolean attributed(int token) {
        for (int i = scene.sentence.from(); i <= token; i++) {
            if (speeches.at(i).attributed() || scene.document.quoted(i)) {
                return true;
            }
        }
        return false;
    }

    /** Who is the only one whose words the sentence tells, none of them in quotation marks; null where nobody is. */
    private @Nullable Holder reported(Sentence sentence) {
        Holder only = null;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Speech speech = speeches.at(i);
            Holder holder = speech.holder();
            if (scene.document.quoted(i) || (speech.attributed() && holder == null)) {
                return null;
            }
            if (holder != null && only != null && !holder.side().equals(only.side())) {
                return null;
            }
            only = holder == null ? only : holder;
        }
        return only;
    }
}
