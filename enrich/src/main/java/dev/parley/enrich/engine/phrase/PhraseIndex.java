package dev.parley.enrich.engine.phrase;

import dev.parley.enrich.engine.phrase.PhraseElement.OneMention;
import dev.parley.enrich.engine.phrase.PhraseElement.OneWord;
import dev.parley.enrich.engine.phrase.PhraseElement.Skip;
import dev.parley.enrich.engine.phrase.PhraseNode.PrefixEdge;
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
 * All phrases in one tree, so that a text is matched against those only that have begun to match. Filled once, then only
 * read.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseIndex<T> {
    private final Vocabulary vocabulary;
    private final WordForms forms;
    private final List<PhraseNode<T>> nodes = new ArrayList<>();
    private final PhraseNode<T> root;
    private final LongTable<PhraseNode<T>> words = new LongTable<>();
    private final LongTable<PrefixEdge<T>> heads = new LongTable<>();
    private List<List<PhraseNode<T>>> first = List.of();
    private int phrases;

    public PhraseIndex(Vocabulary vocabulary, WordForms forms) {
        this.vocabulary = vocabulary;
        this.forms = forms;
        this.root = node();
    }

    private PhraseNode<T> node() {
        PhraseNode<T> node = new PhraseNode<>(nodes.size());
        nodes.add(node);
        return node;
    }

    /**
     * Adds a phrase.
     *
     * @throws IllegalArgumentException where it stands for too many sequences
     */
    public void add(Pattern pattern, T value) {
        for (List<PhraseExpansion.Item> sequence : PhraseExpansion.expand(pattern)) {
            PhraseNode<T> node = root;
            for (PhraseExpansion.Item item : sequence) {
                node = after(node, element(item));
            }
            node.ends.add(new PhraseNode.End<>(phrases++, value));
        }
    }

    private PhraseNode<T> after(PhraseNode<T> node, PhraseElement element) {
        PhraseNode<T> known = node.child(element);
        if (known != null) {
            return known;
        }
        PhraseNode<T> added = node();
        node.add(element, added, vocabulary);
        if (element instanceof OneWord word) {
            word.ids().forEach(id -> words.add(key(node, id), added));
            word.exact().stream()
                    .map(vocabulary::find)
                    .distinct()
                    .filter(id -> !word.ids().contains(id))
                    .forEach(id -> words.add(key(node, id), added));
        }
        return added;
    }

    private static long key(PhraseNode<?> node, int id) {
        return (long) node.number << 32 | id;
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
        for (PrefixEdge<T> edge : root.prefixes) {
            if (edge.prefix().length() >= PhraseMatcher.HEAD) {
                heads.add(head(edge.prefix(), 0), edge);
            }
        }
        nodes.forEach(PhraseNode::freeze);
        nodes.clear();
        words.freeze();
        heads.freeze();
        List<List<PhraseNode<T>>> starts = new ArrayList<>(vocabulary.size());
        for (int id = 0; id < vocabulary.size(); id++) {
            starts.add(words.get(key(root, id)));
        }
        first = List.copyOf(starts);
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
    PhraseNode<T> root() {
        return root;
    }

    /** Where a word leads from a node. */
    List<PhraseNode<T>> next(PhraseNode<T> node, int id) {
        if (node == root) {
            return id < first.size() ? first.get(id) : List.of();
        }
        return node.mayFollow(id) ? words.get(key(node, id)) : List.of();
    }

    /** The beginnings of first words that have the given head. */
    List<PrefixEdge<T>> startingWith(long head) {
        return heads.get(head);
    }
}
