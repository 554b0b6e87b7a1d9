package dev.parley.enrich.engine.inflected;

import dev.parley.enrich.engine.language.WordFeature;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.enrich.engine.text.Shape;
import dev.parley.model.ActorKind;
import java.util.ArrayList;
import java.util.List;

/** Tells names that are a subject from those that only look so, and joins those that are one together. */
final class SubjectNames {
    private final InflectedText text;
    private final Bodies bodies;

    SubjectNames(InflectedText text, Bodies bodies) {
        this.text = text;
        this.bodies = bodies;
    }

    /** Whether short names in capitals, which have one form for all cases, stand after the noun that they own. */
    boolean isOwner(ActorMention actor) {
        boolean upper = text.document.shape(actor.from()) == Shape.UPPER;
        int noun = actor.from() - 1;
        return upper && text.may(noun, WordFeature.NOMINATIVE) && text.actor(noun) == null && !text.isFinite(noun);
    }

    /** Whether a name that has one form for both cases is the object of the verb right before it, which has a subject. */
    boolean isObject(ActorMention actor, Sentence sentence) {
        int verb = actor.from() - 1;
        if (actor.kind() == ActorKind.PERSON || verb <= sentence.from() || !text.isFinite(verb)) {
            return false;
        }
        for (int i = verb - 1; i >= sentence.from() && text.document.isWord(i) && !text.isFinite(i); i--) {
            ActorMention subject = text.actor(i);
            if (text.is(i, "relatives_subject")) {
                return true;
            }
            if (subject != null && text.isNominative(subject) && !text.is(subject.from() - 1, "places")) {
                return true;
            }
        }
        return false;
    }

    /** The actor with those joined to it by "and". */
    Subject joined(ActorMention actor, Sentence sentence, boolean forward) {
        List<ActorMention> all = new ArrayList<>(List.of(actor));
        int at = forward ? actor.to() : actor.from() - 1;
        while (at >= sentence.from() && at < sentence.to() && (text.is(at, "and") || text.document.isMark(at, ','))) {
            ActorMention other = text.actor(forward ? at + 1 : at - 1);
            boolean joint = text.is(at, "and") || all.size() > 1;
            if (other == null || !joint || !text.isNominative(other)) {
                break;
            }
            all.add(other);
            at = forward ? other.to() : other.from() - 1;
        }
        if (text.is(actor.from(), "bodies")) {
            all.addAll(bodies.joined(actor.to()));
        }
        return new Subject(Subject.Kind.ACTOR, actor.from(), all);
    }
}
