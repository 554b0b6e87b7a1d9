package dev.parley.enrich.engine.text;

/** What each UTF-16 unit is to the reader of words, from one table: asked for every unit of every text. */
final class Letters {
    private static final int WORD_PART = 1;
    private static final int DIGIT = 2;
    private static final int UPPER = 4;
    private static final int LOWER = 8;
    private static final int SPACE = 16;
    private static final int APOSTROPHE = 32;
    private static final byte[] TABLE = table();

    private Letters() {}

    private static byte[] table() {
        byte[] table = new byte[0x10000];
        for (int c = 0; c < table.length; c++) {
            table[c] = (byte) kinds((char) c);
        }
        return table;
    }

    private static int kinds(char c) {
        int type = Character.getType(c);
        boolean wordPart =
                Character.isLetterOrDigit(c) || (c >= 0x80 && type == Character.NON_SPACING_MARK) || c == '\u00AD';
        boolean space =
                c <= ' ' || c == '\u00A0' || (c > 0x1000 && (Character.isSpaceChar(c) || type == Character.FORMAT));
        return (wordPart ? WORD_PART : 0)
                | (Character.isDigit(c) ? DIGIT : 0)
                | (Character.isUpperCase(c) ? UPPER : 0)
                | (Character.isLowerCase(c) ? LOWER : 0)
                | (space ? SPACE : 0)
                | (Folding.isApostrophe(c) ? APOSTROPHE : 0);
    }

    /** Whether a word or number may hold it. */
    static boolean isWordPart(char c) {
        return (TABLE[c] & WORD_PART) != 0;
    }

    static boolean isDigit(char c) {
        return (TABLE[c] & DIGIT) != 0;
    }

    static boolean isUpper(char c) {
        return (TABLE[c] & UPPER) != 0;
    }

    static boolean isLower(char c) {
        return (TABLE[c] & LOWER) != 0;
    }

    static boolean isApostrophe(char c) {
        return (TABLE[c] & APOSTROPHE) != 0;
    }

    /** Whether it is seen as a gap between words, or not at all. */
    static boolean isSpace(char c) {
        return (TABLE[c] & SPACE) != 0;
    }
}
