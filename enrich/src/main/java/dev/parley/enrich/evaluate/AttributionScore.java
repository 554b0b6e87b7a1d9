package dev.parley.enrich.evaluate;

import dev.parley.enrich.evaluate.Gold.GoldAttribution;
import dev.parley.model.Attribution;
import dev.parley.model.EnrichedArticle;
import dev.parley.model.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Attributions matched one to one with the marked ones, the best pairs first: a pair needs contents whose tokens have a
 * Jaccard index of at least one half.
 */
final class AttributionScore {
    private static final double ENOUGH = 0.5;

    private record Pair(int gold, int found, double similarity, boolean source) {}

    private final List<GoldAttribution> gold;
    private final List<Attribution> found;
    private final int[] tokenAt;

    AttributionScore(List<GoldAttribution> gold, EnrichedArticle article) {
        this.gold = gold.stream()
                .filter(one -> one.content() != null && !one.content().isEmpty())
                .toList();
        this.found = article.attributions();
        this.tokenAt = tokens(article.article().document());
    }

    /** The number of the token at each code point, a run of letters and digits or a single mark; -1 for space. */
    private static int[] tokens(String text) {
        int[] points = text.codePoints().toArray();
        int[] tokenAt = new int[points.length];
        int token = -1;
        for (int i = 0; i < points.length; i++) {
            if (Character.isWhitespace(points[i])) {
                tokenAt[i] = -1;
                continue;
            }
            boolean goes = i > 0
                    && tokenAt[i - 1] >= 0
                    && Character.isLetterOrDigit(points[i])
                    && Character.isLetterOrDigit(points[i - 1]);
            token += goes ? 0 : 1;
            tokenAt[i] = token;
        }
        return tokenAt;
    }

    private BitSet tokens(@Nullable List<Span> spans) {
        BitSet set = new BitSet();
        for (Span span : spans == null ? List.<Span>of() : spans) {
            for (int i = span.start(); i < Math.min(span.end(), tokenAt.length); i++) {
                if (tokenAt[i] >= 0) {
                    set.set(tokenAt[i]);
                }
            }
        }
        return set;
    }

    Tally byContent() {
        return tally(false);
    }

    Tally byContentAndSource() {
        return tally(true);
    }

    private Tally tally(boolean source) {
        List<Pair> pairs = pairs();
        pairs.sort(Comparator.comparingDouble(Pair::similarity).reversed().thenComparingInt(Pair::gold));
        BitSet usedGold = new BitSet();
        BitSet usedFound = new BitSet();
        int right = 0;
        for (Pair pair : pairs) {
            if (!usedGold.get(pair.gold()) && !usedFound.get(pair.found())) {
                usedGold.set(pair.gold());
                usedFound.set(pair.found());
                right += !source || pair.source() ? 1 : 0;
            }
        }
        return new Tally(right, found.size() - right, gold.size() - right);
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int g = 0; g < gold.size(); g++) {
            BitSet wanted = tokens(gold.get(g).content());
            BitSet source = tokens(gold.get(g).source());
            for (int f = 0; f < found.size(); f++) {
                double similarity = jaccard(wanted, tokens(found.get(f).content()));
                if (similarity >= ENOUGH) {
                    BitSet got = tokens(found.get(f).source());
                    boolean same = source.isEmpty() ? got.isEmpty() : got.intersects(source);
                    pairs.add(new Pair(g, f, similarity, same));
                }
            }
        }
        return pairs;
    }

    private static double jaccard(BitSet a, BitSet b) {
        if (!a.intersects(b)) {
            return 0;
        }
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return (double) both.cardinality() / (a.cardinality() + b.cardinality() - both.cardinality());
    }
}
