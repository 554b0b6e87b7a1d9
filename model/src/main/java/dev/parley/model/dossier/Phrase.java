package dev.parley.model.dossier;

import dev.parley.model.dossier.pattern.Pattern;

/**
 * One line of a dossier that names something.
 *
 * @param text as it is written
 * @param pattern what it matches
 * @param file the file's name within the dossier
 * @param line from 1
 */
public record Phrase(String text, Pattern pattern, String file, int line) {
    /** Where the phrase stands, for explanations. */
    public String place() {
        return file + ":" + line;
    }
}
