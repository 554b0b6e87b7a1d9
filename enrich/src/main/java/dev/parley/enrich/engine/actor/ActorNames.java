package dev.parley.enrich.engine.actor;

import dev.parley.enrich.engine.actor.Naming.Kind;
import dev.parley.enrich.engine.text.LanguageFile;
import dev.parley.enrich.engine.text.NameForms;
import dev.parley.enrich.engine.text.Phrases;
import dev.parley.enrich.engine.text.TokenTrie;
import dev.parley.model.ActorKind;
import dev.parley.model.dossier.DossierActor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All words that may name the actors of a dossier, spelling variants included, in one trie. */
final class ActorNames {
    private static final int MOST_SPELLINGS = 300;

    private final Phrases phrases;
    private final Map<String, @Nullable Transliterator> transliterators = new HashMap<>();
    private final TokenTrie<List<Naming>> trie = new TokenTrie<>();

    private ActorNames(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Every name of every actor. */
    static TokenTrie<List<Naming>> compile(List<DossierActor> actors, Phrases phrases) {
        ActorNames names = new ActorNames(phrases);
        actors.forEach(names::add);
        return names.trie;
    }

    private void add(DossierActor actor) {
        Set<String> full = new LinkedHashSet<>();
        full.add(actor.name());
        full.addAll(actor.aliases());
        Set<String> brief = new LinkedHashSet<>(actor.shortNames());
        actor.nativeNames().forEach((language, name) -> {
            full.add(name);
            addCases(NameForms.of(language), name, full, brief);
            Transliterator transliterator = transliterators.computeIfAbsent(language, ActorNames::transliterator);
            if (transliterator != null && actor.kind() == ActorKind.PERSON) {
                addSpellings(transliterator, name, full, brief);
            }
        });
        full.forEach(name -> put(name, actor, Kind.FULL));
        brief.forEach(name -> put(name, actor, full.contains(name) ? Kind.FULL : Kind.SHORT));
        actor.metonyms().forEach(name -> put(name, actor, Kind.METONYM));
        actor.adjectives().forEach(name -> put(name, actor, Kind.ADJECTIVE));
        actor.nationals().forEach(name -> put(name, actor, Kind.NATIONAL));
        actor.never().forEach(name -> put(name, actor, Kind.NEVER));
        actor.forms().values().forEach(forms -> forms.forEach(form -> put(form, actor, kindOf(form))));
    }

    private static @Nullable Transliterator transliterator(String language) {
        return LanguageFile.exists(language, "transliteration") ? Transliterator.load(language) : null;
    }

    /** What a further word of a language is, by its spelling: adjectives are written small, abbreviations in capitals. */
    private static Kind kindOf(String form) {
        if (form.equals(form.toLowerCase(Locale.ROOT))) {
            return Kind.ADJECTIVE;
        }
        return form.equals(form.toUpperCase(Locale.ROOT)) || form.indexOf(' ') > 0 ? Kind.FULL : Kind.METONYM;
    }

    /** Whole names as they are; of surnames only those that no case leaves a letter of their stem to. */
    private static void addCases(NameForms forms, String name, Set<String> full, Set<String> brief) {
        String surname = name.substring(name.lastIndexOf(' ') + 1);
        List<String> cases = forms.cases(surname);
        if (!cases.stream().allMatch(form -> form.startsWith(surname))) {
            return;
        }
        full.addAll(forms.cases(name));
        if (brief.contains(surname)) {
            brief.addAll(cases);
        }
    }

    private static void addSpellings(Transliterator letters, String name, Set<String> full, Set<String> brief) {
        List<String> whole = List.of("");
        List<String> last = List.of();
        for (String word : name.split(" ", -1)) {
            last = letters.spellings(word);
            List<String> longer = new ArrayList<>();
            for (String head : whole) {
                for (String tail : last) {
                    if (longer.size() < MOST_SPELLINGS) {
                        longer.add(head.isEmpty() ? tail : head + " " + tail);
                    }
                }
            }
            whole = longer;
        }
        full.addAll(whole);
        String surname = name.substring(name.lastIndexOf(' ') + 1);
        if (brief.contains(surname) && name.indexOf(' ') > 0) {
            last.stream().filter(spelling -> spelling.length() > 2).forEach(brief::add);
        }
    }

    private void put(String name, DossierActor actor, Kind kind) {
        int[] ids = phrases.intern(name);
        if (ids.length == 0) {
            return;
        }
        boolean capitals = name.length() <= 4 && name.equals(name.toUpperCase(Locale.ROOT));
        List<Naming> namings = new ArrayList<>(trie.get(ids, List.of()));
        boolean known = namings.stream().anyMatch(naming -> naming.actor().equals(actor) && naming.kind() == kind);
        if (!known) {
            boolean small = actor.kind() != ActorKind.PERSON && Character.isLowerCase(name.charAt(0));
            namings.add(new Naming(actor, kind, capitals, small));
            trie.put(ids, List.copyOf(namings));
        }
    }
}
