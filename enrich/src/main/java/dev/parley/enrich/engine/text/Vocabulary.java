package dev.parley.enrich.engine.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words that language data and dossier know, numbered from 1 by folded form; 0 is every other word. Their letters lie
 * in one array, so that tens of thousands take a megabyte or two.
 *
 * <p>Words are added while an engine is compiled, by one thread. After that it is only read and may be shared.
 */
public final class Vocabulary {
    /** The number of every word that is not known. */
    public static final int UNKNOWN = 0;

    private static final int RECENT = 1 << 14;

    /**
     * A form of a word.
     *
     * @param normal that to which the normaliser brings it
     * @param id its number; {@link #UNKNOWN} for a word that was not among so many as were known
     */
    private record Form(String word, String normal, int id, int known) {
        boolean is(char[] folded, int length) {
            if (word.length() != length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (word.charAt(i) != folded[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private final WordNormaliser normaliser;
    // Written by any thread and by none for another: an entry that is lost is looked up again.
    private final @Nullable Form[] recent;
    private char[] letters = new char[1 << 15];
    private int[] ends = new int[1 << 12];
    /** At twice its slot the number of a word, next to it its hash: so a look-up reads one place of memory, not two. */
    private int[] slots = new int[1 << 14];

    private int size = 1;

    /** The words of a language without inflected forms, or whose forms are listed. */
    public Vocabulary() {
        this(WordNormaliser.NONE);
    }

    /** The words of a language whose forms are brought to one. */
    public Vocabulary(WordNormaliser normaliser) {
        this.normaliser = normaliser;
        this.recent = new @Nullable Form[normaliser == WordNormaliser.NONE ? 0 : RECENT];
    }

    /** Whether forms of a word are brought to one. */
    public boolean normalises() {
        return normaliser != WordNormaliser.NONE;
    }

    /** The number of the word, adding it where it is new. */
    public int intern(String word) {
        char[] folded = normaliser.normal(Folding.fold(word)).toCharArray();
        int hash = hash(folded, folded.length);
        int known = exactly(folded, folded.length, hash);
        if (known != UNKNOWN) {
            return known;
        }
        if (size * 4 >= slots.length) {
            grow();
        }
        if (ends[size - 1] + folded.length > letters.length) {
            letters = Arrays.copyOf(letters, letters.length * 2 + folded.length);
        }
        System.arraycopy(folded, 0, letters, ends[size - 1], folded.length);
        ends[size] = ends[size - 1] + folded.length;
        insert(hash, size);
        return size++;
    }

    /** The number of the word, {@link #UNKNOWN} where it was never added. */
    public int find(String word) {
        return exactly(normaliser.normal(Folding.fold(word)));
    }

    int find(char[] folded, int length, int hash) {
        return normaliser == WordNormaliser.NONE ? exactly(folded, length, hash) : normalised(folded, length, hash);
    }

    private int normalised(char[] folded, int length, int hash) {
        int place = mix(hash) & (RECENT - 1);
        Form form = recent[place];
        if (form == null || !form.is(folded, length)) {
            String word = new String(folded, 0, length);
            String normal = normaliser.normal(word);
            form = new Form(word, normal, exactly(normal), size);
            recent[place] = form;
        } else if (form.id() == UNKNOWN && form.known() != size) {
            form = new Form(form.word(), form.normal(), exactly(form.normal()), size);
            recent[place] = form;
        }
        return form.id();
    }

    private int exactly(String normal) {
        char[] word = normal.toCharArray();
        return exactly(word, word.length, hash(word, word.length));
    }

    private int exactly(char[] folded, int length, int hash) {
        int mask = slots.length - 1;
        for (int slot = mix(hash) * 2 & mask; slots[slot] != 0; slot = (slot + 2) & mask) {
            if (slots[slot + 1] == hash && matches(slots[slot], folded, length)) {
                return slots[slot];
            }
        }
        return UNKNOWN;
    }

    private boolean matches(int id, char[] folded, int length) {
        return Arrays.equals(letters, ends[id - 1], ends[id], folded, 0, length);
    }

    /** The folded form of a known word. */
    public String word(int id) {
        if (id <= 0 || id >= size) {
            throw new IllegalArgumentException("word number " + id + " is not between 1 and " + (size - 1));
        }
        return new String(letters, ends[id - 1], ends[id] - ends[id - 1]);
    }

    /** One more than the highest word number. */
    public int size() {
        return size;
    }

    private void grow() {
        int[] old = slots;
        ends = Arrays.copyOf(ends, slots.length / 2);
        slots = new int[old.length * 2];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0) {
                insert(old[i + 1], old[i]);
            }
        }
    }

    private void insert(int hash, int id) {
        int mask = slots.length - 1;
        int slot = mix(hash) * 2 & mask;
        while (slots[slot] != 0) {
            slot = (slot + 2) & mask;
        }
        slots[slot] = id;
        slots[slot + 1] = hash;
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
