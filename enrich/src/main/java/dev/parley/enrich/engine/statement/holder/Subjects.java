package dev.parley.enrich.engine.statement.holder;

import dev.parley.enrich.engine.statement.Cue;
import dev.parley.enrich.engine.statement.CueKind;
import dev.parley.enrich.engine.statement.Force;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.text.ActorMention;
import java.util.List;

/** Finds who does what a cue says: its subject, its owner, or the agent after "by". */
public final class Subjects {
    private static final int ASIDE = 25;
    private static final int ADJUNCT = 6;
    private static final Cue EXPRESSES = new Cue(CueKind.VERB, Force.REPORT, "expresses");

    private final Scene scene;
    private final Holders holders;
    private final SpeechMap speeches;
    private final Coordination coordination;
    private final Owners owners;
    private final Continuation continuation;

    public Subjects(Scene scene, Holders holders, SpeechMap speeches) {
        this.scene = scene;
        this.holders = holders;
        this.speeches = speeches;
        this.coordination = new Coordination(scene, holders);
        this.owners = new Owners(scene, holders, coordination);
        this.continuation = new Continuation(scene, speeches);
    }

    /** Finds whose a demand, an offer or a plan in the sentence is. */
    public Owners owners() {
        return owners;
    }

    /** Who puts forward what the noun at the token names: "Alba has published the details of a plan". */
    public List<Holder> presenters(int noun) {
        int verb = owners.expresses(new Operator(noun, noun + 1, EXPRESSES));
        return verb < 0 ? List.of() : left(scene.beforeVerb(verb), new Operator(verb, verb + 1, EXPRESSES));
    }

    /** Whoever begins the sentence, with those joined to them. */
    public List<Holder> first() {
        return coordination.first();
    }

    /** Who does what an infinitive after a verb that is no cue says: "Bora went on to demand". */
    public List<Holder> controller(Operator op) {
        if (scene.is(op.from() - 2, scene.lexicon.coerced)) {
            return List.of();
        }
        for (Operator other : scene.operators) {
            boolean between = other.to() <= op.from() && op.from() - other.to() <= ASIDE / 2;
            if (between && other.kind() != CueKind.TURN && other.force() != Force.REPORT) {
                return List.of();
            }
        }
        for (int i = op.from() - 1; i >= scene.sentence.from(); i--) {
            if (!scene.document.isWord(i) && !scene.is(i, scene.lexicon.possessive)) {
                return List.of();
            }
            ActorMention actor = scene.actorEndingAt(i);
            if (scene.isNegation(i) && i < op.from() - 2) {
                return List.of();
            }
            boolean object =
                    actor != null && i >= op.from() - 2 && scene.is(actor.from() - 1, scene.lexicon.prepositions);
            if (object || scene.lexicon.barriers().longest(scene.document, i, i + 3) != 0) {
                return List.of();
            }
            if (actor != null && standsAlone(actor)) {
                return coordination.joined(actor);
            }
        }
        return List.of();
    }

    /** Who says the words at the token where no attribution was found: the subject of the last verb of saying before it. */
    public List<Holder> reporter(int token) {
        if (speeches.at(token).attributed() || speeches.at(token).holder() != null) {
            return List.of();
        }
        Operator says = null;
        for (Operator op : scene.operators) {
            boolean before = op.to() <= token && op.kind() == CueKind.VERB && op.force() == Force.REPORT;
            says = before ? op : says;
        }
        if (says == null) {
            return continuation.speaker(token);
        }
        if (scene.passive(says)) {
            return List.of();
        }
        return scene.infinitive(says) ? controller(says) : of(says);
    }

    /** Whether the cue only tells who says what stands before it: "…, Bora acknowledged". */
    public boolean tells(Operator op) {
        boolean last = op.to() >= scene.sentence.to() || scene.endsClause(op.to());
        return last && speeches.sourceOf(op.from()) != null;
    }

    /** The actor as a holder, with those joined to it. */
    public List<Holder> sided(ActorMention actor) {
        return coordination.joined(actor);
    }

    /** Whether neither a preposition nor what it possesses makes the actor part of something else. */
    private boolean standsAlone(ActorMention actor) {
        return !scene.is(actor.from() - 1, scene.lexicon.prepositions)
                && !scene.is(actor.from() - 1, scene.lexicon.to)
                && !scene.is(actor.to(), scene.lexicon.possessive);
    }

    /** Whether nobody is joined to the actor. */
    public boolean singular(ActorMention actor) {
        return coordination.joined(actor).size() < 2;
    }

    /** The holders of a cue; empty where neither the sentence nor an attribution tells. */
    public List<Holder> of(Operator op) {
        List<Holder> found = read(op);
        Holder source = found.isEmpty() ? speeches.sourceOf(op.from()) : null;
        return source == null ? found : List.of(source);
    }

    private List<Holder> read(Operator op) {
        if (op.kind() == CueKind.NOUN) {
            List<Holder> owner = owners.of(op);
            int verb = owner.isEmpty() ? owners.expresses(op) : -1;
            return verb < 0 ? owner : left(scene.beforeVerb(verb), new Operator(verb, verb + 1, EXPRESSES));
        }
        if (scene.passive(op)) {
            return owners.agent(op.to());
        }
        return left(scene.beforeVerb(op.from()), op);
    }

    /** The subject that ends at the token. */
    private List<Holder> left(int at, Operator op) {
        if (at < scene.sentence.from()) {
            return List.of();
        }
        ActorMention actor = scene.actorEndingAt(at);
        boolean place =
                scene.is(at - 1, scene.lexicon.links) && !coordination.opening().isEmpty();
        if (actor != null && !place) {
            return coordination.joined(actor);
        }
        List<Holder> joint = coordination.everybodyEndingAt(at);
        if (!joint.isEmpty()) {
            return joint;
        }
        if (scene.is(at, scene.lexicon.relatives)) {
            int noun = scene.isMark(at - 1, ',') || scene.isDash(at - 1) ? at - 2 : at - 1;
            return left(noun, op);
        }
        List<Holder> pronoun = holders.pronoun(scene, at);
        List<Holder> home = pronoun.isEmpty() ? owners.home(at) : pronoun;
        if (!home.isEmpty()) {
            return home;
        }
        if (scene.is(at, scene.lexicon.they)) {
            List<Holder> named = coordination.first();
            return named.size() > 1 ? named : List.of();
        }
        boolean plan = scene.is(at, scene.lexicon.plans) || scene.is(at, scene.lexicon.anaphors);
        if (plan) {
            List<Holder> owner = owners.before(at);
            return owner.isEmpty() ? holders.lastPlan() : owner;
        }
        return apart(at, op);
    }

    private List<Holder> apart(int at, Operator op) {
        if (scene.isMark(at, ',') || scene.isDash(at) || scene.isMark(at, ')')) {
            List<Holder> aside = scene.nonFinite(op) ? List.of() : beforeAside(at);
            Holder source = aside.isEmpty() ? speeches.sourceOf(op.from()) : null;
            return !aside.isEmpty() ? aside : source == null ? shared(op) : List.of(source);
        }
        if (scene.is(at, scene.lexicon.but)) {
            List<Holder> joint = shared(op);
            Holder source = joint.isEmpty() ? speeches.sourceOf(op.from()) : null;
            return source == null ? joint : List.of(source);
        }
        List<Holder> dated = beforeAdjunct(at);
        if (!dated.isEmpty()) {
            return dated;
        }
        List<Holder> owner = owners.possessed(at);
        List<Holder> plan = owner.isEmpty() ? owners.planBefore(at) : owner;
        List<Holder> opening = plan.isEmpty() ? coordination.opening() : plan;
        return opening.isEmpty() ? allied(op) : opening;
    }

    /** The token before a list of places that ends at the one given: "and its allies in Cima, Dora and Eda insisted". */
    private int beforePlaces(int at) {
        int i = at;
        boolean list = false;
        while (i > scene.sentence.from()
                && (scene.document.isCapital(i) || scene.isMark(i, ',') || scene.is(i, scene.lexicon.and))) {
            list |= !scene.document.isCapital(i);
            i--;
        }
        return list && i < at && scene.is(i, scene.lexicon.adjuncts) ? i - 1 : -1;
    }

    /** "Alba and its Boran partners in the alliance agreed": those joined at the head of a sentence whose first verb it is. */
    private List<Holder> allied(Operator op) {
        int before = beforePlaces(scene.beforeVerb(op.from()));
        int places = before < 0 ? op.from() : before;
        for (int i = scene.sentence.from(); i < op.from(); i++) {
            boolean parts = (scene.isMark(i, ',') && i <= places)
                    || scene.isDash(i)
                    || scene.is(i, scene.lexicon.relatives)
                    || scene.is(i, scene.lexicon.possessive);
            if (parts) {
                return List.of();
            }
        }
        boolean first = scene.operators.stream().noneMatch(other -> other.from() < op.from());
        List<Holder> joined = first ? coordination.first() : List.of();
        return joined.size() > 1 ? joined : List.of();
    }

    /** "Alba on Tuesday agreed": the actor before a short adjunct of time or place. */
    private List<Holder> beforeAdjunct(int at) {
        for (int i = at; i > Math.max(scene.sentence.from(), at - ADJUNCT); i--) {
            ActorMention actor = scene.is(i, scene.lexicon.adjuncts) ? scene.actorEndingAt(i - 1) : null;
            if (actor != null) {
                return standsAlone(actor) ? coordination.joined(actor) : List.of();
            }
        }
        return List.of();
    }

    /** "The minister, Alba's top diplomat, rejected": the actor before the comma that opens the aside. */
    private List<Holder> beforeAside(int close) {
        for (int i = close - 1; i >= Math.max(scene.sentence.from(), close - ASIDE); i--) {
            boolean opens = scene.isMark(i, ',') || scene.isDash(i) || scene.isMark(i, '(');
            if (opens) {
                ActorMention actor = scene.actorEndingAt(i - 1);
                if (actor != null) {
                    return coordination.joined(actor);
                }
            }
        }
        return List.of();
    }

    /** A verb without a subject of its own takes that of the verb before it. */
    private List<Holder> shared(Operator op) {
        Operator before = null;
        for (Operator other : scene.operators) {
            boolean verb = other.kind() == CueKind.VERB && other.to() <= op.from() && !scene.nonFinite(other);
            before = verb ? other : before;
        }
        if (before != null) {
            return of(before);
        }
        for (int i = scene.sentence.from(); i < op.from(); i++) {
            ActorMention actor = scene.is(i - 1, scene.lexicon.by) ? null : scene.actors.at(i);
            if (actor != null && !(actor.from() < i)) {
                boolean owner = scene.is(actor.to(), scene.lexicon.possessive);
                return owner ? List.of() : coordination.joined(actor);
            }
        }
        return List.of();
    }
}
