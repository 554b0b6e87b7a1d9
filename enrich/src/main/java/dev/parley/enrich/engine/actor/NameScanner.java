package dev.parley.enrich.engine.actor;

import dev.parley.enrich.engine.actor.Naming.Kind;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.enrich.engine.text.Shape;
import dev.parley.enrich.engine.text.TokenTrie;
import dev.parley.enrich.engine.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** Finds the longest listed name at each place of a text; a longer name of something else hides what it holds. */
final class NameScanner {
    private final TokenTrie<List<Naming>> names;

    NameScanner(TokenTrie<List<Naming>> names) {
        this.names = names;
    }

    /** All hits in the order of the text; none overlap, none leaves its sentence. */
    List<NameHit> scan(Document document) {
        List<NameHit> hits = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            int at = sentence.from();
            while (at < sentence.to()) {
                at = scanAt(document, at, sentence.to(), hits);
            }
        }
        return hits;
    }

    private int scanAt(Document document, int at, int limit, List<NameHit> hits) {
        if (document.id(at) == Vocabulary.UNKNOWN) {
            return at + 1;
        }
        long match = names.longest(document, at, limit);
        if (match == 0) {
            return at + 1;
        }
        int end = TokenTrie.end(match);
        List<Naming> allowed = allowed(document, at, end, names.value(match));
        if (allowed.isEmpty()) {
            return at + 1;
        }
        NameHit hit = new NameHit(at, end, allowed);
        if (!hit.has(Kind.NEVER)) {
            hits.add(hit);
        }
        return end;
    }

    private static List<Naming> allowed(Document document, int from, int to, List<Naming> namings) {
        List<Naming> allowed = new ArrayList<>(namings.size());
        for (Naming naming : namings) {
            if (written(document, from, to, naming)) {
                allowed.add(naming);
            }
        }
        return allowed;
    }

    /** Whether the words have the capitals that the name wants. Words in Cyrillic letters may do without. */
    private static boolean written(Document document, int from, int to, Naming naming) {
        if (naming.capitals()) {
            String text = document.text(from);
            return document.shape(from) == Shape.UPPER
                    || text.indexOf('.') > 0
                    || (text.length() > 3 && document.isCapital(from));
        }
        if (document.isCapital(from) || naming.small()) {
            return true;
        }
        if (naming.kind() == Kind.SHORT && to - from > 1 && document.isCapital(to - 1)) {
            return true;
        }
        boolean article = to - from > 1 && document.isCapital(from + 1);
        // Some outlets write the names of an enemy small.
        boolean small = naming.kind() == Kind.ADJECTIVE || naming.kind() == Kind.FULL;
        return article || (small && document.first(from) > 0x3FF);
    }
}
