package dev.parley.model.dossier;

import java.util.List;
import java.util.Map;

/**
 * A title of office.
 *
 * @param seniority 100 for a head of state, less for lesser offices
 * @param synonyms other English words for it
 * @param nativeNames words for it by language
 */
public record Title(String title, int seniority, List<String> synonyms, Map<String, List<String>> nativeNames) {
    public Title {
        synonyms = List.copyOf(synonyms);
        nativeNames = Map.copyOf(nativeNames);
    }
}
