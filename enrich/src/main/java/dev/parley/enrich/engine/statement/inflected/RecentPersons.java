package dev.parley.enrich.engine.statement.inflected;

import dev.parley.enrich.engine.inflected.InflectedText;
import dev.parley.enrich.engine.inflected.Subject;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.model.ActorKind;
import org.jspecify.annotations.Nullable;

/** The person of whom the text told last, whom an office without a name means: "the politician refused". */
final class RecentPersons {
    private static final int PARAGRAPHS = 2;

    private final Scene scene;
    private final InflectedText text;

    RecentPersons(Scene scene, InflectedText text) {
        this.scene = scene;
        this.text = text;
    }

    /** The last sentence's first subject that is a person of the pronoun's gender. */
    @Nullable ActorMention pronoun(int token, Subject.Kind kind) {
        return last(token, kind == Subject.Kind.SHE ? "f" : "m");
    }

    /** The last sentence's only subject that is a person; absent where subjects of two sides stand in it. */
    @Nullable ActorMention before(int token) {
        return last(token, null);
    }

    private @Nullable ActorMention last(int token, @Nullable String gender) {
        for (int number = scene.sentence.number(); number >= 0; number--) {
            Sentence sentence = scene.document.sentences().get(number);
            if (scene.sentence.paragraph() - sentence.paragraph() > PARAGRAPHS) {
                return null;
            }
            ActorMention first = null;
            for (int i = sentence.from(); i < Math.min(sentence.to(), token); i++) {
                ActorMention actor = text.actor(i);
                boolean subject = actor != null && isSubject(actor, i) && fits(actor, gender);
                if (subject && gender == null && actor != null && first != null && differ(first, actor)) {
                    return null;
                }
                first = subject && first == null ? actor : first;
            }
            if (first != null) {
                return first;
            }
        }
        return null;
    }

    private boolean isSubject(ActorMention actor, int token) {
        return actor.from() == token
                && actor.kind() == ActorKind.PERSON
                && !scene.document.quoted(token)
                && text.isNominative(actor)
                && !subordinate(token);
    }

    /** Whether a conjunction before the token in its clause makes it a time or a reason. */
    private boolean subordinate(int token) {
        for (int i = token - 1;
                i
                        >= scene.document
                                .sentences()
                                .get(scene.document.sentenceOf(token))
                                .from();
                i--) {
            if (scene.isMark(i, ',')) {
                return false;
            }
            if (text.length(i, "subordinators") > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(ActorMention actor, @Nullable String gender) {
        return gender == null || actor.gender() == null || gender.equals(actor.gender());
    }

    private static boolean differ(ActorMention one, ActorMention other) {
        return one.side() == null || !one.side().equals(other.side());
    }
}
