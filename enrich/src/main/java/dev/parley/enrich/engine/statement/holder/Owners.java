package dev.parley.enrich.engine.statement.holder;

import dev.parley.enrich.engine.statement.CueKind;
import dev.parley.enrich.engine.statement.Force;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.text.ActorMention;
import java.util.List;
import java.util.Objects;

/** Finds whose a demand, an offer or a plan is. */
public final class Owners {
    private static final int REACH = 12;
    private static final int AGENT = 6;
    private static final int WORDS = 6;
    private static final int JUDGE = 5;

    private final Scene scene;
    private final Holders holders;
    private final Coordination coordination;

    Owners(Scene scene, Holders holders, Coordination coordination) {
        this.scene = scene;
        this.holders = holders;
        this.coordination = coordination;
    }

    /** The owner of a noun: "Bora's demand", "the Boran demand", "demands by Bora". */
    List<Holder> of(Operator op) {
        List<Holder> owner = before(op.from());
        List<Holder> agent = owner.isEmpty() ? agent(op.to()) : owner;
        return agent.isEmpty() ? after(op.to()) : agent;
    }

    /** Whether the noun is nobody's own but what the verb right before it takes: "agreed with the idea of". */
    public boolean taken(Operator noun, Operator verb) {
        boolean takes = verb.kind() == CueKind.VERB && verb.force() != Force.REPORT;
        int gap = noun.from() - verb.to();
        return takes && noun.cue().proposes() && gap >= 0 && gap <= 1 && of(noun).isEmpty();
    }

    /** "The objections of Bora". */
    private List<Holder> after(int at) {
        int name = scene.isArticle(at + 1) ? at + 2 : at + 1;
        ActorMention actor = scene.is(at, scene.lexicon.owning) ? scene.actors.at(name) : null;
        if (actor == null || actor.from() != name || scene.is(actor.to(), scene.lexicon.possessive)) {
            return List.of();
        }
        return coordination.joined(actor);
    }

    public List<Holder> before(int noun) {
        int at = noun - 1;
        int words = 0;
        while (at >= scene.sentence.from() && words < 4) {
            ActorMention actor = scene.actors.at(at);
            if (actor != null) {
                return isTopic(actor) ? List.of() : coordination.joined(actor);
            }
            List<Holder> meant = meant(at);
            if (!meant.isEmpty() || scene.is(at, scene.lexicon.they) || !passes(at)) {
                return meant;
            }
            words += scene.isMark(at, '-') || scene.isMark(at - 1, '-') ? 0 : 1;
            at--;
        }
        return List.of();
    }

    /** Whom a pronoun or a nationality at the token stands for. */
    private List<Holder> meant(int at) {
        List<Holder> pronoun = holders.pronoun(scene, at);
        if (!pronoun.isEmpty()) {
            return pronoun;
        }
        Holder national = holders.adjective(at);
        return scene.is(at, scene.lexicon.they)
                ? coordination.first()
                : national == null ? List.of() : List.of(national);
    }

    /** Whether the word may stand between an owner and the noun. */
    private boolean passes(int at) {
        boolean inner = scene.is(at, scene.lexicon.possessive)
                || scene.isMark(at, '-')
                || (scene.document.isWord(at) && !scene.isVerbal(at));
        boolean compound = scene.isMark(at, '-') && scene.document.text(at + 1).endsWith("ed");
        boolean verb = scene.operators.stream()
                .anyMatch(op -> op.from() == at && op.kind() == CueKind.VERB && !scene.nonFinite(op));
        boolean barrier = scene.lexicon.barriers().longest(scene.document, at, at + 3) != 0;
        return inner
                && !compound
                && !verb
                && !barrier
                && !scene.is(at, scene.lexicon.links)
                && !scene.is(at, scene.lexicon.and)
                && !scene.is(at, scene.lexicon.determiners);
    }

    /** Whether a state's bare name before a noun says what it is about, not whose it is: "the Alba plan". */
    private boolean isTopic(ActorMention actor) {
        String name = scene.document.text(actor.to() - 1);
        boolean initials = name.equals(name.toUpperCase(java.util.Locale.ROOT));
        return actor.kind() == dev.parley.model.ActorKind.STATE
                && actor.how() == ActorMention.How.NAME
                && !initials
                && !scene.is(actor.to(), scene.lexicon.possessive);
    }

    /** The agent after "by"; those between whom something is agreed. */
    public List<Holder> agent(int from) {
        for (int i = from; i < Math.min(scene.sentence.to(), from + AGENT); i++) {
            if (scene.is(i, scene.lexicon.between)) {
                List<Holder> all = between(i);
                if (!all.isEmpty()) {
                    return all;
                }
            }
            if (scene.is(i, scene.lexicon.by)) {
                for (int k = i + 1; k < Math.min(scene.sentence.to(), i + 5); k++) {
                    ActorMention actor = scene.actors.at(k);
                    Holder national = actor == null ? holders.adjective(k) : null;
                    if (actor != null || national != null) {
                        return actor != null ? coordination.joined(actor) : List.of(Objects.requireNonNull(national));
                    }
                }
            }
        }
        return List.of();
    }

    /** "Between Alba and Bora": those joined after the word; empty where fewer than two are named. */
    private List<Holder> between(int word) {
        ActorMention last = null;
        for (int i = word + 1; i < Math.min(scene.sentence.to(), word + AGENT * 2) && !scene.endsClause(i); i++) {
            ActorMention actor = scene.actors.at(i);
            last = actor == null ? last : actor;
        }
        List<Holder> all = last == null ? List.of() : coordination.joined(last);
        return all.size() < 2 ? List.of() : all;
    }

    /** Whose "his country", "its government", "our side" it is that ends at the token. */
    List<Holder> home(int at) {
        boolean adjective = !pronoun(at - 1) && scene.document.isWord(at - 1);
        int pronoun = adjective ? at - 2 : at - 1;
        if (!scene.is(at, scene.lexicon.homes) || pronoun < scene.sentence.from() || !pronoun(pronoun)) {
            return List.of();
        }
        Holder speaker = holders.speaker(pronoun);
        return speaker == null ? holders.pronoun(scene, pronoun) : List.of(speaker);
    }

    private boolean pronoun(int at) {
        return scene.is(at, scene.lexicon.he)
                || scene.is(at, scene.lexicon.she)
                || scene.is(at, scene.lexicon.it)
                || scene.is(at, scene.lexicon.they)
                || scene.is(at, scene.lexicon.we);
    }

    /** Whose judgement a predicate is, where it says so: "unacceptable to Bora", "seen as a threat by Bora". */
    public List<Holder> judges(Operator op) {
        if (scene.is(op.to() - 1, scene.lexicon.harms)) {
            return owner(op);
        }
        for (int i = op.to(); i < Math.min(scene.sentence.to(), op.to() + JUDGE); i++) {
            ActorMention actor = scene.actors.at(i);
            if (actor != null) {
                int preposition = scene.isArticle(i - 1) ? i - 2 : i - 1;
                boolean judges = preposition >= op.to() && scene.is(preposition, scene.lexicon.judging);
                boolean whole = !scene.is(actor.to(), scene.lexicon.to)
                        && !scene.is(actor.to(), scene.lexicon.possessive)
                        && scene.actors.at(actor.to()) == null;
                return judges && whole ? coordination.joined(actor) : owner(op);
            }
            if (!scene.document.isWord(i)) {
                return owner(op);
            }
        }
        return owner(op);
    }

    /** "Bora's main condition": the owner of a judgement that is a noun. */
    public List<Holder> owner(Operator op) {
        boolean noun = scene.is(op.to() - 1, scene.lexicon.plans) || scene.is(op.to() - 1, scene.lexicon.anaphors);
        return noun ? before(op.from()) : List.of();
    }

    /** The verb whose object the noun is, where its subject holds what the noun says: "expressed openness to"; else -1. */
    int expresses(Operator op) {
        for (int i = op.from() - 1; i >= Math.max(scene.sentence.from(), op.from() - WORDS); i--) {
            if (scene.is(i, scene.lexicon.expressing)) {
                return scene.isNegation(i + 1) || scene.isNegation(i - 1) ? -1 : i;
            }
            boolean joins = scene.document.isWord(i) || scene.isMark(i, '-');
            if (scene.isNegation(i) || scene.is(i, scene.lexicon.to) || !joins) {
                return -1;
            }
        }
        return -1;
    }

    /** "The first proposal offered by the United States last week asked": the owner of a plan some words before. */
    List<Holder> planBefore(int at) {
        for (int i = at; i >= Math.max(scene.sentence.from(), at - REACH); i--) {
            if (scene.isMark(i, ',')) {
                return List.of();
            }
            if (scene.is(i, scene.lexicon.plans)) {
                List<Holder> owner = before(i);
                return owner.isEmpty() ? agent(i + 1) : owner;
            }
        }
        return List.of();
    }

    /** "Alba's negotiators", "the leader of Bora": the owner of a noun that may speak. */
    List<Holder> possessed(int at) {
        for (int i = at - 1; i >= Math.max(scene.sentence.from(), at - 3); i--) {
            ActorMention actor = scene.actorEndingAt(i - 1);
            if (scene.is(i, scene.lexicon.possessive) && actor != null && holders.speaks(scene, at)) {
                return coordination.joined(actor);
            }
        }
        return List.of();
    }

    /** The owner of the plan or demands that are the cue's subject, or that "those" stands for. */
    public List<Holder> planOwner(Operator op) {
        int at = scene.beforeVerb(op.from());
        boolean plan = scene.is(at, scene.lexicon.plans) || scene.is(at, scene.lexicon.anaphors);
        List<Holder> owner = plan ? before(at) : List.of();
        boolean alone = at == scene.sentence.from() || !scene.document.isWord(at - 1);
        boolean pointed = (alone && scene.is(at, scene.lexicon.demonstratives)) || scene.is(at, scene.lexicon.they);
        return owner.isEmpty() && (plan || pointed) ? holders.lastPlan() : owner;
    }

    /** The plan that a relative clause describes: "any deal that would require", as a token; -1 where there is none. */
    public int planOf(Operator op) {
        int at = scene.beforeVerb(op.from());
        boolean relative = scene.is(at, scene.lexicon.relatives);
        int noun = relative && scene.isMark(at - 1, ',') ? at - 2 : at - 1;
        boolean plan = scene.is(noun, scene.lexicon.plans) || scene.is(noun, scene.lexicon.agreements);
        return relative && plan ? noun : -1;
    }
}
