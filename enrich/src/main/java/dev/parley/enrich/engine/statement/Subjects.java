package dev.parley.enrich.engine.statement;

import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.TokenTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds who does what a cue says: its subject, its owner, or the agent after "by". */
final class Subjects {
    private static final int ASIDE = 25;
    private static final int AGENT = 6;

    private final Scene scene;
    private final Holders holders;
    private final SpeechMap speeches;

    Subjects(Scene scene, Holders holders, SpeechMap speeches) {
        this.scene = scene;
        this.holders = holders;
        this.speeches = speeches;
    }

    /** Whoever begins the sentence, with those joined to them. */
    List<Holder> first() {
        for (int i = scene.sentence.from(); i < Math.min(scene.sentence.to(), scene.sentence.from() + 8); i++) {
            ActorMention actor = scene.actors.at(i);
            if (actor != null) {
                ActorMention last = actor;
                int next = actor.to();
                while (next < scene.sentence.to()
                        && (scene.is(next, scene.lexicon.and) || scene.isMark(next, ',') || scene.isArticle(next))) {
                    next++;
                    ActorMention other = scene.actors.at(next);
                    if (other != null) {
                        last = other;
                        next = other.to();
                    }
                }
                return joined(last);
            }
        }
        return List.of();
    }

    /** The holders of a cue; empty where neither the sentence nor an attribution tells. */
    List<Holder> of(Operator op) {
        List<Holder> found = read(op);
        Holder source = found.isEmpty() ? speeches.sourceOf(op.from()) : null;
        return source == null ? found : List.of(source);
    }

    private List<Holder> read(Operator op) {
        if (op.kind() == CueKind.NOUN) {
            return owner(op);
        }
        if (scene.passive(op)) {
            return agent(op.to());
        }
        return left(beforeVerb(op.from()), op);
    }

    private int beforeVerb(int from) {
        int at = from - 1;
        while (at >= scene.sentence.from() && scene.isVerbal(at)) {
            at--;
        }
        return at;
    }

    /** The subject that ends at the token. */
    private List<Holder> left(int at, Operator op) {
        if (at < scene.sentence.from()) {
            return List.of();
        }
        ActorMention actor = scene.actorEndingAt(at);
        if (actor != null) {
            return joined(actor);
        }
        List<Holder> joint = jointEndingAt(at);
        if (!joint.isEmpty()) {
            return joint;
        }
        if (scene.is(at, scene.lexicon.relatives)) {
            int noun = scene.isMark(at - 1, ',') ? at - 2 : at - 1;
            return left(noun, op);
        }
        List<Holder> pronoun = holders.pronoun(scene, at);
        if (!pronoun.isEmpty()) {
            return pronoun;
        }
        boolean plan = scene.is(at, scene.lexicon.plans) || scene.is(at, scene.lexicon.anaphors);
        if (plan) {
            List<Holder> owner = ownerBefore(at);
            return owner.isEmpty() ? holders.lastPlan() : owner;
        }
        return apart(at, op);
    }

    private List<Holder> apart(int at, Operator op) {
        if (scene.isMark(at, ',') || scene.isMark(at, '–') || scene.isMark(at, '—') || scene.isMark(at, ')')) {
            List<Holder> aside = scene.nonFinite(op) ? List.of() : beforeAside(at);
            Holder source = aside.isEmpty() ? speeches.sourceOf(op.from()) : null;
            return !aside.isEmpty() ? aside : source == null ? shared(op) : List.of(source);
        }
        if (scene.is(at, scene.lexicon.but)) {
            Holder source = speeches.sourceOf(op.from());
            return source == null ? shared(op) : List.of(source);
        }
        List<Holder> owner = possessed(at);
        return owner.isEmpty() ? planBefore(at) : owner;
    }

    /** "The first proposal offered by the United States last week asked": the owner of a plan some words before. */
    private List<Holder> planBefore(int at) {
        for (int i = at; i >= Math.max(scene.sentence.from(), at - ASIDE / 2); i--) {
            if (scene.isMark(i, ',')) {
                return List.of();
            }
            if (scene.is(i, scene.lexicon.plans)) {
                List<Holder> owner = ownerBefore(i);
                return owner.isEmpty() ? agent(i + 1) : owner;
            }
        }
        return List.of();
    }

    /** "Alba's negotiators", "the leader of Bora": the owner of a noun that may speak. */
    private List<Holder> possessed(int at) {
        for (int i = at - 1; i >= Math.max(scene.sentence.from(), at - 3); i--) {
            ActorMention actor = scene.actorEndingAt(i - 1);
            if (scene.is(i, scene.lexicon.possessive) && actor != null && holders.speaks(scene, at)) {
                return joined(actor);
            }
        }
        return List.of();
    }

    /** "Kaja Kallas, the Union's top diplomat, rejected": the actor before the comma that opens the aside. */
    private List<Holder> beforeAside(int close) {
        for (int i = close - 1; i >= Math.max(scene.sentence.from(), close - ASIDE); i--) {
            boolean opens =
                    scene.isMark(i, ',') || scene.isMark(i, '–') || scene.isMark(i, '—') || scene.isMark(i, '(');
            if (opens) {
                ActorMention actor = scene.actorEndingAt(i - 1);
                if (actor != null) {
                    return joined(actor);
                }
            }
        }
        return List.of();
    }

    /** The owner of the plan or demands that are the cue's subject, or that "those" stands for. */
    List<Holder> planOwner(Operator op) {
        int at = beforeVerb(op.from());
        boolean plan = scene.is(at, scene.lexicon.plans) || scene.is(at, scene.lexicon.anaphors);
        List<Holder> owner = plan ? ownerBefore(at) : List.of();
        boolean pointed = scene.is(at, scene.lexicon.demonstratives) || scene.is(at, scene.lexicon.they);
        return owner.isEmpty() && (plan || pointed) ? holders.lastPlan() : owner;
    }

    /** The plan that a relative clause describes: "any deal that would require", as a token; -1 where there is none. */
    int planOf(Operator op) {
        int at = beforeVerb(op.from());
        boolean relative = scene.is(at, scene.lexicon.relatives);
        int noun = relative && scene.isMark(at - 1, ',') ? at - 2 : at - 1;
        boolean plan = scene.is(noun, scene.lexicon.plans) || scene.is(noun, scene.lexicon.agreements);
        return relative && plan ? noun : -1;
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
            ActorMention actor = scene.actors.at(i);
            if (actor != null) {
                boolean owner = scene.is(actor.to(), scene.lexicon.possessive);
                return owner ? List.of() : joined(actor);
            }
        }
        return List.of();
    }

    /** The owner of a noun: "Bora's demand", "the Boran demand", "demands by Bora". */
    private List<Holder> owner(Operator op) {
        List<Holder> before = ownerBefore(op.from());
        return before.isEmpty() ? agent(op.to()) : before;
    }

    private List<Holder> ownerBefore(int noun) {
        int at = noun - 1;
        int words = 0;
        while (at >= scene.sentence.from() && words < 4) {
            ActorMention actor = scene.actors.at(at);
            if (actor != null) {
                return joined(actor);
            }
            List<Holder> pronoun = holders.pronoun(scene, at);
            if (!pronoun.isEmpty()) {
                return pronoun;
            }
            Holder national = holders.adjective(at);
            if (national != null) {
                return List.of(national);
            }
            boolean passes =
                    scene.is(at, scene.lexicon.possessive) || (scene.document.isWord(at) && !scene.isVerbal(at));
            if (!passes || scene.is(at, scene.lexicon.and)) {
                break;
            }
            words++;
            at--;
        }
        return List.of();
    }

    /** The agent after "by", "of" or "from". */
    List<Holder> agent(int from) {
        for (int i = from; i < Math.min(scene.sentence.to(), from + AGENT); i++) {
            if (scene.is(i, scene.lexicon.by)) {
                for (int k = i + 1; k < Math.min(scene.sentence.to(), i + 5); k++) {
                    ActorMention actor = scene.actors.at(k);
                    Holder national = actor == null ? holders.adjective(k) : null;
                    if (actor != null || national != null) {
                        return actor != null ? joined(actor) : List.of(Objects.requireNonNull(national));
                    }
                }
            }
        }
        return List.of();
    }

    private List<Holder> jointEndingAt(int at) {
        for (int from = at; from >= Math.max(scene.sentence.from(), at - 3); from--) {
            long match = scene.lexicon.joint().longest(scene.document, from, at + 1);
            if (match != 0 && TokenTrie.end(match) == at + 1) {
                return holders.principals();
            }
        }
        return List.of();
    }

    /** An actor with those joined to it: "Alban and Boran officials", "the leaders of Alba, Bora and Cima". */
    private List<Holder> joined(ActorMention actor) {
        List<Holder> all = new ArrayList<>();
        add(all, holders.of(actor));
        for (int i = actor.from(); i < actor.to() && hasAnd(actor.from(), actor.to()); i++) {
            add(all, holders.adjective(i));
        }
        boolean list = false;
        int from = actor.from();
        while (true) {
            int at = beforeLink(from);
            list |= hasAnd(at + 1, from);
            if (at == from - 1 || !list) {
                return all;
            }
            ActorMention other = scene.actorEndingAt(at);
            add(all, other == null ? holders.adjective(at) : holders.of(other));
            if (other == null) {
                return all;
            }
            from = other.from();
        }
    }

    /** The last token before "and", a comma and articles that end before the token; the token before it where there are none. */
    private int beforeLink(int from) {
        int at = from - 1;
        while (scene.is(at, scene.lexicon.and) || scene.isMark(at, ',') || scene.isArticle(at)) {
            at--;
        }
        boolean linked = hasAnd(at + 1, from) || scene.isMark(at + 1, ',');
        return linked ? at : from - 1;
    }

    private boolean hasAnd(int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.is(i, scene.lexicon.and)) {
                return true;
            }
        }
        return false;
    }

    private static void add(List<Holder> all, @Nullable Holder holder) {
        if (holder != null && all.stream().noneMatch(known -> known.side().equals(holder.side()))) {
            all.add(holder);
        }
    }
}
