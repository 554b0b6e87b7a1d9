package dev.parley.model;

/** What every id must satisfy. */
final class Ids {
    private Ids() {}

    static void requireText(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " is blank; allowed is any text with a letter or digit");
        }
    }

    static void requireKeyPart(String what, String value) {
        requireText(what, value);
        if (value.indexOf(CellKey.SEPARATOR) >= 0) {
            throw new IllegalArgumentException(
                    what + " '" + value + "' holds '" + CellKey.SEPARATOR + "', which separates the parts of a key");
        }
    }
}
