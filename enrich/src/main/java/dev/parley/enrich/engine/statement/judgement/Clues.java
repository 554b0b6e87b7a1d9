package dev.parley.enrich.engine.statement.judgement;

import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The clues gathered about one side and one mention: each a number made of its kind and the hash of its value, so that
 * none has to be written out while articles stream by. A clue met twice counts twice.
 */
final class Clues {
    private static final int PRIME = 31;
    private static final char PART = ',';
    private static final String[] DIGITS = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};

    private static final int[] POWERS = IntStream.range(0, 64).map(Clues::power).toArray();

    /** What a model made of them, kept where they are common to others. */
    double @Nullable [] sums;

    private final @Nullable Clues common;
    private final @Nullable List<String> names;
    private long[] keys = new long[64];
    private int size;

    /** @param named whether the clues' names are wanted, too, as the trainer wants them */
    Clues(boolean named) {
        common = null;
        names = named ? new ArrayList<>() : null;
    }

    /** Clues beside those that they share with others. */
    Clues(Clues common) {
        this.common = common;
        names = common.names == null ? null : new ArrayList<>();
    }

    /** Those shared with others, which do not count in {@link #size}; absent where there are none. */
    @Nullable Clues common() {
        return common;
    }

    /** The number of a clue whose value has the given {@link String#hashCode}. */
    static long key(Clue kind, int hash) {
        return kind.high | (hash & 0xFFFFFFFFL);
    }

    /**
     * The number of a clue by its name: the kind, a colon, and the value.
     *
     * @throws IllegalArgumentException where no clue is of that kind
     */
    static long key(String name) {
        int colon = name.indexOf(':');
        return key(
                Clue.valueOf(name.substring(0, colon)),
                name.substring(colon + 1).hashCode());
    }

    /** The hash of two values with a mark between them, as that of the joined text. */
    static int join(int first, char mark, int second, int secondLength) {
        int hash = PRIME * first + mark;
        return hash * (secondLength < POWERS.length ? POWERS[secondLength] : power(secondLength)) + second;
    }

    private static int power(int exponent) {
        int power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= PRIME;
        }
        return power;
    }

    void add(Clue kind) {
        add(kind, "yes");
    }

    /** Adds a clue that has no value, if it holds. */
    void flag(Clue kind, boolean holds) {
        if (holds) {
            add(kind);
        }
    }

    void add(Clue kind, String value) {
        push(key(kind, value.hashCode()));
        name(kind, value);
    }

    /** A value in two parts. */
    void add(Clue kind, String first, String second) {
        push(key(kind, join(first.hashCode(), PART, second.hashCode(), second.length())));
        if (names != null) {
            names.add(kind.name() + ':' + first + PART + second);
        }
    }

    void add(Clue kind, int value) {
        add(kind, text(value));
    }

    /** A value with a number after it. */
    void add(Clue kind, String first, int second) {
        add(kind, first, text(second));
    }

    /** The word at a token. */
    void add(Clue kind, Document document, int token) {
        push(key(kind, document.hash(token)));
        if (names != null) {
            name(kind, text(document, token));
        }
    }

    /** Two words that follow each other, by the hashes of their text. */
    void push(Clue kind, int first, int second, int secondLength) {
        push(key(kind, join(first, '_', second, secondLength)));
    }

    /** Whether names are wanted. */
    boolean named() {
        return names != null;
    }

    /** Notes the name of the last clue. */
    void name(Clue kind, String value) {
        if (names != null) {
            names.add(kind.name() + ':' + value);
        }
    }

    /** A word as a clue holds it. */
    static String text(Document document, int token) {
        return Folding.fold(document.text(token));
    }

    /** How long it is, in UTF-16 units. */
    static int length(Document document, int token) {
        return document.end(token) - document.start(token);
    }

    private static String text(int value) {
        return value >= 0 && value < DIGITS.length ? DIGITS[value] : Integer.toString(value);
    }

    private void push(long key) {
        keys = size < keys.length ? keys : Arrays.copyOf(keys, size * 2);
        keys[size++] = key;
    }

    int size() {
        return size;
    }

    long key(int index) {
        return keys[index];
    }

    /** Whether the clue of that number is among them. */
    boolean has(long key) {
        for (int i = 0; i < size; i++) {
            if (keys[i] == key) {
                return true;
            }
        }
        return common != null && common.has(key);
    }

    /** Their names and those of the common ones, where these were wanted. */
    List<String> names() {
        if (names == null) {
            return List.of();
        }
        List<String> all = common == null ? new ArrayList<>() : new ArrayList<>(common.names());
        all.addAll(names);
        return all;
    }
}
