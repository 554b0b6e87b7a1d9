package dev.parley.enrich.engine.condition;

import dev.parley.enrich.engine.phrase.PhraseIndex;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.phrase.PhraseMatcher;
import dev.parley.enrich.engine.phrase.Slots;
import dev.parley.enrich.engine.phrase.WordForms;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Folding;
import dev.parley.enrich.engine.text.LanguageFile;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.enrich.engine.text.Vocabulary;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.DossierCondition;
import dev.parley.model.dossier.Phrase;
import dev.parley.model.dossier.PhraseUse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds where a text names the conditions of a dossier. Immutable once compiled. */
public final class ConditionFinder {
    private static final Comparator<PhraseMatch<ConditionPhrase>> LONGEST = Comparator.comparingInt(
                    (PhraseMatch<ConditionPhrase> match) -> -match.length())
            .thenComparing(match -> match.value().use() != PhraseUse.NEVER)
            .thenComparing(match -> match.value().use())
            .thenComparingInt(PhraseMatch::from);

    private final PhraseIndex<ConditionPhrase> index;
    private final Set<String> breaks;

    /** Compiles the phrases of one language. Words are added to the vocabulary. */
    public ConditionFinder(Dossier dossier, String language, WordForms forms, Vocabulary vocabulary) {
        index = new PhraseIndex<>(vocabulary, forms);
        breaks = Set.copyOf(LanguageFile.read(language, "stance").words("breaks"));
        for (DossierCondition condition : dossier.conditions()) {
            for (PhraseUse use : PhraseUse.values()) {
                for (Phrase phrase : condition.phrases(language, use)) {
                    index.add(phrase.pattern(), new ConditionPhrase(condition, use, phrase));
                }
            }
        }
    }

    /** Ends the compilation. */
    public void freeze() {
        index.freeze();
    }

    /** The matches in one sentence: of each condition the longest, none within a phrase that rules it out. */
    public List<PhraseMatch<ConditionPhrase>> find(Document document, Sentence sentence, Slots slots) {
        PhraseMatcher<ConditionPhrase> matcher = new PhraseMatcher<>(index, document, slots);
        List<PhraseMatch<ConditionPhrase>> matches = matcher.matches(sentence.from(), sentence.to());
        matches.removeIf(match -> match.length() > 2 && broken(document, match));
        if (matches.isEmpty()) {
            return matches;
        }
        matches.sort(LONGEST);
        List<PhraseMatch<ConditionPhrase>> kept = new ArrayList<>();
        for (PhraseMatch<ConditionPhrase> match : matches) {
            if (!hidden(match, kept)) {
                kept.add(match);
            }
        }
        kept.removeIf(match -> match.value().use() == PhraseUse.NEVER);
        kept.sort(Comparator.comparingInt(PhraseMatch::from));
        return kept;
    }

    /** Whether another clause begins within the match, so that its words do not belong together. */
    private boolean broken(Document document, PhraseMatch<ConditionPhrase> match) {
        PhraseUse use = match.value().use();
        if (use == PhraseUse.NEVER || isClause(use)) {
            return false;
        }
        for (int i = match.from() + 1; i < match.to() - 1; i++) {
            String word = document.isWord(i) ? Folding.fold(document.text(i)) : "";
            if (breaks.contains(word) && !own(match.value().phrase(), word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean own(Phrase phrase, String word) {
        return Arrays.asList(phrase.text().split("[^\\p{L}]+")).contains(word);
    }

    /** Whether phrases of this use carry a stance by themselves; they stand beside those that only name the thing. */
    private static boolean isClause(PhraseUse use) {
        return use == PhraseUse.REQUIRES || use == PhraseUse.ACCEPTS || use == PhraseUse.REJECTS;
    }

    private static boolean hidden(PhraseMatch<ConditionPhrase> match, List<PhraseMatch<ConditionPhrase>> longer) {
        for (PhraseMatch<ConditionPhrase> other : longer) {
            if (hides(other, match)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hides(PhraseMatch<ConditionPhrase> longer, PhraseMatch<ConditionPhrase> match) {
        boolean same = longer.value().use() == PhraseUse.NEVER
                || isClause(longer.value().use()) == isClause(match.value().use());
        return same
                && longer.overlaps(match)
                && longer.value()
                        .condition()
                        .id()
                        .equals(match.value().condition().id());
    }
}
