package dev.parley.enrich.engine.phrase;

import dev.parley.enrich.engine.phrase.PhraseElement.OneMention;
import dev.parley.enrich.engine.phrase.PhraseElement.OneWord;
import dev.parley.enrich.engine.phrase.PhraseElement.Skip;
import dev.parley.enrich.engine.phrase.PhraseState.GapEdge;
import dev.parley.enrich.engine.text.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Makes the automaton of a tree of phrases by the subset construction (Rabin and Scott 1959): the nodes to which the same
 * word leads become one state, so that a text follows one path where many phrases begin alike.
 */
final class PhraseStates<T> {
    private final Vocabulary vocabulary;
    private final Map<List<PhraseNode<T>>, PhraseState<T>> known = new HashMap<>();
    private final Map<String, Integer> prefixes = new LinkedHashMap<>();
    private final Map<String, Integer> mentioned = new LinkedHashMap<>();

    PhraseStates(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The state that stands for the nodes together. */
    PhraseState<T> of(List<PhraseNode<T>> nodes) {
        PhraseState<T> made = known.get(nodes);
        if (made == null) {
            made = new Edges(nodes).state();
            known.put(nodes, made);
        }
        return made;
    }

    /** The numbers below 0 of the beginnings of words that phrases list. */
    Map<String, Integer> prefixes() {
        return prefixes;
    }

    /** The numbers below 0 of the ids whose mentions phrases list. */
    Map<String, Integer> mentioned() {
        return mentioned;
    }

    /** An odd number for each beginning, an even one for each id. */
    private int prefix(String prefix) {
        return prefixes.computeIfAbsent(prefix, added -> -1 - 2 * prefixes.size());
    }

    private int mention(String id) {
        return mentioned.computeIfAbsent(id, added -> -2 - 2 * mentioned.size());
    }

    /** What leads on from some nodes, each in the order of the phrases. */
    private final class Edges {
        private final List<PhraseEnd<T>> ends = new ArrayList<>();
        private final Map<Integer, List<PhraseNode<T>>> gaps = new LinkedHashMap<>();
        private final Map<String, List<PhraseNode<T>>> forms = new LinkedHashMap<>();
        private final Map<Integer, List<PhraseNode<T>>> words = new LinkedHashMap<>();

        Edges(List<PhraseNode<T>> nodes) {
            for (PhraseNode<T> node : nodes) {
                ends.addAll(node.ends);
                node.children.forEach(this::add);
            }
        }

        private void add(PhraseElement element, PhraseNode<T> child) {
            if (element instanceof OneWord word) {
                word.ids().forEach(id -> put(words, id, child));
                word.prefixes().forEach(prefix -> put(words, prefix(prefix), child));
                word.exact().stream()
                        .filter(form -> !word.ids().contains(vocabulary.find(form)))
                        .forEach(form -> put(forms, form, child));
            } else if (element instanceof OneMention mention) {
                put(words, mention(mention.id()), child);
            } else if (element instanceof Skip skip) {
                put(gaps, skip.max(), child);
            }
        }

        private <K> void put(Map<K, List<PhraseNode<T>>> edges, K key, PhraseNode<T> child) {
            edges.computeIfAbsent(key, added -> new ArrayList<>(1)).add(child);
        }

        PhraseState<T> state() {
            List<GapEdge<T>> skips = new ArrayList<>();
            each(gaps, (max, target) -> skips.add(new GapEdge<>(max, target)));
            return new PhraseState<>(ends, skips, states(forms), states(words));
        }

        private <K> Map<K, PhraseState<T>> states(Map<K, List<PhraseNode<T>>> edges) {
            Map<K, PhraseState<T>> states = new LinkedHashMap<>();
            each(edges, states::put);
            return states;
        }

        private <K> void each(Map<K, List<PhraseNode<T>>> edges, BiConsumer<K, PhraseState<T>> edge) {
            edges.forEach((key, nodes) -> edge.accept(key, of(nodes)));
        }
    }
}
