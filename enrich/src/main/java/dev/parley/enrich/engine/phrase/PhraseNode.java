package dev.parley.enrich.engine.phrase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A place in the tree that phrases are gathered in: what phrases that begin alike have in common leads to it.
 *
 * @param <T> what a phrase stands for
 */
final class PhraseNode<T> {
    final List<PhraseEnd<T>> ends = new ArrayList<>(0);
    final Map<PhraseElement, PhraseNode<T>> children = new LinkedHashMap<>(2);

    /** The node that the element leads to, made where there is none. */
    PhraseNode<T> after(PhraseElement element) {
        return children.computeIfAbsent(element, added -> new PhraseNode<>());
    }
}
