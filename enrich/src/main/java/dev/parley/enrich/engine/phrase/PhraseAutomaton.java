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
    // What is known of a state lies together, so that a step to it reads one place of memory: first the bits of what
    // may come next, then of what may after a gap (see PhraseState.bit), then pairs of numbers.
    private static final int SIEVE = 0;
    private static final int SIEVE_AFTER_GAP = 2;
    private static final int ENDS = 4;
    private static final int GAPS = 5;
    private static final int LONGEST_GAP = 6;
    private static final int PARTS = 7;

    private final List<PhraseState<T>> states = new ArrayList<>();
    private final long[] parts;
    private final NumberList ends = new NumberList();
    private final List<T> values = new ArrayList<>();
    /** Lists of gaps: how many, then for each how many words it may have and to which state it leads. */
    private final NumberList edges = new NumberList();

    private final TransitionTable next = new TransitionTable();
    private final TransitionTable afterGaps = new TransitionTable();
    private final @Nullable Map<String, Integer>[] forms;

    /** Writes out all states that can be reached from one. */
    PhraseAutomaton(PhraseState<T> root) {
        IdentityHashMap<PhraseState<T>, Integer> numbers = numbered(root);
        int size = states.size();
        parts = new long[size * PARTS];
        forms = forms(size);
        Map<List<Integer>, Integer> lists = new HashMap<>();
        for (int number = 0; number < size; number++) {
            write(number, states.get(number), numbers, lists);
        }
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
        int at = number * PARTS;
        parts[at + SIEVE] = state.bits;
        parts[at + SIEVE + 1] = state.secondBits;
        parts[at + SIEVE_AFTER_GAP] = state.bitsAfterGaps;
        parts[at + SIEVE_AFTER_GAP + 1] = state.secondBitsAfterGaps;
        int firstEnd = ends.size();
        for (PhraseEnd<T> end : state.ends) {
            ends.add(end.number());
            values.add(end.value());
        }
        parts[at + ENDS] = pair(firstEnd, ends.size());
        parts[at + GAPS] = pair(list(state.gaps, numbers, lists), list(state.openGaps, numbers, lists));
        parts[at + LONGEST_GAP] = pair(state.longestGap, state.forms.isEmpty() ? 0 : 1);
        state.words.forEach((sign, target) -> next.put(number, sign, numbers.getOrDefault(target, 0)));
        state.afterGaps.forEach((sign, some) -> afterGaps.put(number, sign, list(some, numbers, lists)));
        if (!state.forms.isEmpty()) {
            Map<String, Integer> targets = new HashMap<>();
            state.forms.forEach((form, target) -> targets.put(form, numbers.getOrDefault(target, 0)));
            forms[number] = targets;
        }
    }

    private static long pair(int first, int second) {
        return (long) first << Integer.SIZE | second;
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
        return maySign(state * PARTS + SIEVE, sign) ? next.get(state, sign) : TransitionTable.NONE;
    }

    private boolean maySign(int sieve, int sign) {
        return (parts[sieve] & PhraseState.bit(sign)) != 0 && (parts[sieve + 1] & PhraseState.secondBit(sign)) != 0;
    }

    /** Whether the word, or a sign of it, may be among what may come next. */
    boolean mayLead(int state, SentenceWords words, int token) {
        int sieve = state * PARTS + SIEVE;
        return words.mayBeAmong(parts[sieve], parts[sieve + 1], token);
    }

    /** Where a word in this very form leads; {@link TransitionTable#NONE} where nowhere. */
    int nextForm(int state, String folded) {
        Map<String, Integer> targets = forms[state];
        return targets == null ? TransitionTable.NONE : targets.getOrDefault(folded, TransitionTable.NONE);
    }

    /** Whether some words must stand in the very form in which phrases give them. */
    boolean hasForms(int state) {
        return (int) parts[state * PARTS + LONGEST_GAP] != 0;
    }

    /** The list of gaps after which the sign leads on; {@link TransitionTable#NONE} where nowhere. Open gaps are left out. */
    int afterGap(int state, int sign) {
        return maySign(state * PARTS + SIEVE_AFTER_GAP, sign) ? afterGaps.get(state, sign) : TransitionTable.NONE;
    }

    /** Whether the word, or a sign of it, may be among what may come after a gap. */
    boolean mayLeadAfterGap(int state, SentenceWords words, int token) {
        int sieve = state * PARTS + SIEVE_AFTER_GAP;
        return words.mayBeAmong(parts[sieve], parts[sieve + 1], token);
    }

    /** The longest of the state's gaps, in words; -1 where it has none. */
    int longestGap(int state) {
        return (int) (parts[state * PARTS + LONGEST_GAP] >> Integer.SIZE);
    }

    /** The list of the state's gaps. */
    int gaps(int state) {
        return (int) (parts[state * PARTS + GAPS] >> Integer.SIZE);
    }

    /** The list of those after which not only a word or mention may come. */
    int openGaps(int state) {
        return (int) parts[state * PARTS + GAPS];
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
        return (int) (parts[state * PARTS + ENDS] >> Integer.SIZE);
    }

    /** One past the last of them. */
    int lastEnd(int state) {
        return (int) parts[state * PARTS + ENDS];
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
