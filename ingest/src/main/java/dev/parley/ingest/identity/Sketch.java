package dev.parley.ingest.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The MinHash signature of a text: of all its runs of four words, the least hash in each of 64 buckets (Broder 1997; one
 * permutation with rotation, Li, Owen and Zhang 2012), by Lucene's filters. Two signatures agree in about the share of
 * buckets that the texts share of their runs.
 *
 * @param buckets 64 hashes
 */
@SuppressWarnings("ArrayRecordComponent") // never shared outside this package
record Sketch(int[] buckets) {
    static final int BUCKETS = 64;
    private static final int WORDS = 4;
    /** Below this many words a text is a headline, and headlines are alike by chance. */
    private static final int LEAST_WORDS = 24;

    private static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            ShingleFilter runs = new ShingleFilter(new LowerCaseFilter(words), WORDS, WORDS);
            runs.setOutputUnigrams(false);
            return new TokenStreamComponents(words, new MinHashFilter(runs, 1, BUCKETS, 1, true));
        }
    };

    /** The signature; absent where the text is too short to have one. */
    static @Nullable Sketch of(String text) {
        if (text.split("\\s+", LEAST_WORDS + 1).length <= LEAST_WORDS) {
            return null;
        }
        int[] buckets = new int[BUCKETS];
        int at = 0;
        try (TokenStream stream = ANALYZER.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken() && at < BUCKETS) {
                buckets[at++] = new BytesRef(term).hashCode();
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return at == BUCKETS ? new Sketch(buckets) : null;
    }

    /** The share of buckets in which both agree: an estimate of the Jaccard similarity. */
    double similarity(Sketch other) {
        int same = 0;
        for (int i = 0; i < BUCKETS; i++) {
            same += buckets[i] == other.buckets[i] ? 1 : 0;
        }
        return (double) same / BUCKETS;
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
