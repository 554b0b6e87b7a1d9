package dev.parley.enrich.engine.phrase;

import dev.parley.model.dossier.pattern.Pattern;
import dev.parley.model.dossier.pattern.Pattern.Choice;
import dev.parley.model.dossier.pattern.Pattern.Part;
import dev.parley.model.dossier.pattern.Pattern.Word;
import java.util.ArrayList;
import java.util.List;

/** Writes out the choices of a pattern as plain sequences. Choices between single words stay one part. */
final class PhraseExpansion {
    private static final int MOST = 400;

    private PhraseExpansion() {}

    /** A part of a plain sequence: one of several words, or a slot or gap. */
    record Item(List<Word> words, Part part) {}

    static List<List<Item>> expand(Pattern pattern) {
        List<List<Item>> sequences = new ArrayList<>();
        sequences.add(List.of());
        for (Part part : pattern.parts()) {
            sequences = extended(sequences, options(part));
        }
        return sequences;
    }

    private static List<List<Item>> options(Part part) {
        if (part instanceof Word word) {
            return List.of(List.of(new Item(List.of(word), word)));
        }
        if (!(part instanceof Choice choice)) {
            return List.of(List.of(new Item(List.of(), part)));
        }
        List<Word> single = new ArrayList<>();
        List<List<Item>> options = new ArrayList<>();
        for (Pattern alternative : choice.alternatives()) {
            if (alternative.parts().size() == 1 && alternative.parts().get(0) instanceof Word word) {
                single.add(word);
            } else {
                options.addAll(expand(alternative));
            }
        }
        if (!single.isEmpty()) {
            options.add(List.of(new Item(single, single.get(0))));
        }
        if (choice.optional()) {
            options.add(List.of());
        }
        return options;
    }

    private static List<List<Item>> extended(List<List<Item>> heads, List<List<Item>> tails) {
        List<List<Item>> longer = new ArrayList<>();
        for (List<Item> head : heads) {
            for (List<Item> tail : tails) {
                List<Item> whole = new ArrayList<>(head);
                whole.addAll(tail);
                longer.add(whole);
            }
        }
        if (longer.size() > MOST) {
            throw new IllegalArgumentException(
                    "stands for " + longer.size() + " word sequences; allowed are " + MOST + ": split it");
        }
        return longer;
    }
}
