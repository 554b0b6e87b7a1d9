package dev.parley.enrich.engine.phrase;

import dev.parley.enrich.engine.phrase.PhraseState.GapEdge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@link PhraseState}s of an index written out as numbers: a text is matched against arrays that lie together, where
 * states that refer to each other would be looked for all over the memory. State 0 is where all phrases begin. Immutable.
 *
 * @param <T> what a phrase stands for
 */
final class PhraseAutomaton<T> {
    private static final int SIEVES = 4;

    private final List<PhraseState<T>> states = new ArrayList<>();
    /** Of each state the bits of what may come next, and after a gap; see {@link PhraseState#bit}. */
    private final long[] sieves;

    private final int[] longestGaps;
    /** Of each state where its phrases that end there begin among all; one entry more for the end of the last. */
    private final int[] firstEnds;

    private final NumberList ends = new NumberList();
    private final List<T> values = new ArrayList<>();
    /** Where the gaps of each state are listed. */
    private final int[] gaps;

    private final int[] openGaps;
    /** Lists of gaps: how many, then for each how many words it may have and to which state it leads. */
    private final NumberList edges = new NumberList();

    private final TransitionTable next = new TransitionTable();
    private final TransitionTable afterGaps = new TransitionTable();
    private final @Nullable Map<String, Integer>[] forms;

    /** Writes out all states that can be reached from one. */
    PhraseAutomaton(PhraseState<T> root) {
        IdentityHashMap<PhraseState<T>, Integer> numbers = numbered(root);
        int size = states.size();
        sieves = new long[size * SIEVES];
        longestGaps = new int[size];
        firstEnds = new int[size + 1];
        gaps = new int[size];
        openGaps = new int[size];
        forms = forms(size);
        Map<List<Integer>, Integer> lists = new HashMap<>();
        for (int number = 0; number < size; number++) {
            write(number, states.get(number), numbers, lists);
        }
        firstEnds[size] = ends.size();
        states.clear();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Map<String, Integer>[] forms(int size) {
        return new Map[size];
    }

    private IdentityHashMap<PhraseState<T>, Integer> numbered(PhraseState<T> root) {
        IdentityHashMap<PhraseState<T>, Integer> numbers = new IdentityHashMap<>();
        Deque<PhraseState<T>> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            PhraseState<T> state = open.remove();
            if (numbers.putIfAbsent(state, states.size()) == null) {
                states.add(state);
                state.forEachNext(open::add);
            }
        }
        return numbers;
    }

    private void write(
            int number,
            PhraseState<T> state,
            IdentityHashMap<PhraseState<T>, Integer> numbers,
            Map<List<Integer>, Integer> lists) {
        sieves[number * SIEVES] = state.bits;
        sieves[number * SIEVES + 1] = state.secondBits;
        sieves[number * SIEVES + 2] = state.bitsAfterGaps;
        sieves[number * SIEVES + 3] = state.secondBitsAfterGaps;
        longestGaps[number] = state.longestGap;
        firstEnds[number] = ends.size();
        for (PhraseEnd<T> end : state.ends) {
            ends.add(end.number());
            values.add(end.value());
        }
        gaps[number] = list(state.gaps, numbers, lists);
        openGaps[number] = list(state.openGaps, numbers, lists);
        state.words.forEach((sign, target) -> next.put(number, sign, numbers.getOrDefault(target, 0)));
        state.afterGaps.forEach((sign, some) -> afterGaps.put(number, sign, list(some, numbers, lists)));
        if (!state.forms.isEmpty()) {
            Map<String, Integer> targets = new HashMap<>();
            state.forms.forEach((form, target) -> targets.put(form, numbers.getOrDefault(target, 0)));
            forms[number] = targets;
        }
    }

    /** Where the gaps are listed; those that are the same are listed once. */
    private int list(
            GapEdge<T>[] some, IdentityHashMap<PhraseState<T>, Integer> numbers, Map<List<Integer>, Integer> lists) {
        List<Integer> list = new ArrayList<>(1 + 2 * some.length);
        list.add(some.length);
        for (GapEdge<T> edge : some) {
            list.add(edge.max());
            list.add(numbers.getOrDefault(edge.target(), 0));
        }
        return lists.computeIfAbsent(list, added -> {
            int at = edges.size();
            added.forEach(edges::add);
            return at;
        });
    }

    /** Where a word, beginning or mention leads; {@link TransitionTable#NONE} where nowhere. */
    int next(int state, int sign) {
        boolean may = (sieves[state * SIEVES] & PhraseState.bit(sign)) != 0
                && (sieves[state * SIEVES + 1] & PhraseState.secondBit(sign)) != 0;
        return may ? next.get(state, sign) : TransitionTable.NONE;
    }

    /** Whether the word, or a sign of it, may be among what may come next. */
    boolean mayLead(int state, SentenceWords words, int token) {
        return words.mayBeAmong(sieves[state * SIEVES], sieves[state * SIEVES + 1], token);
    }

    /** Where a word in this very form leads; {@link TransitionTable#NONE} where nowhere. */
    int nextForm(int state, String folded) {
        Map<String, Integer> targets = forms[state];
        return targets == null ? TransitionTable.NONE : targets.getOrDefault(folded, TransitionTable.NONE);
    }

    /** Whether some words must stand in the very form in which phrases give them. */
    boolean hasForms(int state) {
        return forms[state] != null;
    }

    /** The list of gaps after which the sign leads on; {@link TransitionTable#NONE} where nowhere. Open gaps are left out. */
    int afterGap(int state, int sign) {
        boolean may = (sieves[state * SIEVES + 2] & PhraseState.bit(sign)) != 0
                && (sieves[state * SIEVES + 3] & PhraseState.secondBit(sign)) != 0;
        return may ? afterGaps.get(state, sign) : TransitionTable.NONE;
    }

    /** Whether the word, or a sign of it, may be among what may come after a gap. */
    boolean mayLeadAfterGap(int state, SentenceWords words, int token) {
        return words.mayBeAmong(sieves[state * SIEVES + 2], sieves[state * SIEVES + 3], token);
    }

    /** The longest of the state's gaps, in words; -1 where it has none. */
    int longestGap(int state) {
        return longestGaps[state];
    }

    /** The list of the state's gaps. */
    int gaps(int state) {
        return gaps[state];
    }

    /** The list of those after which not only a word or mention may come. */
    int openGaps(int state) {
        return openGaps[state];
    }

    /** How many gaps a list has. */
    int size(int list) {
        return edges.get(list);
    }

    /** How many words the gap may have at most. */
    int max(int list, int gap) {
        return edges.get(list + 1 + 2 * gap);
    }

    /** The state to which it leads. */
    int target(int list, int gap) {
        return edges.get(list + 2 + 2 * gap);
    }

    /** The first of the ends of phrases at the state. */
    int firstEnd(int state) {
        return firstEnds[state];
    }

    /** The number of the phrase that ends there. */
    int phrase(int end) {
        return ends.get(end);
    }

    /** What that phrase stands for. */
    T value(int end) {
        return values.get(end);
    }

    /** The first states that words lead to by their numbers; 0 where none does. */
    int[] first(int words) {
        int[] first = new int[words];
        Arrays.setAll(first, word -> word == 0 ? 0 : Math.max(0, next(0, word)));
        return first;
    }
}
