package dev.parley.enrich.engine.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntToLongFunction;

/**
 * What may come next where some words of a text have led: a state of the automaton that all phrases make together. A word
 * is known by its number in the vocabulary, a beginning of words and an id that is mentioned by numbers below 0.
 *
 * @param <T> what a phrase stands for
 */
final class PhraseState<T> {
    /** Leads on over up to so many words. */
    record GapEdge<T>(int max, PhraseState<T> target) {}

    private static final PhraseEnd<?>[] NO_ENDS = {};
    private static final GapEdge<?>[] NO_EDGES = {};

    final PhraseEnd<T>[] ends;
    final GapEdge<T>[] gaps;
    /** The gaps after which not only a word or mention may come: what follows is tried at each of their words. */
    final GapEdge<T>[] openGaps;
    /** The longest of the gaps, in words; -1 where there is none. */
    final int longestGap;

    /** The {@link #bit}s and {@link #secondBit}s of all that may come next: spare the look-ups of most words that lead nowhere. */
    final long bits;

    final long secondBits;
    /** The same of what may come after a gap. */
    final long bitsAfterGaps;

    final long secondBitsAfterGaps;

    /** Where words lead that must stand in the very form in which phrases give them. */
    final Map<String, PhraseState<T>> forms;
    /** Where words, beginnings and mentions lead. */
    final NumberTable<PhraseState<T>> words;
    /** What a word leads to after a gap, and how long that may be: spares asking the state after each gap. Open ones are left out. */
    final NumberTable<GapEdge<T>[]> afterGaps;

    PhraseState(
            List<PhraseEnd<T>> ends,
            List<GapEdge<T>> gaps,
            Map<String, PhraseState<T>> forms,
            Map<Integer, PhraseState<T>> words) {
        this.ends = ends(ends);
        this.gaps = edges(gaps);
        this.openGaps =
                edges(gaps.stream().filter(gap -> !gap.target().isPlain()).toList());
        this.longestGap = gaps.stream().mapToInt(GapEdge::max).max().orElse(-1);
        this.forms = Map.copyOf(forms);
        this.words = NumberTable.of(words);
        this.bits = bits(words.keySet(), PhraseState::bit);
        this.secondBits = bits(words.keySet(), PhraseState::secondBit);
        Map<Integer, GapEdge<T>[]> leads = leads(gaps);
        this.afterGaps = NumberTable.of(leads);
        this.bitsAfterGaps = bits(leads.keySet(), PhraseState::bit);
        this.secondBitsAfterGaps = bits(leads.keySet(), PhraseState::secondBit);
    }

    @SuppressWarnings("unchecked")
    private static <T> PhraseEnd<T>[] ends(List<PhraseEnd<T>> ends) {
        return ends.toArray((PhraseEnd<T>[]) NO_ENDS);
    }

    @SuppressWarnings("unchecked")
    private static <T> GapEdge<T>[] edges(List<GapEdge<T>> edges) {
        return edges.toArray((GapEdge<T>[]) NO_EDGES);
    }

    /** Words that lead to the same state after the same gaps share one array. */
    private static <T> Map<Integer, GapEdge<T>[]> leads(List<GapEdge<T>> gaps) {
        Map<Integer, List<GapEdge<T>>> leads = new HashMap<>();
        for (GapEdge<T> gap : gaps) {
            if (gap.target().isPlain()) {
                gap.target().words.forEach((word, next) -> leads.computeIfAbsent(word, added -> new ArrayList<>(1))
                        .add(new GapEdge<>(gap.max(), next)));
            }
        }
        Map<List<GapEdge<T>>, GapEdge<T>[]> shared = new HashMap<>();
        Map<Integer, GapEdge<T>[]> arrays = new HashMap<>();
        leads.forEach((word, edges) -> arrays.put(word, shared.computeIfAbsent(edges, PhraseState::edges)));
        return arrays;
    }

    private static long bits(Set<Integer> words, IntToLongFunction bit) {
        long bits = 0;
        for (int word : words) {
            bits |= bit.applyAsLong(word);
        }
        return bits;
    }

    /** Gives out every state that this one leads to, in whatever way. */
    void forEachNext(Consumer<PhraseState<T>> action) {
        words.forEach((word, next) -> action.accept(next));
        forms.values().forEach(action);
        for (GapEdge<T> gap : gaps) {
            action.accept(gap.target());
        }
        afterGaps.forEach((word, edges) -> {
            for (GapEdge<T> edge : edges) {
                action.accept(edge.target());
            }
        });
    }

    /** Whether a word or mention must come next: no phrase ends here, none goes on with a gap or a word in one form only. */
    private boolean isPlain() {
        return ends.length == 0 && gaps.length == 0 && forms.isEmpty();
    }

    /** A bit that stands for the number, as for several others. */
    static long bit(int number) {
        return 1L << ((number * 0x9E3779B9) >>> 26);
    }

    /** Another such bit: few numbers share both. */
    static long secondBit(int number) {
        return 1L << ((number * 0x85EBCA6B) >>> 26);
    }
}
