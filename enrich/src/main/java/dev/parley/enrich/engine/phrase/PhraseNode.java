package dev.parley.enrich.engine.phrase;

import dev.parley.enrich.engine.phrase.PhraseElement.OneMention;
import dev.parley.enrich.engine.phrase.PhraseElement.OneWord;
import dev.parley.enrich.engine.phrase.PhraseElement.Skip;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Folding;
import dev.parley.enrich.engine.text.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place in the tree of phrases: what phrases that begin alike have in common leads to it, what they go on with leads
 * on. Words by number are followed through the index's edges, everything else from here.
 *
 * @param <T> what a phrase stands for
 */
final class PhraseNode<T> {
    /** A phrase that ends at a node; phrases are numbered in the order in which they were added. */
    record End<T>(int number, T value) {}

    /** Leads on over words with a beginning. */
    record PrefixEdge<T>(String prefix, PhraseNode<T> target) {}

    /** Leads on over up to so many words. */
    record GapEdge<T>(int max, PhraseNode<T> target) {}

    final int number;
    List<End<T>> ends = new ArrayList<>(0);
    List<PrefixEdge<T>> prefixes = new ArrayList<>(0);
    Map<String, PhraseNode<T>> mentions = new HashMap<>(0);
    List<GapEdge<T>> gaps = new ArrayList<>(0);
    private long words;
    private long letters;
    private boolean plain;
    private Set<String> exact = Set.of();
    private Set<Integer> ids = Set.of();
    private Map<PhraseElement, PhraseNode<T>> children = new LinkedHashMap<>(2);

    PhraseNode(int number) {
        this.number = number;
    }

    /** The node that the element leads to; absent where none does. */
    @Nullable PhraseNode<T> child(PhraseElement element) {
        return children.get(element);
    }

    void add(PhraseElement element, PhraseNode<T> child, Vocabulary vocabulary) {
        children.put(element, child);
        if (element instanceof OneWord word) {
            word.ids().forEach(id -> words |= bit(id));
            word.exact().forEach(form -> words |= bit(vocabulary.find(form)));
            child.exact = word.exact();
            child.ids = word.ids();
            word.prefixes().forEach(prefix -> {
                prefixes.add(new PrefixEdge<>(prefix, child));
                letters |= bit(prefix.charAt(0));
            });
        } else if (element instanceof OneMention mention) {
            mentions.put(mention.id(), child);
        } else if (element instanceof Skip skip) {
            gaps.add(new GapEdge<>(skip.max(), child));
        }
    }

    /** Whether the word may lead on: certainly not where the answer is no. Spares most look-ups. */
    boolean mayFollow(int id) {
        return (words & bit(id)) != 0;
    }

    /** Whether a word with this folded first letter may lead on by its beginning: certainly not where the answer is no. */
    boolean mayBegin(char first) {
        return (letters & bit(first)) != 0;
    }

    private static long bit(int id) {
        return 1L << ((id * 0x9E3779B9) >>> 26);
    }

    /** Whether a word or mention must come next: no phrase ends here, and none goes on with a gap. */
    boolean isPlain() {
        return plain;
    }

    /** Whether the word leads here in the form in which it stands, not only by its number. */
    boolean takes(Document document, int token) {
        return exact.isEmpty()
                || ids.contains(document.id(token))
                || exact.contains(Folding.fold(document.text(token)));
    }

    /** Drops what only the filling needs. */
    void freeze() {
        children = Map.of();
        exact = Set.copyOf(exact);
        ids = exact.isEmpty() ? Set.of() : Set.copyOf(ids);
        plain = ends.isEmpty() && gaps.isEmpty();
        ends = List.copyOf(ends);
        prefixes = List.copyOf(prefixes);
        mentions = Map.copyOf(mentions);
        gaps = List.copyOf(gaps);
    }
}
