package dev.parley.enrich.engine.text;

/** How a word is written. */
public enum Shape {
    /** No letter with case. */
    NONE,
    /** No capital. */
    LOWER,
    /** A capital, then none. */
    CAPITALISED,
    /** Capitals only, two or more of them. */
    UPPER,
    /** A capital elsewhere too, as in McCain. */
    MIXED;

    boolean capital() {
        return this != NONE && this != LOWER;
    }

    static Shape of(char[] text, int start, int end) {
        int capitals = 0;
        int small = 0;
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (Letters.isUpper(c)) {
                capitals++;
            } else if (Letters.isLower(c)) {
                small++;
            }
        }
        if (capitals == 0) {
            return small == 0 ? NONE : LOWER;
        }
        if (small == 0 && capitals > 1) {
            return UPPER;
        }
        return capitals == 1 && Letters.isUpper(text[start]) ? CAPITALISED : MIXED;
    }
}
