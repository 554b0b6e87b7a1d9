package dev.parley.ingest.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The MinHash signature of a text: of all its runs of four words, the least hash in each of 64 buckets (Broder 1997; one
 * permutation with rotation, Li, Owen and Zhang 2012). Words are cut by Lucene's tokenizer (Unicode Standard Annex 29);
 * the run's hash is made of its words' in one pass over the text. Two signatures agree in about the share of buckets that
 * the texts share of their runs.
 *
 * @param buckets 64 hashes
 */
@SuppressWarnings("ArrayRecordComponent") // never shared outside this package
record Sketch(int[] buckets) {
    static final int BUCKETS = 64;
    private static final int WORDS = 4;
    /** Below this many words a text is a headline, and headlines are alike by chance. */
    private static final int LEAST_WORDS = 24;

    private static final int EMPTY = -1;
    private static final int SHIFT = 64 - Integer.numberOfTrailingZeros(BUCKETS);
    private static final long PLACE = 0x9E3779B97F4A7C15L;

    private static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new StandardTokenizer());
        }
    };

    /** The signature; absent where the text is too short to have one. */
    static @Nullable Sketch of(String text) {
        int[] least = new int[BUCKETS];
        Arrays.fill(least, EMPTY);
        long[] words = new long[WORDS];
        int count = 0;
        try (TokenStream stream = ANALYZER.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words[count++ % WORDS] = word(term.buffer(), term.length());
                if (count >= WORDS) {
                    take(least, run(words, count));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count > LEAST_WORDS ? new Sketch(rotated(least)) : null;
    }

    /** FNV-1a over the word's characters in lower case. */
    private static long word(char[] characters, int length) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ Character.toLowerCase(characters[i])) * 0x100000001B3L;
        }
        return hash;
    }

    /** The hash of the last words in their order, mixed by the last step of MurmurHash3. */
    private static long run(long[] words, int count) {
        long hash = 0;
        for (int i = 0; i < WORDS; i++) {
            hash = (hash + words[(count + i) % WORDS]) * PLACE;
        }
        hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return hash ^ (hash >>> 33);
    }

    private static void take(int[] least, long hash) {
        int bucket = (int) (hash >>> SHIFT);
        if (Integer.compareUnsigned((int) hash, least[bucket]) < 0) {
            least[bucket] = (int) hash;
        }
    }

    /** An empty bucket has the hash of the next one that is not. */
    private static int[] rotated(int[] least) {
        int[] full = new int[BUCKETS];
        int next = EMPTY;
        for (int i = 2 * BUCKETS - 1; i >= 0; i--) {
            int bucket = i % BUCKETS;
            next = least[bucket] == EMPTY ? next : least[bucket];
            full[bucket] = next;
        }
        return full;
    }

    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(BUCKETS * Integer.BYTES);
        bytes.asIntBuffer().put(buckets);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static Sketch parse(String text) {
        int[] buckets = new int[BUCKETS];
        ByteBuffer.wrap(Base64.getDecoder().decode(text)).asIntBuffer().get(buckets);
        return new Sketch(buckets);
    }
}
