package dev.parley.enrich.engine.phrase;

import dev.parley.enrich.engine.phrase.PhraseElement.OneMention;
import dev.parley.enrich.engine.phrase.PhraseElement.OneWord;
import dev.parley.enrich.engine.phrase.PhraseElement.Skip;
import dev.parley.enrich.engine.text.Vocabulary;
import dev.parley.model.dossier.pattern.Pattern;
import dev.parley.model.dossier.pattern.Pattern.Gap;
import dev.parley.model.dossier.pattern.Pattern.Match;
import dev.parley.model.dossier.pattern.Pattern.Slot;
import dev.parley.model.dossier.pattern.Pattern.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases by their first word. Filled once, then only read.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseIndex<T> {
    /** A plain sequence and what it stands for. */
    record Entry<T>(List<PhraseElement> elements, T value) {}

    private final Vocabulary vocabulary;
    private final WordForms forms;
    private final Map<Integer, List<Entry<T>>> byWord = new HashMap<>();
    private final Map<String, List<Entry<T>>> byPrefix = new HashMap<>();
    private final List<Entry<T>> byMention = new ArrayList<>();
    private List<List<Entry<T>>> table = List.of();

    public PhraseIndex(Vocabulary vocabulary, WordForms forms) {
        this.vocabulary = vocabulary;
        this.forms = forms;
    }

    /**
     * Adds a phrase.
     *
     * @throws IllegalArgumentException where it stands for too many sequences
     */
    public void add(Pattern pattern, T value) {
        for (List<PhraseExpansion.Item> sequence : PhraseExpansion.expand(pattern)) {
            List<PhraseElement> elements = sequence.stream().map(this::element).toList();
            file(new Entry<>(elements, value));
        }
    }

    private void file(Entry<T> entry) {
        PhraseElement first = entry.elements().get(0);
        if (first instanceof OneWord word) {
            word.ids().stream().forEach(id -> byWord.computeIfAbsent(id, key -> new ArrayList<>())
                    .add(entry));
            word.prefixes().forEach(prefix -> byPrefix.computeIfAbsent(head(prefix), key -> new ArrayList<>())
                    .add(entry));
        } else {
            byMention.add(entry);
        }
    }

    private static String head(String prefix) {
        return prefix.substring(0, Math.min(PhraseMatcher.HEAD, prefix.length()));
    }

    private PhraseElement element(PhraseExpansion.Item item) {
        if (item.part() instanceof Gap gap) {
            return new Skip(gap.max());
        }
        if (item.part() instanceof Slot slot) {
            return new OneMention(slot.id());
        }
        BitSet ids = new BitSet();
        List<String> prefixes = new ArrayList<>();
        for (Word word : item.words()) {
            if (word.match() == Match.PREFIX) {
                prefixes.add(dev.parley.enrich.engine.text.Folding.fold(word.text()));
            } else if (word.match() == Match.FORMS) {
                forms.of(word.text()).forEach(form -> ids.set(vocabulary.intern(form)));
            } else {
                ids.set(vocabulary.intern(word.text()));
            }
        }
        return new OneWord(ids, prefixes);
    }

    /** Ends the filling: no phrase may be added after it. */
    public void freeze() {
        List<List<Entry<T>>> entries = new ArrayList<>();
        for (int id = 0; id < vocabulary.size(); id++) {
            entries.add(List.copyOf(byWord.getOrDefault(id, List.of())));
        }
        table = List.copyOf(entries);
    }

    List<Entry<T>> startingWith(int id) {
        return id < table.size() ? table.get(id) : List.of();
    }

    boolean hasPrefixes() {
        return !byPrefix.isEmpty();
    }

    List<Entry<T>> startingWith(String head) {
        return byPrefix.getOrDefault(head, List.of());
    }

    List<Entry<T>> startingWithMention() {
        return byMention;
    }
}
