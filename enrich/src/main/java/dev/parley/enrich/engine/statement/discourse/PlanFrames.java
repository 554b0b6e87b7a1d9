package dev.parley.enrich.engine.statement.discourse;

import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.statement.holder.Holders;
import dev.parley.enrich.engine.statement.holder.SpeechMap;
import dev.parley.enrich.engine.statement.holder.Subjects;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds sentences that tell what a plan holds: "under the plan, …", "point 4 would cap …", "it also provides for …". */
final class PlanFrames {
    private static final int OPENING = 9;
    private static final int ASIDE = 30;

    /** Whose plan it is, and the token after which its contents stand. */
    record Frame(List<Holder> owners, int after) {}

    private final Holders holders;
    private final SpeechMap speeches;
    private boolean told;

    PlanFrames(Holders holders, SpeechMap speeches) {
        this.holders = holders;
        this.speeches = speeches;
    }

    /** The frame that a sentence opens, if it does. */
    @Nullable Frame open(Scene scene, Subjects subjects) {
        int from = scene.sentence.from();
        boolean under = scene.is(from, scene.lexicon.under);
        int noun = noun(scene, under ? from + 1 : from);
        boolean pronoun = told && scene.is(from, scene.lexicon.it);
        told = noun >= 0 || pronoun;
        if (!told) {
            return null;
        }
        int verb = under ? noun : verb(scene, pronoun ? from : noun);
        if (verb < 0) {
            return null;
        }
        List<Holder> owners = pronoun ? holders.lastPlan() : owners(scene, subjects, noun, verb);
        return owners.isEmpty() || !believed(owners, verb) ? null : new Frame(owners, verb);
    }

    private List<Holder> owners(Scene scene, Subjects subjects, int noun, int verb) {
        for (int i = noun; i <= verb; i++) {
            List<Holder> owner =
                    scene.is(i, scene.lexicon.plans) ? subjects.owners().before(i) : List.of();
            if (!owner.isEmpty()) {
                return owner;
            }
        }
        List<Holder> owner = subjects.owners().agent(noun + 1);
        return !owner.isEmpty() ? owner : named(scene, noun) ? List.of() : holders.lastPlan();
    }

    /** Whether the plan goes by a name of its own, so that it is not the one named last: "the Cima package". */
    private static boolean named(Scene scene, int noun) {
        for (int i = scene.sentence.from() + 1; i < noun; i++) {
            if (scene.document.isCapital(i) && scene.actors.at(i) == null) {
                return true;
            }
        }
        return false;
    }

    /** The noun of a plan with which the sentence begins; -1 where it begins otherwise. */
    private static int noun(Scene scene, int from) {
        for (int i = from; i < Math.min(scene.sentence.to(), from + OPENING); i++) {
            if (scene.is(i, scene.lexicon.plans)) {
                return scene.is(i + 1, scene.lexicon.plans) ? i + 1 : i;
            }
            boolean passes = scene.document.isWord(i)
                    ? !scene.is(i, scene.lexicon.auxiliaries)
                    : scene.isMark(i, '-') || scene.is(i, scene.lexicon.possessive) || isNumber(scene, i);
            if (!passes) {
                return -1;
            }
        }
        return -1;
    }

    /** The word by which the plan says what it holds, where the noun is its subject; -1 where there is none. */
    private static int verb(Scene scene, int noun) {
        for (int i = noun + 1; i < Math.min(scene.sentence.to(), noun + ASIDE); i++) {
            boolean holds = scene.is(i, scene.lexicon.prospective) || scene.is(i, scene.lexicon.holding);
            int before = i - 1;
            while (before > noun && scene.isAdverb(before)) {
                before--;
            }
            boolean own = before == noun
                    || isNumber(scene, before)
                    || !scene.document.isWord(before)
                    || scene.is(before, scene.lexicon.plans);
            if (holds && own) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isNumber(Scene scene, int token) {
        return Character.isDigit(scene.document.text(token).charAt(0));
    }

    /** Whether whoever says so is the owner, or of no side. */
    private boolean believed(List<Holder> owners, int token) {
        Holder speaker = speeches.at(token).holder();
        return speaker == null || owners.stream().anyMatch(owner -> owner.side().equals(speaker.side()));
    }
}
