package dev.parley.enrich.engine.actor;

import dev.parley.enrich.engine.actor.Naming.Kind;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Phrases;
import dev.parley.enrich.engine.text.Shape;
import dev.parley.enrich.engine.text.Vocabulary;
import dev.parley.model.dossier.DossierActor;
import dev.parley.model.dossier.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whom a surname names: who bears it and is named in full in the same text; else who bears it and held the
 * highest office on the day. Somebody else's given name before it, or nobody listed with an office, licenses nobody.
 */
final class ShortNames {
    private final BitSet givenNames = new BitSet();
    private final ActorWords words;

    ShortNames(List<DossierActor> actors, Phrases phrases, ActorWords words) {
        this.words = words;
        for (DossierActor actor : actors) {
            if (actor.name().indexOf(' ') > 0) {
                givenNames.set(phrases.intern(actor.name())[0]);
            }
        }
    }

    /** The actors that a text names in full. */
    static Set<DossierActor> named(List<NameHit> hits) {
        Set<DossierActor> named = new HashSet<>();
        for (NameHit hit : hits) {
            List<Naming> full = hit.of(Kind.FULL);
            if (full.size() == 1) {
                named.add(full.get(0).actor());
            }
        }
        return named;
    }

    Optional<DossierActor> resolve(
            Document document,
            NameHit hit,
            Set<DossierActor> named,
            Set<DossierActor> titled,
            @Nullable LocalDate day) {
        List<DossierActor> bearers = bearers(hit);
        if (rival(document, hit.from(), bearers)) {
            return Optional.empty();
        }
        Optional<DossierActor> inText = first(bearers, named);
        if (inText.isPresent()) {
            return inText;
        }
        Optional<DossierActor> byTitle = first(bearers, titled);
        return byTitle.isPresent() ? byTitle : highest(bearers, day);
    }

    private static Optional<DossierActor> first(List<DossierActor> bearers, Set<DossierActor> among) {
        for (DossierActor bearer : bearers) {
            if (among.contains(bearer)) {
                return Optional.of(bearer);
            }
        }
        return Optional.empty();
    }

    private static Optional<DossierActor> highest(List<DossierActor> bearers, @Nullable LocalDate day) {
        DossierActor highest = null;
        int most = 0;
        for (DossierActor bearer : bearers) {
            int rank = rank(bearer, day);
            if (rank > most) {
                highest = bearer;
                most = rank;
            }
        }
        return Optional.ofNullable(highest);
    }

    private static List<DossierActor> bearers(NameHit hit) {
        List<DossierActor> bearers = new ArrayList<>(hit.namings().size());
        for (Naming naming : hit.namings()) {
            if (naming.kind() == Kind.SHORT && !bearers.contains(naming.actor())) {
                bearers.add(naming.actor());
            }
        }
        return bearers;
    }

    private static int rank(DossierActor actor, @Nullable LocalDate day) {
        int ever = actor.seniority();
        if (day == null) {
            return ever;
        }
        return actor.roleOn(day).map(Role::seniority).orElse(0) * 100 + ever;
    }

    /** Whether a given name that none of the bearers has stands before the surname. */
    private boolean rival(Document document, int at, List<DossierActor> bearers) {
        int before = at - 1;
        if (before < 0 || document.sentenceOf(before) != document.sentenceOf(at) || !document.isWord(before)) {
            return false;
        }
        int id = document.id(before);
        boolean name = document.shape(before) == Shape.CAPITALISED
                && (id == Vocabulary.UNKNOWN || givenNames.get(id))
                && !words.noName.get(id)
                && !words.honorifics.get(id);
        boolean first =
                before == document.sentences().get(document.sentenceOf(at)).from();
        boolean headline = document.sentences().get(document.sentenceOf(at)).kind()
                == dev.parley.enrich.engine.text.PassageKind.HEADLINE;
        if (!name || headline || (first && id == Vocabulary.UNKNOWN)) {
            return false;
        }
        String given = document.text(before);
        return bearers.stream().noneMatch(actor -> actor.name().startsWith(given.substring(0, 1)));
    }
}
