package dev.parley.enrich.engine.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words that language data and dossier know, numbered from 1 by folded form; 0 is every other word.
 *
 * <p>Words are added while an engine is compiled, by one thread. After that it is only read and may be shared.
 */
public final class Vocabulary {
    /** The number of every word that is not known. */
    public static final int UNKNOWN = 0;

    private final WordNormaliser normaliser;
    private @Nullable String[] words = new @Nullable String[1 << 12];
    private int[] slots = new int[1 << 13];
    private int size = 1;

    /** The words of a language without inflected forms, or whose forms are listed. */
    public Vocabulary() {
        this(WordNormaliser.NONE);
    }

    /** The words of a language whose forms are brought to one. */
    public Vocabulary(WordNormaliser normaliser) {
        this.normaliser = normaliser;
    }

    /** The number of the word, adding it where it is new. */
    public int intern(String word) {
        String folded = normaliser.normal(Folding.fold(word));
        int known = exactly(folded);
        if (known != UNKNOWN) {
            return known;
        }
        if (size == words.length) {
            grow();
        }
        words[size] = folded;
        insert(folded, size);
        return size++;
    }

    /** The number of the word, {@link #UNKNOWN} where it was never added. */
    public int find(String word) {
        return exactly(normaliser.normal(Folding.fold(word)));
    }

    int find(char[] folded, int length, int hash) {
        return normaliser == WordNormaliser.NONE
                ? exactly(folded, length, hash)
                : exactly(normaliser.normal(new String(folded, 0, length)));
    }

    private int exactly(String normal) {
        char[] letters = normal.toCharArray();
        return exactly(letters, letters.length, hash(letters, letters.length));
    }

    private int exactly(char[] folded, int length, int hash) {
        int mask = slots.length - 1;
        for (int slot = mix(hash) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
            if (matches(words[slots[slot]], folded, length)) {
                return slots[slot];
            }
        }
        return UNKNOWN;
    }

    private static boolean matches(@Nullable String word, char[] folded, int length) {
        if (word == null || word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != folded[i]) {
                return false;
            }
        }
        return true;
    }

    /** The folded form of a known word. */
    public String word(int id) {
        String word = id > 0 && id < size ? words[id] : null;
        if (word == null) {
            throw new IllegalArgumentException("word number " + id + " is not between 1 and " + (size - 1));
        }
        return word;
    }

    /** One more than the highest word number. */
    public int size() {
        return size;
    }

    private void grow() {
        words = Arrays.copyOf(words, size * 2);
        slots = new int[size * 4];
        for (int id = 1; id < size; id++) {
            insert(word(id), id);
        }
    }

    private void insert(String folded, int id) {
        int mask = slots.length - 1;
        int slot = mix(hash(folded.toCharArray(), folded.length())) & mask;
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = id;
    }

    static int hash(char[] folded, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + folded[i];
        }
        return hash;
    }

    private static int mix(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }
}
