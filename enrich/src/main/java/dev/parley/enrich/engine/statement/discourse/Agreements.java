package dev.parley.enrich.engine.statement.discourse;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Reading;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.statement.holder.Subjects;
import dev.parley.model.SideId;
import dev.parley.model.Stance;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.PhraseUse;
import dev.parley.model.dossier.Side;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The points of what sides have signed together, which each of them accepts. */
public final class Agreements {
    private static final int SIGNERS = 2;
    private static final int REACH = 8;
    private static final int NEAR = 4;

    private final Set<SideId> principals;
    private List<Holder> signers = List.of();

    public Agreements(Dossier dossier) {
        principals =
                dossier.sides().stream().filter(Side::principal).map(Side::id).collect(Collectors.toSet());
    }

    /** Notes who has agreed with whom. */
    public void remember(List<Reading> readings) {
        for (Reading reading : readings) {
            if (reading.stance() == Stance.ACCEPTS && reading.holders().size() >= SIGNERS) {
                List<Holder> main = reading.holders().stream()
                        .filter(holder -> principals.contains(holder.side()))
                        .toList();
                signers = main.size() >= SIGNERS ? main : signers;
            }
        }
    }

    /** Who has signed what was named last. */
    List<Holder> signers() {
        return signers;
    }

    /** What a sentence about the agreement says of a mention: "the deal also stipulates", "under the agreement". */
    public List<Reading> read(Scene scene, Subjects subjects, PhraseMatch<ConditionPhrase> mention) {
        PhraseUse use = mention.value().use();
        boolean names = use == PhraseUse.FOR || use == PhraseUse.AGAINST;
        if (signers.isEmpty() || !names || !aboutIt(scene, mention.from())) {
            return List.of();
        }
        Stance stance = use == PhraseUse.FOR ? Stance.ACCEPTS : Stance.REJECTS;
        String rule = mention.value().phrase().place() + " agreement";
        return List.of(new Reading(mention, stance, signers, mention.from(), false, true, false, rule));
    }

    /** Whether the sentence begins with the agreement, not with any that there might be, and nobody stands before it. */
    private static boolean aboutIt(Scene scene, int limit) {
        int end = Math.min(limit, scene.sentence.from() + REACH);
        for (int i = scene.sentence.from(); i < end; i++) {
            if (scene.actors.at(i) != null) {
                return false;
            }
            if (scene.is(i, scene.lexicon.agreements)) {
                return !scene.is(i - 1, scene.lexicon.unspecific) && (under(scene, i) || holds(scene, i));
            }
        }
        return false;
    }

    private static boolean under(Scene scene, int noun) {
        return scene.is(scene.sentence.from(), scene.lexicon.under)
                || scene.is(noun - 1, scene.lexicon.under)
                || scene.is(noun - 2, scene.lexicon.under);
    }

    /** Whether the agreement is the subject of a verb that says what it holds. */
    private static boolean holds(Scene scene, int noun) {
        int at = noun + 1;
        while (at < noun + NEAR && (scene.isAdverb(at) || scene.is(at, scene.lexicon.agreements))) {
            at++;
        }
        return scene.is(at, scene.lexicon.holding)
                || (scene.is(at, scene.lexicon.auxiliaries) && !scene.is(at, scene.lexicon.be));
    }
}
