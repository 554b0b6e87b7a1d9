package dev.parley.enrich.engine.phrase;

import dev.parley.enrich.engine.phrase.PhraseElement.OneMention;
import dev.parley.enrich.engine.phrase.PhraseElement.OneWord;
import dev.parley.enrich.engine.phrase.PhraseElement.Skip;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Folding;
import dev.parley.enrich.engine.text.Vocabulary;
import dev.parley.model.dossier.pattern.Pattern;
import dev.parley.model.dossier.pattern.Pattern.Gap;
import dev.parley.model.dossier.pattern.Pattern.Match;
import dev.parley.model.dossier.pattern.Pattern.Slot;
import dev.parley.model.dossier.pattern.Pattern.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All phrases in one automaton, so that a text is matched against those only that have begun to match. Filled once, then
 * only read.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseIndex<T> {
    private static final int SHORTEST_OPENING = 3;
    private static final int RECENT = 1 << 8;

    /** An id with the number under which phrases name it. */
    private record Named(String id, int number) {}

    private final Vocabulary vocabulary;
    private final WordForms forms;
    private PhraseNode<T> tree = new PhraseNode<>();
    private PhraseAutomaton<T> automaton;
    private PrefixTrie prefixes = new PrefixTrie(Map.of());
    private Map<String, Integer> mentioned = Map.of();
    private int[] first = {};
    /** The beginnings of each known word; empty for all where a word's number does not tell its form. */
    private int[][] beginnings = {};

    // Written by any thread and by none for another: an entry that is lost is looked up again.
    private final @Nullable Named[] recent = new @Nullable Named[RECENT];

    private int phrases;

    public PhraseIndex(Vocabulary vocabulary, WordForms forms) {
        this.vocabulary = vocabulary;
        this.forms = forms;
        this.automaton = new PhraseAutomaton<>(new PhraseStates<T>(vocabulary).of(List.of(tree)));
    }

    /**
     * Adds a phrase.
     *
     * @throws IllegalArgumentException where it stands for too many sequences
     */
    public void add(Pattern pattern, T value) {
        for (List<PhraseExpansion.Item> sequence : PhraseExpansion.expand(pattern)) {
            PhraseNode<T> node = tree;
            for (PhraseElement element : elements(sequence)) {
                node = node.after(element);
            }
            node.ends.add(new PhraseEnd<>(phrases++, value));
        }
    }

    /** The parts of a sequence; two gaps with nothing between them are one. */
    private List<PhraseElement> elements(List<PhraseExpansion.Item> sequence) {
        List<PhraseElement> elements = new ArrayList<>();
        for (PhraseExpansion.Item item : sequence) {
            PhraseElement next = element(item, elements.isEmpty());
            int last = elements.size() - 1;
            if (next instanceof Skip more && last >= 0 && elements.get(last) instanceof Skip gap) {
                elements.set(last, new Skip(gap.max() + more.max()));
            } else {
                elements.add(next);
            }
        }
        return elements;
    }

    /** Of the beginnings that open a phrase those are left out that too many words have. */
    private PhraseElement element(PhraseExpansion.Item item, boolean opens) {
        if (item.part() instanceof Gap gap) {
            return new Skip(gap.max());
        }
        if (item.part() instanceof Slot slot) {
            return new OneMention(slot.id());
        }
        Set<Integer> ids = new TreeSet<>();
        List<String> beginnings = new ArrayList<>();
        Set<String> exact = new TreeSet<>();
        for (Word word : item.words()) {
            if (word.match() == Match.PREFIX) {
                if (!opens || word.text().length() >= SHORTEST_OPENING) {
                    beginnings.add(Folding.fold(word.text()));
                }
            } else if (word.match() == Match.FORMS) {
                forms.of(word.text()).forEach(form -> ids.add(vocabulary.intern(form)));
            } else if (vocabulary.normalises()) {
                vocabulary.intern(word.text());
                exact.add(Folding.fold(word.text()));
            } else {
                ids.add(vocabulary.intern(word.text()));
            }
        }
        return new OneWord(List.copyOf(ids), List.copyOf(beginnings), List.copyOf(exact));
    }

    /** Ends the filling: no phrase may be added after it. */
    public void freeze() {
        PhraseStates<T> states = new PhraseStates<>(vocabulary);
        automaton = new PhraseAutomaton<>(states.of(List.of(tree)));
        prefixes = new PrefixTrie(states.prefixes());
        mentioned = new HashMap<>(states.mentioned());
        tree = new PhraseNode<>();
        beginnings = new int[vocabulary.normalises() ? 0 : vocabulary.size()][];
        for (int id = 1; id < beginnings.length; id++) {
            beginnings[id] = prefixes.find(vocabulary.word(id));
        }
        first = automaton.first(vocabulary.size());
    }

    /** The phrases as states that lead to each other. */
    PhraseAutomaton<T> automaton() {
        return automaton;
    }

    /** The state to which a first word leads; 0 where nowhere. */
    int first(int id) {
        return id < first.length ? first[id] : 0;
    }

    /** Whether phrases name ids that may be mentioned. */
    boolean mentions() {
        return !mentioned.isEmpty();
    }

    /** The number of an id that phrases name; 0 where none does. */
    int mentioned(String id) {
        int place = id.hashCode() & (RECENT - 1);
        Named known = recent[place];
        // Ids of a dossier are the same objects in every text: mostly told equal without a look at their letters.
        if (known == null || !known.id().equals(id)) {
            known = new Named(id, mentioned.getOrDefault(id, 0));
            recent[place] = known;
        }
        return known.number();
    }

    /** Adds the numbers of those beginnings that phrases list and the token has. */
    void beginnings(Document document, int token, NumberList found) {
        int id = document.id(token);
        int start = document.start(token);
        int end = document.end(token);
        // An abbreviation may be known without its dot.
        boolean whole = document.text().charAt(end - 1) != '.';
        if (whole && id != Vocabulary.UNKNOWN && id < beginnings.length) {
            for (int number : beginnings[id]) {
                found.add(number);
            }
        } else {
            prefixes.find(document.text(), start, end, found);
        }
    }
}
