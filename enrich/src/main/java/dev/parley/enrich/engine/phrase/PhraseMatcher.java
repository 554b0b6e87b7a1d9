package dev.parley.enrich.engine.phrase;

import dev.parley.enrich.engine.phrase.PhraseNode.End;
import dev.parley.enrich.engine.phrase.PhraseNode.GapEdge;
import dev.parley.enrich.engine.phrase.PhraseNode.PrefixEdge;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Folding;
import dev.parley.enrich.engine.text.TokenKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Matches the phrases of an index against one text. Hyphens, quotation marks and possessives are passed over. */
public final class PhraseMatcher<T> {
    static final int HEAD = 3;
    private static final int PASSED = 2;

    private record Hit<T>(End<T> phrase, int to) {}

    private final PhraseIndex<T> index;
    private final Document document;
    private final Slots slots;
    private final List<Hit<T>> hits = new ArrayList<>();
    private int limit;

    public PhraseMatcher(PhraseIndex<T> index, Document document, Slots slots) {
        this.index = index;
        this.document = document;
        this.slots = slots;
    }

    /** All matches that start in {@code [from, to)} and end there too, in the order of their starts. */
    public List<PhraseMatch<T>> matches(int from, int to) {
        limit = to;
        List<PhraseMatch<T>> found = new ArrayList<>();
        PhraseNode<T> root = index.root();
        for (int at = from; at < to; at++) {
            words(root, at, at);
            take(at, found);
            if (!root.prefixes.isEmpty() && document.end(at) - document.start(at) >= HEAD) {
                prefixes(index.startingWith(PhraseIndex.head(document.text(), document.start(at))), root, at, at);
                take(at, found);
            }
            if (slots.starts(at)) {
                mentions(root, at, at);
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

    /** Follows everything that may come after a node. */
    private void walk(PhraseNode<T> node, int at) {
        for (int i = 0; i < node.ends.size(); i++) {
            hits.add(new Hit<>(node.ends.get(i), at));
        }
        for (int i = 0; i < node.gaps.size(); i++) {
            gap(node.gaps.get(i), at);
        }
        int token = at;
        for (int passed = 0; passed <= PASSED && token < limit; passed++, token++) {
            words(node, at, token);
            prefixes(node.prefixes, node, at, token);
            mentions(node, at, token);
            if (!passes(token)) {
                return;
            }
        }
    }

    private void words(PhraseNode<T> node, int at, int token) {
        int id = document.id(token);
        if (id == 0) {
            return;
        }
        List<PhraseNode<T>> after = index.next(node, id);
        for (int i = 0; i < after.size(); i++) {
            PhraseNode<T> next = after.get(i);
            if (next.takes(document, token) && !taken(node, next, at, token)) {
                walk(next, token + 1);
            }
        }
    }

    private void prefixes(List<PrefixEdge<T>> edges, PhraseNode<T> node, int at, int token) {
        if (edges.isEmpty() || !node.mayBegin(Folding.fold(document.first(token)))) {
            return;
        }
        for (int i = 0; i < edges.size(); i++) {
            PrefixEdge<T> edge = edges.get(i);
            if (begins(token, edge.prefix()) && !taken(node, edge.target(), at, token)) {
                walk(edge.target(), token + 1);
            }
        }
    }

    private void mentions(PhraseNode<T> node, int at, int token) {
        if (node.mentions.isEmpty() || !slots.starts(token)) {
            return;
        }
        List<String> ids = slots.ids(token);
        for (int i = 0; i < ids.size(); i++) {
            PhraseNode<T> next = node.mentions.get(ids.get(i));
            if (next != null && !taken(node, next, at, token)) {
                walk(next, slots.end(ids.get(i), token));
            }
        }
    }

    /** Whether an earlier one of the tokens passed over has led to the target: the first that does is taken. */
    private boolean taken(PhraseNode<T> node, PhraseNode<T> target, int at, int token) {
        for (int earlier = at; earlier < token; earlier++) {
            if (leads(node, target, earlier)) {
                return true;
            }
        }
        return false;
    }

    private boolean leads(PhraseNode<T> node, PhraseNode<T> target, int token) {
        int id = document.id(token);
        if (id != 0 && index.next(node, id).contains(target) && target.takes(document, token)) {
            return true;
        }
        for (PrefixEdge<T> edge : node.prefixes) {
            if (edge.target() == target && begins(token, edge.prefix())) {
                return true;
            }
        }
        for (String mentioned : node.mentions.isEmpty() ? List.<String>of() : slots.ids(token)) {
            if (node.mentions.get(mentioned) == target) {
                return true;
            }
        }
        return false;
    }

    private void gap(GapEdge<T> gap, int at) {
        PhraseNode<T> target = gap.target();
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

    private boolean mayLead(PhraseNode<T> node, int token) {
        return node.mayFollow(document.id(token))
                || (!node.prefixes.isEmpty() && node.mayBegin(Folding.fold(document.first(token))))
                || (!node.mentions.isEmpty() && slots.starts(token));
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
