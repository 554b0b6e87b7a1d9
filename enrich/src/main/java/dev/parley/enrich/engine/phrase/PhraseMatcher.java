package dev.parley.enrich.engine.phrase;

import dev.parley.enrich.engine.phrase.PhraseState.GapEdge;
import dev.parley.enrich.engine.phrase.PhraseState.PrefixEdge;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Folding;
import dev.parley.enrich.engine.text.TokenKind;
import dev.parley.enrich.engine.text.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Matches the phrases of an index against one text. Hyphens, quotation marks and possessives are passed over. */
public final class PhraseMatcher<T> {
    static final int HEAD = 3;
    private static final int PASSED = 2;

    private record Hit<T>(PhraseEnd<T> phrase, int to) {}

    private final PhraseIndex<T> index;
    private final Document document;
    private final Slots slots;
    private final List<Hit<T>> hits = new ArrayList<>();
    private int start;
    private int limit;
    private boolean[] passed = {};

    public PhraseMatcher(PhraseIndex<T> index, Document document, Slots slots) {
        this.index = index;
        this.document = document;
        this.slots = slots;
    }

    /** All matches that start in {@code [from, to)} and end there too, in the order of their starts. */
    public List<PhraseMatch<T>> matches(int from, int to) {
        start = from;
        limit = to;
        passed = new boolean[to - from];
        for (int at = from; at < to; at++) {
            passed[at - from] = isPassed(at);
        }
        List<PhraseMatch<T>> found = new ArrayList<>();
        PhraseState<T> root = index.root();
        for (int at = from; at < to; at++) {
            words(root, at);
            take(at, found);
            if (!root.prefixes.isEmpty() && document.end(at) - document.start(at) >= HEAD) {
                prefixes(index.startingWith(PhraseIndex.head(document.text(), document.start(at))), at);
                take(at, found);
            }
            if (slots.starts(at)) {
                mentions(root, at);
                for (GapEdge<T> gap : root.gaps) {
                    gap(gap, at);
                }
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
        hits.sort(Comparator.comparingInt(hit -> hit.phrase().number()));
        int last = -1;
        for (Hit<T> hit : hits) {
            if (hit.phrase().number() != last) {
                found.add(new PhraseMatch<>(from, hit.to(), hit.phrase().value()));
                last = hit.phrase().number();
            }
        }
        hits.clear();
    }

    /** Follows everything that may come after a state. */
    private void walk(PhraseState<T> state, int at) {
        for (int i = 0; i < state.ends.size(); i++) {
            hits.add(new Hit<>(state.ends.get(i), at));
        }
        for (int i = 0; i < state.gaps.size(); i++) {
            gap(state.gaps.get(i), at);
        }
        int token = at;
        for (int passed = 0; passed <= PASSED && token < limit; passed++, token++) {
            words(state, token);
            if (state.mayBegin(document.first(token))) {
                prefixes(state.prefixes, token);
            }
            mentions(state, token);
            if (!passes(token)) {
                return;
            }
        }
    }

    private void words(PhraseState<T> state, int token) {
        int id = document.id(token);
        if (id == Vocabulary.UNKNOWN) {
            return;
        }
        PhraseState<T> next = state.next(id);
        if (next != null) {
            walk(next, token + 1);
        }
        PhraseState<T> form = state.hasForms() ? state.nextForm(Folding.fold(document.text(token))) : null;
        if (form != null) {
            walk(form, token + 1);
        }
    }

    private void prefixes(List<PrefixEdge<T>> edges, int token) {
        for (int i = 0; i < edges.size(); i++) {
            PrefixEdge<T> edge = edges.get(i);
            if (begins(token, edge.prefix())) {
                walk(edge.target(), token + 1);
            }
        }
    }

    private void mentions(PhraseState<T> state, int token) {
        if (!state.hasMentions() || !slots.starts(token)) {
            return;
        }
        List<String> ids = slots.ids(token);
        for (int i = 0; i < ids.size(); i++) {
            PhraseState<T> next = state.nextMention(ids.get(i));
            if (next != null) {
                walk(next, slots.end(ids.get(i), token));
            }
        }
    }

    private void gap(GapEdge<T> gap, int at) {
        PhraseState<T> target = gap.target();
        int words = 0;
        for (int token = at; token < limit && words <= gap.max(); token++) {
            if (!target.isPlain() || mayLead(target, token) || passes(token)) {
                walk(target, token);
            }
            if (document.isWord(token)) {
                words++;
            } else if (document.isMark(token, ';') || document.isMark(token, ':')) {
                return;
            }
        }
    }

    /** Whether the token may lead on: certainly not where the answer is no. */
    private boolean mayLead(PhraseState<T> state, int token) {
        return state.next(document.id(token)) != null
                || state.hasForms()
                || state.mayBegin(document.first(token))
                || (state.hasMentions() && slots.starts(token));
    }

    private boolean begins(int token, String prefix) {
        int start = document.start(token);
        if (document.end(token) - start < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (Folding.fold(document.text().charAt(start + i)) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean passes(int token) {
        return passed[token - start];
    }

    private boolean isPassed(int token) {
        TokenKind kind = document.kind(token);
        if (kind == TokenKind.WORD && document.end(token) - document.start(token) > 2) {
            return false;
        }
        return kind == TokenKind.QUOTE
                || document.isMark(token, '-')
                || document.isMark(token, '–')
                || isPossessive(token);
    }

    private boolean isPossessive(int token) {
        int length = document.end(token) - document.start(token);
        boolean apostrophe = length <= 2 && Folding.fold(document.first(token)) == '\'';
        return apostrophe && (length == 1 || Folding.fold(document.text().charAt(document.start(token) + 1)) == 's');
    }
}
