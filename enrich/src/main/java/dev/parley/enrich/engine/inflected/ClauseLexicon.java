package dev.parley.enrich.engine.inflected;

import dev.parley.enrich.engine.language.Morphology;
import dev.parley.enrich.engine.language.WordAnalyser;
import dev.parley.enrich.engine.text.Folding;
import dev.parley.enrich.engine.text.LanguageFile;
import dev.parley.model.ActorKind;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.DossierActor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a language that open clauses and tell who speaks in them, from {@code language/<code>/clauses.yaml}, and
 * the nominative forms in which the dossier names its actors. Immutable.
 */
public final class ClauseLexicon {
    private static final int LONGEST = 5;

    private final Map<String, Set<String>> phrases = new HashMap<>();
    private final List<String> speechStems;
    private final Set<String> nominatives = new HashSet<>();
    final Morphology morphology;

    private ClauseLexicon(Dossier dossier, String language) {
        LanguageFile file = LanguageFile.read(language, "clauses");
        file.keys().forEach(key -> phrases.put(key, new HashSet<>(file.words(key))));
        speechStems = file.words("speech_stems");
        morphology = WordAnalyser.of(language).morphology();
        for (DossierActor actor : dossier.actors()) {
            add(actor.nativeNames().get(language), actor.kind() == ActorKind.PERSON);
            actor.forms().getOrDefault(language, List.of()).forEach(form -> add(form, false));
        }
        dossier.titles()
                .forEach(title ->
                        title.nativeNames().getOrDefault(language, List.of()).forEach(office -> add(office, false)));
    }

    /** Whether the language is one that this package reads. */
    public static boolean exists(String language) {
        return LanguageFile.exists(language, "clauses");
    }

    /** Reads what is known of the language. */
    public static ClauseLexicon load(Dossier dossier, String language) {
        return new ClauseLexicon(dossier, language);
    }

    /** Adds a name's words: all of a person's, the first one of others, after which genitives may stand. */
    private void add(@Nullable String name, boolean all) {
        String[] words = name == null ? new String[0] : name.split("[\\s-]+");
        for (int i = 0; i < (all ? words.length : Math.min(1, words.length)); i++) {
            nominatives.add(Folding.fold(words[i]));
        }
    }

    boolean is(String list, String folded) {
        return phrases.getOrDefault(list, Set.of()).contains(folded);
    }

    /** How many words the longest phrase of the list covers that starts at the word; 0 for none. */
    int length(String list, List<String> words, int at) {
        Set<String> listed = phrases.getOrDefault(list, Set.of());
        StringBuilder phrase = new StringBuilder();
        int longest = 0;
        for (int i = at; i < Math.min(words.size(), at + LONGEST); i++) {
            boolean comma = words.get(i).isEmpty() && list.equals("exceptions");
            phrase.append(i == at || comma ? "" : " ").append(words.get(i));
            if (!comma && listed.contains(phrase.toString())) {
                longest = i + 1 - at;
            }
        }
        return longest;
    }

    boolean ends(String list, String folded) {
        return phrases.getOrDefault(list, Set.of()).stream().anyMatch(folded::endsWith);
    }

    boolean begins(String list, String folded) {
        return phrases.getOrDefault(list, Set.of()).stream().anyMatch(folded::startsWith);
    }

    boolean speaks(String folded) {
        return speechStems.stream().anyMatch(folded::startsWith);
    }

    /** Whether the word is an office in any case. */
    boolean isPerson(String folded) {
        return phrases.getOrDefault("persons", Set.of()).stream()
                .anyMatch(office -> folded.startsWith(office.substring(0, office.length() - 1))
                        && folded.length() <= office.length() + 3);
    }

    /** Whether the dossier names an actor, or a title, by the word in this very form. */
    boolean isNominativeName(String folded) {
        return nominatives.contains(folded);
    }
}
