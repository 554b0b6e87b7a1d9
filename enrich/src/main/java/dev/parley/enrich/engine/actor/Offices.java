package dev.parley.enrich.engine.actor;

import dev.parley.enrich.engine.text.Phrases;
import dev.parley.enrich.engine.text.TokenTrie;
import dev.parley.model.ActorId;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.DossierActor;
import dev.parley.model.dossier.Role;
import dev.parley.model.dossier.Title;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Titles of office, and who held them when. */
final class Offices {
    private record Office(String title, ActorId of) {}

    private record Tenure(DossierActor actor, Role role) {}

    private final TokenTrie<List<Title>> titles = new TokenTrie<>();
    private final Map<Office, List<Tenure>> tenures = new HashMap<>();

    Offices(Dossier dossier, Phrases phrases) {
        for (Title title : dossier.titles()) {
            add(phrases.intern(title.title()), title, true);
            title.synonyms().forEach(synonym -> add(phrases.intern(synonym), title, false));
            title.nativeNames()
                    .values()
                    .forEach(names -> names.forEach(name -> add(phrases.intern(name), title, false)));
        }
        for (DossierActor actor : dossier.actors()) {
            for (Role role : actor.roles()) {
                if (role.of() != null) {
                    Office office = new Office(role.title(), role.of());
                    tenures.computeIfAbsent(office, key -> new ArrayList<>()).add(new Tenure(actor, role));
                }
            }
        }
    }

    /** The same words may stand for several titles; the one that bears them as its name comes first. */
    private void add(int[] words, Title title, boolean first) {
        List<Title> known = new ArrayList<>(titles.get(words, List.of()));
        if (!known.contains(title)) {
            known.add(first ? 0 : known.size(), title);
            titles.put(words, List.copyOf(known));
        }
    }

    /** The titles that the same words may mean. */
    TokenTrie<List<Title>> titles() {
        return titles;
    }

    /** Of titles that the same words may mean, the first that one person alone held on the day. */
    Optional<Title> held(List<Title> titles, ActorId of, @Nullable LocalDate day) {
        return titles.stream()
                .filter(title -> holder(title, of, day).isPresent())
                .findFirst();
    }

    /** Who alone held the office on the day; without a day, who holds it with no end. */
    Optional<DossierActor> holder(Title title, ActorId of, @Nullable LocalDate day) {
        List<DossierActor> holders = tenures.getOrDefault(new Office(title.title(), of), List.of()).stream()
                .filter(tenure ->
                        day == null ? tenure.role().to() == null : tenure.role().heldOn(day))
                .map(Tenure::actor)
                .distinct()
                .toList();
        return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
    }

    /** Whether the actor ever held an office of this title. */
    static boolean everHeld(DossierActor actor, Title title) {
        return actor.roles().stream().anyMatch(role -> role.title().equals(title.title()));
    }
}
