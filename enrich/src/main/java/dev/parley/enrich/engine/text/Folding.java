package dev.parley.enrich.engine.text;

import java.text.Normalizer;

/**
 * The form under which words are compared: lower case, Latin letters without diacritics, one kind of apostrophe, the
 * Russian letter ё as е. Folding one UTF-16 unit gives one unit, so that a folded word is as long as the word.
 */
public final class Folding {
    private static final char[] TABLE = table();

    private Folding() {}

    private static char[] table() {
        char[] table = new char[0x10000];
        for (int c = 0; c < table.length; c++) {
            table[c] = foldOnce((char) c);
        }
        return table;
    }

    private static char foldOnce(char c) {
        if (Character.isSurrogate(c)) {
            return c;
        }
        char lower = Character.toLowerCase(c);
        if (lower == 'ё') {
            return 'е';
        }
        if (isApostrophe(lower)) {
            return '\'';
        }
        boolean latin = (lower >= 0x80 && lower <= 0x24F) || (lower >= 0x1E00 && lower <= 0x1EFF);
        return latin ? withoutDiacritic(lower) : lower;
    }

    private static char withoutDiacritic(char c) {
        return switch (c) {
            case 'ł' -> 'l';
            case 'ø' -> 'o';
            case 'đ' -> 'd';
            case 'ı' -> 'i';
            default -> decomposed(c);
        };
    }

    private static char decomposed(char c) {
        char bare = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        return Character.isLetter(bare) ? bare : c;
    }

    /** The folded form of one UTF-16 unit. */
    public static char fold(char c) {
        return TABLE[c];
    }

    /** The folded form of a word or phrase; as many UTF-16 units as the input has. */
    public static String fold(String word) {
        char[] folded = word.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = TABLE[folded[i]];
        }
        return new String(folded);
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == '‘' || c == '′' || c == '＇';
    }
}
