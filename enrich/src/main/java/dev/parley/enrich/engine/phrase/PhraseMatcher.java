package dev.parley.enrich.engine.phrase;

import dev.parley.enrich.engine.phrase.PhraseElement.OneMention;
import dev.parley.enrich.engine.phrase.PhraseElement.OneWord;
import dev.parley.enrich.engine.phrase.PhraseElement.Skip;
import dev.parley.enrich.engine.phrase.PhraseIndex.Entry;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Folding;
import dev.parley.enrich.engine.text.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** Matches the phrases of an index against one text. Hyphens, quotation marks and possessives are passed over. */
public final class PhraseMatcher<T> {
    static final int HEAD = 3;
    private static final int PASSED = 2;

    private final PhraseIndex<T> index;
    private final Document document;
    private final Slots slots;
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
        for (int at = from; at < to; at++) {
            int id = document.id(at);
            if (id != 0) {
                tryAll(index.startingWith(id), at, found);
            }
            if (index.hasPrefixes() && document.end(at) - document.start(at) >= HEAD) {
                tryAll(index.startingWith(head(at)), at, found);
            }
            if (slots.starts(at)) {
                tryAll(index.startingWithMention(), at, found);
            }
        }
        return found;
    }

    private String head(int at) {
        int start = document.start(at);
        char[] head = new char[HEAD];
        for (int i = 0; i < HEAD; i++) {
            head[i] = Folding.fold(document.text().charAt(start + i));
        }
        return new String(head);
    }

    private void tryAll(List<Entry<T>> entries, int at, List<PhraseMatch<T>> found) {
        for (Entry<T> entry : entries) {
            int end = match(entry.elements(), 0, at);
            if (end > 0) {
                found.add(new PhraseMatch<>(at, end, entry.value()));
            }
        }
    }

    private int match(List<PhraseElement> elements, int element, int at) {
        if (element == elements.size()) {
            return at;
        }
        PhraseElement part = elements.get(element);
        if (part instanceof Skip skip) {
            return gap(elements, element + 1, at, skip.max());
        }
        int token = at;
        for (int passed = 0; passed <= PASSED && token < limit; passed++, token++) {
            int end = part instanceof OneWord word ? one(word, token) : mention((OneMention) part, token);
            if (end > 0) {
                return match(elements, element + 1, end);
            }
            if (element == 0 || !passes(token)) {
                return -1;
            }
        }
        return -1;
    }

    private int gap(List<PhraseElement> elements, int element, int at, int max) {
        int words = 0;
        for (int token = at; token < limit && words <= max; token++) {
            int end = match(elements, element, token);
            if (end > 0) {
                return end;
            }
            if (document.isMark(token, ';') || document.isMark(token, ':')) {
                return -1;
            }
            words += document.isWord(token) ? 1 : 0;
        }
        return -1;
    }

    private int one(OneWord word, int token) {
        int id = document.id(token);
        if (id != 0 && word.ids().get(id)) {
            return token + 1;
        }
        for (String prefix : word.prefixes()) {
            if (begins(token, prefix)) {
                return token + 1;
            }
        }
        return -1;
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

    private int mention(OneMention mention, int token) {
        return slots.end(mention.id(), token);
    }

    private boolean passes(int token) {
        return document.isMark(token, '-')
                || document.isMark(token, '–')
                || document.kind(token) == TokenKind.QUOTE
                || isPossessive(token);
    }

    private boolean isPossessive(int token) {
        int length = document.end(token) - document.start(token);
        boolean apostrophe = length <= 2 && Folding.fold(document.first(token)) == '\'';
        return apostrophe && (length == 1 || Folding.fold(document.text().charAt(document.start(token) + 1)) == 's');
    }
}
