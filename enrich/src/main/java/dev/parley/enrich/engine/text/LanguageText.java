package dev.parley.enrich.engine.text;

import java.util.List;
import java.util.Set;

/**
 * What the text reader knows about a language, read from {@code language/<code>/text.yaml}.
 *
 * @param abbreviations folded, without the dot
 * @param starters folded words that begin a sentence after an abbreviation
 * @param saying folded verbs that may follow a quotation ended by a question or exclamation mark
 * @param elisions folded words written with an apostrophe in front
 * @param bylines folded phrases that begin a byline
 * @param boilerplateStarts folded phrases that begin what is no part of a story
 * @param boilerplateContains folded phrases that stand within it
 * @param teaserStarts folded phrases that begin an invitation to another story
 */
public record LanguageText(
        Set<String> abbreviations,
        Set<String> starters,
        Set<String> saying,
        Set<String> elisions,
        List<String> bylines,
        List<String> boilerplateStarts,
        List<String> boilerplateContains,
        List<String> teaserStarts) {

    /**
     * Reads the text part of a language.
     *
     * @throws IllegalArgumentException where the language has no such part
     */
    public static LanguageText load(String language) {
        LanguageFile file = LanguageFile.read(language, "text");
        LanguageFile boilerplate = file.section("boilerplate");
        return new LanguageText(
                Set.copyOf(file.words("abbreviations")),
                Set.copyOf(file.words("starters")),
                Set.copyOf(file.words("saying")),
                Set.copyOf(file.words("elisions")),
                file.words("bylines"),
                boilerplate.words("starts"),
                boilerplate.words("contains"),
                file.section("teasers").words("starts"));
    }
}
