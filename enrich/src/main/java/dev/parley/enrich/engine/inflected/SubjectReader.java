package dev.parley.enrich.engine.inflected;

import dev.parley.enrich.engine.language.WordFeature;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the subject of a verb: a nominative of its clause, before it or right after it, the noun that a relative clause
 * describes, or the office that stands in a place ("in the palace they said").
 */
public final class SubjectReader {
    private static final int AFTER = 8;
    private static final int NEAR = 3;
    private static final int FAR = 60;

    private final InflectedText text;
    private final Bodies bodies;
    private final PlaceReader places;
    private final SubjectNames names;

    public SubjectReader(InflectedText text) {
        this.text = text;
        this.bodies = new Bodies(text);
        this.places = new PlaceReader(text);
        this.names = new SubjectNames(text, bodies);
    }

    /** The subject of the verb whose first token is given. */
    public Subject of(int verb, Sentence sentence) {
        return of(verb, verb + 1, sentence);
    }

    /**
     * The subject of the verb.
     *
     * @param verb its first token
     * @param end one past the last token that belongs to it
     */
    public Subject of(int verb, int end, Sentence sentence) {
        Subject after = after(end, sentence);
        boolean opens = opens(verb, sentence);
        if (after != null && opens && !followedByVerb(after, sentence)) {
            return after;
        }
        int edge = edge(verb, sentence);
        Subject before = before(edge, sentence);
        if (before != null && before.kind() != Subject.Kind.NONE) {
            return before;
        }
        if (text.may(verb, WordFeature.FIRST)) {
            return Subject.of(Subject.Kind.SPEAKER, verb);
        }
        if (after != null) {
            return after;
        }
        Subject place = places.read(verb, end, sentence);
        return place != null ? place : Subject.of(Subject.Kind.NONE, verb);
    }

    /** Where the clause of "said that …, and demanded" goes on before what was said; else the verb itself. */
    private int edge(int verb, Sentence sentence) {
        if (!text.is(verb - 1, "and") || verb - 2 <= sentence.from() || !text.document.isMark(verb - 2, ',')) {
            return verb;
        }
        for (int i = verb - 2; i > sentence.from(); i--) {
            if (text.is(i, "that")) {
                return i;
            }
        }
        return verb;
    }

    /** Whether nothing that could be a subject stands between the beginning of the clause and the verb. */
    private boolean opens(int verb, Sentence sentence) {
        for (int i = verb - 1; i >= Math.max(sentence.from(), verb - FAR); i--) {
            if (text.isAside(i, verb)) {
                continue;
            }
            if (!text.document.isWord(i)) {
                return true;
            }
            if (text.actor(i) != null || text.isFinite(i) || nominal(i) != null) {
                return false;
            }
        }
        return true;
    }

    /** Whether what stands after the verb is itself followed by one: it begins another clause. */
    private boolean followedByVerb(Subject after, Sentence sentence) {
        ActorMention actor = after.actor();
        int next = actor == null ? after.token() + 1 : actor.to();
        return next < sentence.to() && text.isFinite(next) && actor != null;
    }

    private @Nullable Subject after(int end, Sentence sentence) {
        for (int i = end; i < Math.min(sentence.to(), end + AFTER); i++) {
            if (text.isAside(i, end - 1)) {
                return null;
            }
            ActorMention actor = text.actor(i);
            if (actor != null && text.isNominative(actor)) {
                return afterPreposition(i, end) ? null : names.joined(actor, sentence, true);
            }
            Subject noun = actor == null ? nominal(i) : null;
            if (noun != null) {
                return noun;
            }
            if (actor == null && stops(i)) {
                return null;
            }
            i = actor == null ? i : actor.to() - 1;
        }
        return null;
    }

    /** Whether a subject that stands after its verb cannot come after the token. */
    private boolean stops(int i) {
        return !text.document.isWord(i)
                || text.isFinite(i)
                || text.may(i, WordFeature.INFINITIVE)
                || text.is(i, "that")
                || text.is(i, "so_that")
                || text.length(i, "subordinators") > 0;
    }

    private boolean afterPreposition(int token, int from) {
        return token > from && (text.is(token - 1, "places") || text.is(token - 1, "for"));
    }

    /** A pronoun, an office or a bystander at the token. */
    private @Nullable Subject nominal(int i) {
        if (text.is(i, "we")) {
            return Subject.of(Subject.Kind.SPEAKER, i);
        }
        if (text.is(i, "he")) {
            return Subject.of(Subject.Kind.HE, i);
        }
        if (text.is(i, "she")) {
            return Subject.of(Subject.Kind.SHE, i);
        }
        if (text.is(i, "they")) {
            return Subject.of(Subject.Kind.THEY, i);
        }
        if (text.is(i, "bystanders")) {
            return Subject.of(Subject.Kind.OTHER, i);
        }
        ActorMention people = text.people(i);
        if (people != null) {
            return new Subject(Subject.Kind.ACTOR, i, List.of(people));
        }
        boolean person = text.is(i, "persons");
        boolean sides = text.is(i, "plural_sides");
        List<ActorMention> owners = person || sides || text.is(i, "bodies") ? bodies.owners(i) : List.of();
        if (!owners.isEmpty()) {
            return new Subject(Subject.Kind.ACTOR, i, owners);
        }
        if (sides) {
            return Subject.of(Subject.Kind.SIDES, i);
        }
        if (text.is(i, "plans")) {
            return Subject.of(Subject.Kind.THING, i);
        }
        return person ? Subject.of(Subject.Kind.PERSON, i) : null;
    }

    private @Nullable Subject before(int verb, Sentence sentence) {
        boolean comma = false;
        int verbs = 0;
        for (int i = verb - 1; i >= Math.max(sentence.from(), verb - FAR); i--) {
            if (text.isAside(i, verb)) {
                continue;
            }
            ActorMention actor = text.actor(i);
            if (actor != null) {
                if (text.isNominative(actor)
                        && !text.is(actor.from() - 1, "places")
                        && !text.is(actor.from() - 1, "for")
                        && !names.isObject(actor, sentence)
                        && !names.isOwner(actor)) {
                    return names.joined(actor, sentence, false);
                }
                i = actor.from();
                continue;
            }
            if (text.is(i, "relatives") && relative(i, sentence)) {
                if ((verbs == 0 || !comma) && text.is(i, "relatives_subject")) {
                    return antecedent(i, sentence);
                }
                comma = true;
                verbs = 0;
                continue;
            }
            if (closes(i)) {
                return null;
            }
            Subject noun = nominal(i);
            if (noun == null && !comma && verbs == 0 && isSubjectNoun(i)) {
                noun = Subject.of(Subject.Kind.THING, i);
            }
            if (noun != null) {
                ActorMention agent = noun.kind() == Subject.Kind.THING ? agent(i, sentence) : null;
                return agent == null ? noun : names.joined(agent, sentence, false);
            }
            comma |= text.document.isMark(i, ',');
            verbs += text.isFinite(i) ? 1 : 0;
        }
        return null;
    }

    /** The actor in the nominative right before an object that has the form of a subject: "Bora this plan rejected". */
    private @Nullable ActorMention agent(int noun, Sentence sentence) {
        for (int i = noun - 1; i >= Math.max(sentence.from(), noun - NEAR); i--) {
            ActorMention actor = text.actor(i);
            if (actor != null) {
                boolean placed = text.is(actor.from() - 1, "places") || text.is(actor.from() - 1, "prepositions");
                return text.isNominative(actor) && !placed ? actor : null;
            }
            if (!text.document.isWord(i) || text.isFinite(i)) {
                return null;
            }
        }
        return null;
    }

    private boolean relative(int i, Sentence sentence) {
        return i > sentence.from()
                && (text.document.isMark(i - 1, ',') || (i - 2 >= sentence.from() && text.document.isMark(i - 2, ',')));
    }

    /** Whether the subject cannot stand before the token. */
    private boolean closes(int i) {
        return text.is(i, "that")
                || text.is(i, "so_that")
                || text.document.isMark(i, ';')
                || text.document.isMark(i, ':')
                || text.length(i, "conditionals") > 0
                || (text.document.quoted(i) && !text.document.isWord(i) && opensSpeech(i));
    }

    private boolean opensSpeech(int i) {
        var quotation = text.document.quotations().get(text.document.quotationOf(i));
        return !quotation.scare() && quotation.from() == i;
    }

    /** Whether the word can only be a subject by its form. */
    private boolean isSubjectNoun(int i) {
        return text.may(i, WordFeature.NOUN | WordFeature.NOMINATIVE)
                && !text.may(i, WordFeature.ACCUSATIVE)
                && !text.may(i, WordFeature.OBLIQUE)
                && !text.may(i, WordFeature.FINITE);
    }

    /** What a relative clause describes. */
    private Subject antecedent(int relative, Sentence sentence) {
        int at = text.document.isMark(relative - 1, ',') ? relative - 2 : relative - 3;
        ActorMention actor = at < sentence.from() ? null : text.actor(at);
        return actor == null
                ? Subject.of(Subject.Kind.THING, Math.max(at, sentence.from()))
                : new Subject(Subject.Kind.ACTOR, actor.from(), List.of(actor));
    }
}
