package dev.parley.enrich.engine.statement.inflected;

import dev.parley.enrich.engine.inflected.InflectedText;
import dev.parley.enrich.engine.inflected.Subject;
import dev.parley.enrich.engine.inflected.SubjectReader;
import dev.parley.enrich.engine.language.WordFeature;
import dev.parley.enrich.engine.statement.CueKind;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.statement.holder.Holders;
import dev.parley.enrich.engine.statement.holder.Speech;
import dev.parley.enrich.engine.statement.holder.SpeechMap;
import dev.parley.enrich.engine.text.ActorMention;
import java.util.ArrayList;
import java.util.List;

/** Finds whose stance a cue takes where endings tell subject from object: its subject, its owner, or who speaks. */
public final class InflectedHolders {
    private static final int OWNER = 3;
    private static final int AGENT = 12;

    private final Scene scene;
    private final Holders holders;
    private final SpeechMap speeches;
    private final InflectedText text;
    private final SubjectReader subjects;
    private final RecentPersons recent;
    private final GenitiveOwners genitives;

    public InflectedHolders(Scene scene, Holders holders, SpeechMap speeches, InflectedText text) {
        this.scene = scene;
        this.holders = holders;
        this.speeches = speeches;
        this.text = text;
        this.subjects = new SubjectReader(text);
        this.recent = new RecentPersons(scene, text);
        this.genitives = new GenitiveOwners(scene, holders, text);
    }

    /** Who speaks at the token; nobody where no words are attributed to a side. */
    List<Holder> speaker(int token) {
        Holder speaker = speeches.at(token).holder();
        return speaker == null ? List.of() : List.of(speaker);
    }

    /** Who speaks at the token, else who was last said to have demands or a plan. */
    List<Holder> speakerOrPlan(int token) {
        List<Holder> speaker = speaker(token);
        if (!speaker.isEmpty() || speeches.at(token).attributed()) {
            return speaker;
        }
        return holders.lastPlan().isEmpty() ? recent(token, token) : holders.lastPlan();
    }

    /** Whether the holders are of the side that speaks at the token. */
    boolean speaks(List<Holder> all, int token) {
        Holder speaker = speeches.at(token).holder();
        return speaker != null
                && !all.isEmpty()
                && all.stream().allMatch(holder -> holder.side().equals(speaker.side()));
    }

    /** The actor who is the subject of a clause without a verb before the token; nobody where it has one. */
    List<Holder> subject(int token, int end) {
        for (int i = token - 1; i >= scene.sentence.from(); i--) {
            ActorMention actor = scene.actors.at(i);
            if (actor != null && text.isNominative(actor)) {
                return named(List.of(actor));
            }
            boolean aside = text.isAside(i, token) || scene.isMark(i, ',');
            if (actor == null && !aside && (text.isFinite(i) || !scene.document.isWord(i) || text.is(i, "that"))) {
                return List.of();
            }
        }
        return List.of();
    }

    /** The first actor of the sentence that its form allows to be a subject; nobody where it has none. */
    List<Holder> first() {
        for (int i = scene.sentence.from(); i < scene.sentence.to(); i++) {
            ActorMention actor = scene.actors.at(i);
            if (actor != null && text.isNominative(actor)) {
                return named(List.of(actor));
            }
        }
        return List.of();
    }

    /** The verb with person or past among the tokens of a cue, else its first. */
    private int head(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.isFinite(i)) {
                return i;
            }
        }
        return from;
    }

    /** The holders of a verb. */
    List<Holder> of(int first, int end) {
        int verb = head(first, end);
        Subject subject = subjects.of(verb, end, scene.sentence);
        return switch (subject.kind()) {
            case ACTOR -> named(subject.actors());
            case SPEAKER -> speaker(subject.token());
            case HE, SHE -> pronoun(subject, verb);
            case PERSON -> person(subject, verb);
            case THEY, OTHER -> List.of();
            case THING -> planOwner(subject.token());
            case SIDES -> holders.principals();
            case NONE -> silent(verb);
        };
    }

    /** Who says it, or does it, where the verb has no subject of its own. */
    private List<Holder> silent(int verb) {
        Speech speech = speeches.at(verb);
        if (speech.attributed()) {
            return speaker(verb);
        }
        Holder source = speeches.sourceOf(verb);
        return source != null ? List.of(source) : List.of();
    }

    private List<Holder> pronoun(Subject subject, int verb) {
        Speech speech = speeches.at(verb);
        Holder source = speeches.sourceOf(verb);
        if (source != null) {
            return List.of(source);
        }
        if (speech.attributed() && !speech.direct()) {
            return speaker(verb);
        }
        ActorMention last = speech.attributed() ? null : recent.pronoun(subject.token(), subject.kind());
        return last == null ? List.of() : named(List.of(last));
    }

    private List<Holder> person(Subject subject, int verb) {
        Holder source = speeches.sourceOf(verb);
        Holder national = holders.adjective(subject.token() - 1);
        if (national != null) {
            return List.of(national);
        }
        return source != null ? List.of(source) : recent(subject.token(), verb);
    }

    /** Who was last the subject of a sentence, where an office without a name, or nothing, stands for him. */
    private List<Holder> recent(int token, int verb) {
        boolean said = speeches.at(verb).attributed();
        ActorMention last = said || text.may(verb, WordFeature.PLURAL) ? null : recent.before(token);
        return last == null ? List.of() : named(List.of(last));
    }

    /** The owner of a plan that is the subject: "the Alban plan provides for". */
    private List<Holder> plan(int token) {
        if (!scene.is(token, scene.lexicon.plans) && !scene.is(token, scene.lexicon.anaphors)) {
            return List.of();
        }
        List<Holder> owner = planOwner(token);
        return owner.isEmpty() ? holders.lastPlan() : owner;
    }

    /** Whose plan it is: "the Alban plan", "the plan of Bora", "the plan that was put forward by Bora". */
    private List<Holder> planOwner(int token) {
        if (!scene.is(token, scene.lexicon.plans) && !scene.is(token, scene.lexicon.anaphors)) {
            return List.of();
        }
        List<Holder> owner = owner(token, token + 1, token);
        if (owner.isEmpty() && text.is(token - 1, "his")) {
            List<Holder> speaker = speaker(token);
            return speaker.isEmpty() ? recent(token, token) : speaker;
        }
        if (owner.isEmpty() && scene.isMark(token + 1, ',') && text.is(token + 2, "relatives")) {
            return handedOver(token + 2);
        }
        for (int i = token + 1; owner.isEmpty() && i < Math.min(scene.sentence.to(), token + AGENT); i++) {
            ActorMention actor = scene.actors.at(i);
            if (text.isFinite(i) || scene.isDash(i) || scene.isMark(i, ':')) {
                return owner;
            }
            boolean agent = actor != null && !text.isNominative(actor) && !text.is(i - 1, "prepositions");
            owner = agent ? named(List.of(actor)) : owner;
        }
        return owner;
    }

    /** "The plan that Bora has put forward": the subject of the verb that says so. */
    private List<Holder> handedOver(int relative) {
        for (int i = relative + 1; i < Math.min(scene.sentence.to(), relative + AGENT); i++) {
            if (text.isFinite(i)) {
                return text.begins(i, "presents") ? of(i, i + 1) : List.of();
            }
        }
        return List.of();
    }

    /** Notes whose plan the sentence has named last: its owner's, else of whoever presents it or speaks of it. */
    void rememberPlan() {
        for (int i = scene.sentence.to() - 1; i >= scene.sentence.from(); i--) {
            if (scene.is(i, scene.lexicon.plans)) {
                List<Holder> owner = planOwner(i);
                owner = owner.isEmpty() ? presenter(i) : owner;
                holders.rememberPlan(owner.isEmpty() ? speaker(i) : owner);
                return;
            }
        }
    }

    void rememberPlan(List<Holder> owners) {
        holders.rememberPlan(owners);
    }

    /** "Bora presented a plan": the subject of the verb before it. */
    private List<Holder> presenter(int plan) {
        for (int i = plan - 1; i >= Math.max(scene.sentence.from(), plan - AGENT); i--) {
            if (text.isFinite(i)) {
                return text.begins(i, "presents") ? of(i, i + 1) : List.of();
            }
        }
        return List.of();
    }

    /** Whose plan the noun names, or who was last said to have one. */
    List<Holder> ownerOfPlan(int noun) {
        List<Holder> owner = planOwner(noun);
        owner = owner.isEmpty() ? presenter(noun) : owner;
        return owner.isEmpty() ? holders.lastPlan() : owner;
    }

    /** Who signed: the subjects of the verb, both principal sides where it names no side. */
    List<Holder> signers(int verb) {
        List<Holder> subject = of(verb, verb + 1);
        return subject.isEmpty() ? holders.principals() : subject;
    }

    /** Whose plan it is that "provides for" something: the subject's, else the last one named. */
    List<Holder> contents(int verb, int end) {
        int first = scene.sentence.from();
        if (scene.is(first, scene.lexicon.plans) && scene.isMark(first + 1, ',') && text.is(first + 2, "relatives")) {
            return plan(first);
        }
        Subject subject = subjects.of(verb, end, scene.sentence);
        return switch (subject.kind()) {
            case THING -> plan(subject.token());
            case NONE, HE, SHE ->
                speaker(verb).isEmpty() || speaks(holders.lastPlan(), verb) ? holders.lastPlan() : List.of();
            default -> List.of();
        };
    }

    /** Both principal sides, where a text names them and says of nobody else that he agreed. */
    List<Holder> together() {
        return holders.principals();
    }

    /**
     * Whose noun it is: "the demands of Bora", "the Boran demand", "our demand", "his readiness".
     *
     * @param verb the verb whose subject "his own" stands for
     */
    List<Holder> owner(int from, int to, int verb) {
        for (int i = from - 1; i >= Math.max(scene.sentence.from(), from - OWNER) && !acts(i); i--) {
            Holder national = holders.adjective(i);
            if (national != null) {
                return List.of(national);
            }
            if (text.is(i, "our")) {
                return speaker(i);
            }
            if (text.is(i, "own")) {
                return of(verb, verb + 1);
            }
            ActorMention group = scene.actors.at(i);
            if (!scene.document.isWord(i) || (group != null && group.from() < i)) {
                break;
            }
        }
        return genitives.after(to);
    }

    /** Whether a verb stands at the token that its subject does, unlike one that tells what a plan holds. */
    private boolean acts(int token) {
        boolean cue = scene.operators.stream().anyMatch(op -> op.from() == token && op.kind() == CueKind.VERB);
        return cue
                || (text.isFinite(token)
                        && scene.operators.stream()
                                .noneMatch(op -> op.from() == token && op.kind() == CueKind.CONTENTS));
    }

    List<Holder> named(List<ActorMention> actors) {
        List<Holder> all = new ArrayList<>();
        for (ActorMention actor : actors) {
            Holder holder = holders.of(actor);
            if (holder != null && all.stream().noneMatch(one -> one.side().equals(holder.side()))) {
                all.add(holder);
            }
        }
        return all;
    }
}
