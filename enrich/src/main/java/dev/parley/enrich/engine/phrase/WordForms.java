package dev.parley.enrich.engine.phrase;

import dev.parley.enrich.engine.text.Folding;
import dev.parley.enrich.engine.text.LanguageFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes the forms of an English word: plural, third person, past, gerund, by the spelling rules of school grammars, with
 * the irregular ones from {@code language/en/forms.yaml}. A form that does not exist does no harm.
 */
public final class WordForms {
    private static final String VOWELS = "aeiou";

    private final Map<String, List<String>> irregular = new TreeMap<>();

    private WordForms() {}

    /** The irregular forms of a language; none where it has no such file. */
    public static WordForms load(String language) {
        WordForms forms = new WordForms();
        if (LanguageFile.exists(language, "forms")) {
            LanguageFile file = LanguageFile.read(language, "forms");
            file.keys().forEach(word -> forms.irregular.put(word, file.words(word)));
        }
        return forms;
    }

    /** The word and its forms, folded. */
    public Set<String> of(String word) {
        String folded = Folding.fold(word);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(folded);
        List<String> listed = irregular.get(folded);
        if (listed != null) {
            forms.addAll(listed);
        } else if (folded.length() > 2) {
            regular(folded, forms);
        }
        return forms;
    }

    private static void regular(String word, Set<String> forms) {
        char last = word.charAt(word.length() - 1);
        char before = word.charAt(word.length() - 2);
        String shorter = word.substring(0, word.length() - 1);
        if (last == 'e') {
            forms.addAll(List.of(word + "s", word + "d", shorter + "ing"));
        } else if (last == 'y' && VOWELS.indexOf(before) < 0) {
            forms.addAll(List.of(shorter + "ies", shorter + "ied", word + "ing"));
        } else if (last == 's' || last == 'x' || last == 'z' || word.endsWith("ch") || word.endsWith("sh")) {
            forms.addAll(List.of(word + "es", word + "ed", word + "ing"));
        } else {
            forms.addAll(List.of(word + "s", word + "ed", word + "ing"));
        }
    }
}
