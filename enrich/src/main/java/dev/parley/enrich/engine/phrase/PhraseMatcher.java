package dev.parley.enrich.engine.phrase;

import dev.parley.enrich.engine.phrase.PhraseState.GapEdge;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Folding;
import dev.parley.enrich.engine.text.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Matches the phrases of an index against one text. Hyphens, quotation marks and possessives are passed over. */
public final class PhraseMatcher<T> {
    private static final int PASSED = 2;

    private record Hit<T>(PhraseEnd<T> phrase, int to) {
        int number() {
            return phrase.number();
        }
    }

    private final PhraseIndex<T> index;
    private final Document document;
    private final Slots slots;
    private final List<Hit<T>> hits = new ArrayList<>();
    private SentenceWords words = SentenceWords.NONE;
    private int limit;

    public PhraseMatcher(PhraseIndex<T> index, Document document, Slots slots) {
        this.index = index;
        this.document = document;
        this.slots = slots;
    }

    /** All matches that start in {@code [from, to)} and end there too, in the order of their starts. */
    public List<PhraseMatch<T>> matches(int from, int to) {
        words = new SentenceWords(document, from, to, index, slots);
        limit = to;
        List<PhraseMatch<T>> found = new ArrayList<>();
        PhraseState<T> root = index.root();
        for (int at = from; at < to; at++) {
            PhraseState<T> first = index.first(words.id(at));
            if (first != null) {
                walk(first, at + 1);
            }
            form(root, at);
            take(at, found);
            signs(root, words.firstSign(at), words.firstMention(at));
            take(at, found);
            if (words.startsMention(at)) {
                signs(root, words.firstMention(at), words.lastSign(at));
                gaps(root, at);
                take(at, found);
            }
        }
        return found;
    }

    /** Turns the hits of one start into matches, in the order of the phrases; of each phrase the first hit. */
    private void take(int from, List<PhraseMatch<T>> found) {
        if (hits.isEmpty()) {
            return;
        }
        if (hits.size() > 1) {
            hits.sort(Comparator.comparingInt(Hit::number));
        }
        int last = -1;
        for (Hit<T> hit : hits) {
            if (hit.number() != last) {
                found.add(new PhraseMatch<>(from, hit.to(), hit.phrase().value()));
                last = hit.number();
            }
        }
        hits.clear();
    }

    /** Follows everything that may come after a state. */
    private void walk(PhraseState<T> state, int at) {
        for (PhraseEnd<T> end : state.ends) {
            hits.add(new Hit<>(end, at));
        }
        if (state.longestGap >= 0) {
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

    private void step(PhraseState<T> state, int token) {
        boolean leads = words.mayBeAmong(state.bits, state.secondBits, token);
        PhraseState<T> next = leads ? state.next(words.id(token)) : null;
        if (next != null) {
            walk(next, token + 1);
        }
        form(state, token);
        if (leads) {
            signs(state, words.firstSign(token), words.lastSign(token));
        }
    }

    private void form(PhraseState<T> state, int token) {
        if (!state.hasForms || words.id(token) == Vocabulary.UNKNOWN) {
            return;
        }
        PhraseState<T> next = state.nextForm(Folding.fold(document.text(token)));
        if (next != null) {
            walk(next, token + 1);
        }
    }

    private void signs(PhraseState<T> state, int from, int to) {
        for (int i = from; i < to; i++) {
            PhraseState<T> next = state.next(words.sign(i));
            if (next != null) {
                walk(next, words.end(i));
            }
        }
    }

    /** Follows the gaps after a state: what comes after them may stand at any of their words, or right after the last. */
    private void gaps(PhraseState<T> state, int at) {
        int passedOver = 0;
        for (int token = at; token < limit && passedOver <= state.longestGap; token++) {
            if (words.passed(token)) {
                walkAll(state.gaps, token, passedOver);
            } else {
                walkAll(state.openGaps, token, passedOver);
                leads(state, token, passedOver);
            }
            if (words.isWord(token)) {
                passedOver++;
            } else if (words.stops(token)) {
                return;
            }
        }
    }

    private void leads(PhraseState<T> state, int token, int passedOver) {
        if (words.mayBeAmong(state.bitsAfterGaps, state.secondBitsAfterGaps, token)) {
            walkAll(state.afterGap(words.id(token)), token + 1, passedOver);
            for (int i = words.firstSign(token); i < words.lastSign(token); i++) {
                walkAll(state.afterGap(words.sign(i)), words.end(i), passedOver);
            }
        }
    }

    /** Goes on after those gaps that are long enough for the words passed over. */
    private void walkAll(GapEdge<T> @Nullable [] gaps, int token, int passedOver) {
        if (gaps == null) {
            return;
        }
        for (GapEdge<T> gap : gaps) {
            if (passedOver <= gap.max()) {
                walk(gap.target(), token);
            }
        }
    }
}
