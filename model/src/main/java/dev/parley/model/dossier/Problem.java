package dev.parley.model.dossier;

/**
 * Something in a dossier that cannot be used.
 *
 * @param file the file's name within the dossier
 * @param line from 1; 0 where the file as a whole is meant
 * @param message what is wrong, the value, what is allowed
 */
public record Problem(String file, int line, String message) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
