package dev.parley.enrich.engine.phrase;

import dev.parley.enrich.engine.text.Folding;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may come next where some words of a text have led: a state of the automaton that all phrases make together.
 *
 * @param <T> what a phrase stands for
 */
final class PhraseState<T> {
    /** Leads on over words with a beginning. */
    record PrefixEdge<T>(String prefix, PhraseState<T> target) {}

    /** Leads on over up to so many words. */
    record GapEdge<T>(int max, PhraseState<T> target) {}

    final List<PhraseEnd<T>> ends;
    final List<GapEdge<T>> gaps;
    final List<PrefixEdge<T>> prefixes;
    private final Map<String, PhraseState<T>> mentions;
    private final Map<String, PhraseState<T>> forms;
    private final LongTable<PhraseState<T>> words;
    // One bit for several words or letters each: spares the look-ups of most words that lead nowhere.
    private final long ids;
    private final long letters;

    PhraseState(
            List<PhraseEnd<T>> ends,
            List<GapEdge<T>> gaps,
            List<PrefixEdge<T>> prefixes,
            Map<String, PhraseState<T>> mentions,
            Map<String, PhraseState<T>> forms,
            Map<Integer, PhraseState<T>> words) {
        this.ends = List.copyOf(ends);
        this.gaps = List.copyOf(gaps);
        this.prefixes = List.copyOf(prefixes);
        this.mentions = Map.copyOf(mentions);
        this.forms = Map.copyOf(forms);
        this.words = new LongTable<>();
        words.forEach(this.words::put);
        this.ids = words.keySet().stream().mapToLong(PhraseState::bit).reduce(0, (a, b) -> a | b);
        this.letters = prefixes.stream()
                .mapToLong(edge -> bit(edge.prefix().charAt(0)))
                .reduce(0, (a, b) -> a | b);
    }

    /** Where a word leads; absent where nowhere. */
    @Nullable PhraseState<T> next(int id) {
        return (ids & bit(id)) == 0 ? null : words.get(id);
    }

    /** Whether some words must stand in the very form in which phrases give them. */
    boolean hasForms() {
        return !forms.isEmpty();
    }

    /** Where a word in this very form leads; absent where nowhere. */
    @Nullable PhraseState<T> nextForm(String folded) {
        return forms.get(folded);
    }

    /** Where a mention by this id leads; absent where nowhere. */
    @Nullable PhraseState<T> nextMention(String id) {
        return mentions.get(id);
    }

    /** Whether mentions lead on. */
    boolean hasMentions() {
        return !mentions.isEmpty();
    }

    /** Whether words with this first letter may lead on by their beginning: certainly not where the answer is no. */
    boolean mayBegin(char first) {
        return (letters & bit(Folding.fold(first))) != 0;
    }

    /** Whether a word or mention must come next: no phrase ends here, and none goes on with a gap. */
    boolean isPlain() {
        return ends.isEmpty() && gaps.isEmpty();
    }

    private static long bit(int number) {
        return 1L << ((number * 0x9E3779B9) >>> 26);
    }
}
