package dev.parley.enrich.engine.phrase;

import dev.parley.enrich.engine.phrase.PhraseElement.OneMention;
import dev.parley.enrich.engine.phrase.PhraseElement.OneWord;
import dev.parley.enrich.engine.phrase.PhraseElement.Skip;
import dev.parley.enrich.engine.phrase.PhraseState.PrefixEdge;
import dev.parley.enrich.engine.text.Folding;
import dev.parley.enrich.engine.text.Vocabulary;
import dev.parley.model.dossier.pattern.Pattern;
import dev.parley.model.dossier.pattern.Pattern.Gap;
import dev.parley.model.dossier.pattern.Pattern.Match;
import dev.parley.model.dossier.pattern.Pattern.Slot;
import dev.parley.model.dossier.pattern.Pattern.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * All phrases in one automaton, so that a text is matched against those only that have begun to match. Filled once, then
 * only read.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseIndex<T> {
    private final Vocabulary vocabulary;
    private final WordForms forms;
    private final LongTable<List<PrefixEdge<T>>> heads = new LongTable<>();
    private PhraseNode<T> tree = new PhraseNode<>();
    private PhraseState<T> root;
    private int phrases;

    public PhraseIndex(Vocabulary vocabulary, WordForms forms) {
        this.vocabulary = vocabulary;
        this.forms = forms;
        this.root = new PhraseStates<T>(vocabulary).of(List.of(tree));
    }

    /**
     * Adds a phrase.
     *
     * @throws IllegalArgumentException where it stands for too many sequences
     */
    public void add(Pattern pattern, T value) {
        for (List<PhraseExpansion.Item> sequence : PhraseExpansion.expand(pattern)) {
            PhraseNode<T> node = tree;
            for (PhraseExpansion.Item item : sequence) {
                node = node.after(element(item));
            }
            node.ends.add(new PhraseEnd<>(phrases++, value));
        }
    }

    private PhraseElement element(PhraseExpansion.Item item) {
        if (item.part() instanceof Gap gap) {
            return new Skip(gap.max());
        }
        if (item.part() instanceof Slot slot) {
            return new OneMention(slot.id());
        }
        Set<Integer> ids = new TreeSet<>();
        List<String> prefixes = new ArrayList<>();
        Set<String> exact = new TreeSet<>();
        for (Word word : item.words()) {
            if (word.match() == Match.PREFIX) {
                prefixes.add(Folding.fold(word.text()));
            } else if (word.match() == Match.FORMS) {
                forms.of(word.text()).forEach(form -> ids.add(vocabulary.intern(form)));
            } else if (vocabulary.normalises()) {
                vocabulary.intern(word.text());
                exact.add(Folding.fold(word.text()));
            } else {
                ids.add(vocabulary.intern(word.text()));
            }
        }
        return new OneWord(ids, prefixes, exact);
    }

    /** Ends the filling: no phrase may be added after it. */
    public void freeze() {
        root = new PhraseStates<T>(vocabulary).of(List.of(tree));
        tree = new PhraseNode<>();
        for (PrefixEdge<T> edge : root.prefixes) {
            if (edge.prefix().length() >= PhraseMatcher.HEAD) {
                long head = head(edge.prefix(), 0);
                List<PrefixEdge<T>> alike = new ArrayList<>(startingWith(head));
                alike.add(edge);
                heads.put(head, List.copyOf(alike));
            }
        }
    }

    /** The first folded letters of a text at a place, as one number. */
    static long head(CharSequence text, int at) {
        long head = 0;
        for (int i = at; i < at + PhraseMatcher.HEAD; i++) {
            head = head << 16 | Folding.fold(text.charAt(i));
        }
        return head;
    }

    /** Where all phrases begin. */
    PhraseState<T> root() {
        return root;
    }

    /** The beginnings of first words that have the given head. */
    List<PrefixEdge<T>> startingWith(long head) {
        List<PrefixEdge<T>> edges = heads.get(head);
        return edges == null ? List.of() : edges;
    }
}
