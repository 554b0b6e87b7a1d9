package dev.parley.enrich.engine.phrase;

import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Folding;
import dev.parley.enrich.engine.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Matches the phrases of an index against one text. Hyphens, quotation marks and possessives are passed over. */
public final class PhraseMatcher<T> {
    private static final int PASSED = 2;
    private static final int ROOT = 0;

    private final PhraseIndex<T> index;
    private final PhraseAutomaton<T> automaton;
    private final Document document;
    private final Slots slots;
    // Ends of phrases met from one start and where they were met, in that order.
    private final NumberList ends = new NumberList();
    private final NumberList reached = new NumberList();
    private SentenceWords words = SentenceWords.NONE;
    private int limit;

    public PhraseMatcher(PhraseIndex<T> index, Document document, Slots slots) {
        this.index = index;
        this.automaton = index.automaton();
        this.document = document;
        this.slots = slots;
    }

    /** All matches that start in {@code [from, to)} and end there too, in the order of their starts. */
    public List<PhraseMatch<T>> matches(int from, int to) {
        words = new SentenceWords(document, from, to, index, slots);
        limit = to;
        List<PhraseMatch<T>> found = new ArrayList<>();
        for (int at = from; at < to; at++) {
            int first = index.first(words.id(at));
            if (first != ROOT) {
                walk(first, at + 1);
            }
            form(ROOT, at);
            take(at, found);
            signs(ROOT, words.firstSign(at), words.firstMention(at));
            take(at, found);
            if (words.startsMention(at)) {
                signs(ROOT, words.firstMention(at), words.lastSign(at));
                gaps(ROOT, at);
                take(at, found);
            }
        }
        return found;
    }

    /** Turns the ends met from one start into matches, in the order of the phrases; of each phrase the first met. */
    private void take(int from, List<PhraseMatch<T>> found) {
        int size = ends.size();
        if (size == 0) {
            return;
        }
        if (size == 1) {
            found.add(new PhraseMatch<>(from, reached.get(0), automaton.value(ends.get(0))));
        } else {
            long[] hits = new long[size];
            for (int i = 0; i < size; i++) {
                hits[i] = (long) automaton.phrase(ends.get(i)) << Integer.SIZE | i;
            }
            Arrays.sort(hits);
            int last = -1;
            for (long hit : hits) {
                int phrase = (int) (hit >>> Integer.SIZE);
                if (phrase != last) {
                    found.add(new PhraseMatch<>(from, reached.get((int) hit), automaton.value(ends.get((int) hit))));
                    last = phrase;
                }
            }
        }
        ends.clear();
        reached.clear();
    }

    /** Follows everything that may come after a state. */
    private void walk(int state, int at) {
        for (int end = automaton.firstEnd(state); end < automaton.lastEnd(state); end++) {
            ends.add(end);
            reached.add(at);
        }
        if (automaton.longestGap(state) >= 0) {
            gaps(state, at);
        }
        int token = at;
        for (int passed = 0; passed <= PASSED && token < limit; passed++, token++) {
            step(state, token);
            if (!words.passed(token)) {
                return;
            }
        }
    }

    private void step(int state, int token) {
        boolean leads = automaton.mayLead(state, words, token);
        int next = leads ? automaton.next(state, words.id(token)) : TransitionTable.NONE;
        if (next >= 0) {
            walk(next, token + 1);
        }
        form(state, token);
        if (leads) {
            signs(state, words.firstSign(token), words.lastSign(token));
        }
    }

    private void form(int state, int token) {
        if (!automaton.hasForms(state) || words.id(token) == Vocabulary.UNKNOWN) {
            return;
        }
        int next = automaton.nextForm(state, Folding.fold(document.text(token)));
        if (next >= 0) {
            walk(next, token + 1);
        }
    }

    private void signs(int state, int from, int to) {
        for (int i = from; i < to; i++) {
            int next = automaton.next(state, words.sign(i));
            if (next >= 0) {
                walk(next, words.end(i));
            }
        }
    }

    /** Follows the gaps after a state: what comes after them may stand at any of their words, or right after the last. */
    private void gaps(int state, int at) {
        int longest = automaton.longestGap(state);
        int open = automaton.openGaps(state);
        int passedOver = 0;
        for (int token = at; token < limit && passedOver <= longest; token++) {
            if (words.passed(token)) {
                walkAll(automaton.gaps(state), token, passedOver);
            } else {
                walkAll(open, token, passedOver);
                leads(state, token, passedOver);
            }
            if (words.isWord(token)) {
                passedOver++;
            } else if (words.stops(token)) {
                return;
            }
        }
    }

    private void leads(int state, int token, int passedOver) {
        if (automaton.mayLeadAfterGap(state, words, token)) {
            int gaps = automaton.afterGap(state, words.id(token));
            if (gaps >= 0) {
                walkAll(gaps, token + 1, passedOver);
            }
            for (int i = words.firstSign(token); i < words.lastSign(token); i++) {
                gaps = automaton.afterGap(state, words.sign(i));
                if (gaps >= 0) {
                    walkAll(gaps, words.end(i), passedOver);
                }
            }
        }
    }

    /** Goes on after those gaps of a list that are long enough for the words passed over. */
    private void walkAll(int gaps, int token, int passedOver) {
        for (int gap = 0; gap < automaton.size(gaps); gap++) {
            if (passedOver <= automaton.max(gaps, gap)) {
                walk(automaton.target(gaps, gap), token);
            }
        }
    }
}
