package dev.parley.enrich.engine.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may come next where some words of a text have led: a state of the automaton that all phrases make together. A word
 * is known by its number in the vocabulary, a beginning of words and an id that is mentioned by numbers below 0.
 *
 * @param <T> what a phrase stands for
 */
final class PhraseState<T> {
    /** Leads on over up to so many words. */
    record GapEdge<T>(int max, PhraseState<T> target) {}

    final List<PhraseEnd<T>> ends;
    final List<GapEdge<T>> gaps;
    /** The gaps after which not only a word or mention may come: what follows is tried at each of their words. */
    final List<GapEdge<T>> openGaps;
    /** The longest of the gaps, in words; -1 where there is none. */
    final int longestGap;

    /** The {@link #bit}s of all that may come next: spares the look-ups of most words that lead nowhere. */
    final long bits;
    /** The same of what may come after a gap. */
    final long bitsAfterGaps;

    private final Map<String, PhraseState<T>> forms;
    private final NumberTable<PhraseState<T>> words;
    // What a word leads to after a gap, and how long that may be: spares asking the state after each gap.
    private final NumberTable<List<GapEdge<T>>> afterGaps;

    PhraseState(
            List<PhraseEnd<T>> ends,
            List<GapEdge<T>> gaps,
            Map<String, PhraseState<T>> forms,
            Map<Integer, PhraseState<T>> words) {
        this.ends = List.copyOf(ends);
        this.gaps = List.copyOf(gaps);
        this.openGaps = gaps.stream().filter(gap -> !gap.target().isPlain()).toList();
        this.longestGap = gaps.stream().mapToInt(GapEdge::max).max().orElse(-1);
        this.forms = Map.copyOf(forms);
        this.words = new NumberTable<>(words);
        this.bits = bits(words);
        Map<Integer, List<GapEdge<T>>> leads = leads(gaps);
        this.afterGaps = new NumberTable<>(leads);
        this.bitsAfterGaps = bits(leads);
    }

    /** Words that lead to the same state after the same gaps share one list. */
    private static <T> Map<Integer, List<GapEdge<T>>> leads(List<GapEdge<T>> gaps) {
        Map<Integer, List<GapEdge<T>>> leads = new HashMap<>();
        Map<List<GapEdge<T>>, List<GapEdge<T>>> shared = new HashMap<>();
        for (GapEdge<T> gap : gaps) {
            if (gap.target().isPlain()) {
                gap.target().words.forEach((word, next) -> {
                    List<GapEdge<T>> longer = new ArrayList<>(leads.getOrDefault(word, List.of()));
                    longer.add(new GapEdge<>(gap.max(), next));
                    leads.put(word, shared.computeIfAbsent(longer, List::copyOf));
                });
            }
        }
        return leads;
    }

    private static long bits(Map<Integer, ?> words) {
        return words.keySet().stream().mapToLong(PhraseState::bit).reduce(0, (a, b) -> a | b);
    }

    /** Where a word, beginning or mention leads; absent where nowhere. */
    @Nullable PhraseState<T> next(int word) {
        return (bits & bit(word)) == 0 ? null : words.get(word);
    }

    /** Where it leads after gaps, with the length that each may have; absent where nowhere. Open gaps are left out. */
    @Nullable List<GapEdge<T>> afterGap(int word) {
        return (bitsAfterGaps & bit(word)) == 0 ? null : afterGaps.get(word);
    }

    /** Whether some words must stand in the very form in which phrases give them. */
    boolean hasForms() {
        return !forms.isEmpty();
    }

    /** Where a word in this very form leads; absent where nowhere. */
    @Nullable PhraseState<T> nextForm(String folded) {
        return forms.get(folded);
    }

    /** Whether a word or mention must come next: no phrase ends here, none goes on with a gap or a word in one form only. */
    private boolean isPlain() {
        return ends.isEmpty() && gaps.isEmpty() && forms.isEmpty();
    }

    /** A bit that stands for the number, as for several others. */
    static long bit(int number) {
        return 1L << ((number * 0x9E3779B9) >>> 26);
    }
}
