package dev.parley.ingest.text;

import it.unimi.dsi.fastutil.chars.Char2LongOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2LongOpenHashMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Tells a language by its function words and its letters, where they tell it clearly (Grefenstette 1995): every word of a
 * language's list counts for it, every word with a letter that the language does not write counts against it twice. A
 * hundred times as cheap as models of letter runs, and silent where two languages are close.
 */
final class FunctionWords {
    private static final int FOREIGN = 2;
    private static final int LEAST = 3;
    private static final int LEAST_AS_DECLARED = 2;
    /** At least one word in so many is a function word in running text of every language of the lists. */
    private static final int ONE_IN = 8;

    private static final FunctionWords LISTS = read();

    private final List<String> languages = new ArrayList<>();
    private final Object2LongOpenHashMap<String> words = new Object2LongOpenHashMap<>();
    private final Char2LongOpenHashMap letters = new Char2LongOpenHashMap();
    private long latin;
    private long cyrillic;

    private FunctionWords() {}

    /**
     * The language as a BCP 47 tag; empty where the words do not tell it.
     *
     * @param declared what the publisher says, which decides between languages that are close
     */
    static Optional<String> decide(String sample, @Nullable String declared) {
        return LISTS.new Count().read(sample.toLowerCase(Locale.ROOT)).decision(declared);
    }

    private static FunctionWords read() {
        FunctionWords lists = new FunctionWords();
        try (InputStream in =
                Objects.requireNonNull(FunctionWords.class.getResourceAsStream("languages.yaml"), "languages.yaml")) {
            Object all = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            ((Map<?, ?>) all).forEach((tag, entry) -> lists.add(tag.toString(), (Map<?, ?>) entry));
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String tag, Map<?, ?> entry) {
        long bit = 1L << languages.size();
        languages.add(tag);
        String written = Objects.toString(entry.get("letters"), "");
        boolean isCyrillic = written.startsWith("а");
        cyrillic |= isCyrillic ? bit : 0;
        latin |= isCyrillic ? 0 : bit;
        String alphabet = isCyrillic ? written : written + "abcdefghijklmnopqrstuvwxyz";
        for (int i = 0; i < alphabet.length(); i++) {
            char letter = alphabet.charAt(i);
            letters.put(letter, letters.get(letter) | bit);
        }
        for (String word : Objects.toString(entry.get("words"), "").split(" ", -1)) {
            words.put(word, words.getLong(word) | bit);
        }
    }

    /** The words of one sample. */
    private final class Count {
        private final int[] scores = new int[languages.size()];
        private int seen;
        private int inLatin;
        private int inCyrillic;

        Count read(String sample) {
            int start = -1;
            for (int i = 0; i <= sample.length(); i++) {
                boolean letter = i < sample.length() && Character.isLetter(sample.charAt(i));
                if (letter && start < 0) {
                    start = i;
                } else if (!letter && start >= 0) {
                    word(sample, start, i);
                    start = -1;
                }
            }
            return this;
        }

        private void word(String sample, int start, int end) {
            seen++;
            char first = sample.charAt(start);
            boolean ofLatin = first < 0x250 || (first >= 0x1E00 && first < 0x1F00);
            boolean ofCyrillic = first >= 0x400 && first < 0x530;
            inLatin += ofLatin ? end - start : 0;
            inCyrillic += ofCyrillic ? end - start : 0;
            long script = ofLatin ? latin : ofCyrillic ? cyrillic : 0;
            long writes = script;
            for (int i = start; i < end; i++) {
                writes &= letters.get(sample.charAt(i));
            }
            add(script & ~writes, -FOREIGN);
            if (end - start <= 12) {
                add(words.getLong(sample.substring(start, end)) & writes, 1);
            }
        }

        private void add(long who, int points) {
            for (long rest = who; rest != 0; rest &= rest - 1) {
                scores[Long.numberOfTrailingZeros(rest)] += points;
            }
        }

        Optional<String> decision(@Nullable String declared) {
            long script = inLatin > 4 * inCyrillic ? latin : inCyrillic > 4 * inLatin ? cyrillic : 0;
            int best = -1;
            int second = -1;
            for (int i = 0; i < scores.length; i++) {
                if ((script >> i & 1) == 1) {
                    if (best < 0 || scores[i] > scores[best]) {
                        second = best;
                        best = i;
                    } else if (second < 0 || scores[i] > scores[second]) {
                        second = i;
                    }
                }
            }
            return best >= 0 && second >= 0 && isClear(best, scores[best], Math.max(0, scores[second]), declared)
                    ? Optional.of(languages.get(best))
                    : Optional.empty();
        }

        private boolean isClear(int language, int best, int second, @Nullable String declared) {
            if (declared != null && primary(declared).equals(languages.get(language))) {
                return best >= LEAST_AS_DECLARED && best > second;
            }
            return best >= LEAST && best * ONE_IN >= seen && best >= second + 2 && 2 * best >= 3 * second;
        }
    }

    private static String primary(String tag) {
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }
}
