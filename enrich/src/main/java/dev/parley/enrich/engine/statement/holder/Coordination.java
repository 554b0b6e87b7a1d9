package dev.parley.enrich.engine.statement.holder;

import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.TokenTrie;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holders that "and", a comma or a word such as "both sides" join. */
final class Coordination {
    private static final int OPENING = 8;
    private static final int DETERMINERS = 3;

    private final Scene scene;
    private final Holders holders;

    Coordination(Scene scene, Holders holders) {
        this.scene = scene;
        this.holders = holders;
    }

    /** Whoever begins the sentence, with those joined to them. */
    List<Holder> first() {
        List<Holder> all = opening();
        if (!all.isEmpty()) {
            return all;
        }
        for (int i = scene.sentence.from(); i < Math.min(scene.sentence.to(), scene.sentence.from() + OPENING); i++) {
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

    /** Those for whom the noun stands with which the sentence begins: "The leaders also agreed", "Participants in the talks". */
    List<Holder> opening() {
        int at = scene.sentence.from();
        int limit = Math.min(scene.sentence.to() - 1, at + DETERMINERS);
        while (at < limit && !scene.is(at, scene.lexicon.parties) && scene.actors.at(at) == null) {
            at++;
        }
        boolean whose = scene.is(at + 1, scene.lexicon.links) && scene.actors.at(at + 2) != null;
        return scene.is(at, scene.lexicon.parties) && !whose ? holders.everybody(at) : List.of();
    }

    /** Every principal side, where a word for all of them ends at the token. */
    List<Holder> everybodyEndingAt(int at) {
        for (int from = at; from >= Math.max(scene.sentence.from(), at - 3); from--) {
            long match = scene.lexicon.joint().longest(scene.document, from, at + 1);
            if (match != 0 && TokenTrie.end(match) == at + 1) {
                return scene.lexicon.pairs().longest(scene.document, from, at + 1) != 0
                        ? holders.joined()
                        : holders.everybody(at);
            }
        }
        return List.of();
    }

    /** An actor with those joined to it: "Alban and Boran officials", "the leaders of Alba, Bora and Cima". */
    List<Holder> joined(ActorMention actor) {
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
            ActorMention other = scene.actorEndingAt(at);
            boolean opens = other != null && other.from() == scene.sentence.from();
            if (at == from - 1 || !(list || opens)) {
                return all;
            }
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
        while (scene.is(at, scene.lexicon.and)
                || scene.isMark(at, ',')
                || scene.isArticle(at)
                || (scene.is(at, scene.lexicon.ownerships) && scene.is(at - 1, scene.lexicon.and))) {
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
