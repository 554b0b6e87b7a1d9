package dev.parley.enrich.engine.phrase;

import dev.parley.enrich.engine.text.Folding;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds which of some beginnings a word has, letter by letter. Immutable once made. */
final class PrefixTrie {
    private static final int COMMON_LETTERS = 0x600;
    private static final int[] NONE = {};

    private record Node(int number, NumberTable<Node> next) {}

    private final Node root;
    // By its letter, since every word of a text begins here.
    private final @Nullable Node[] first = new @Nullable Node[COMMON_LETTERS];

    /** @param numbers of each beginning, folded; none is 0 */
    PrefixTrie(Map<String, Integer> numbers) {
        root = node(numbers, 0);
        for (int letter = 0; letter < COMMON_LETTERS; letter++) {
            first[letter] = root.next().get(letter);
        }
    }

    private static Node node(Map<String, Integer> numbers, int depth) {
        int own = 0;
        Map<Integer, Map<String, Integer>> byLetter = new HashMap<>();
        for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
            String prefix = entry.getKey();
            if (prefix.length() == depth) {
                own = entry.getValue();
            } else {
                byLetter.computeIfAbsent((int) prefix.charAt(depth), added -> new HashMap<>())
                        .put(prefix, entry.getValue());
            }
        }
        Map<Integer, Node> next = new HashMap<>();
        byLetter.forEach((letter, some) -> next.put(letter, node(some, depth + 1)));
        return new Node(own, NumberTable.of(next));
    }

    /** The numbers of the beginnings of a folded word, from the shortest on. */
    int[] find(String word) {
        NumberList found = new NumberList();
        find(word, 0, word.length(), found);
        return found.size() == 0 ? NONE : found.toArray();
    }

    /** Adds the numbers of the beginnings of a word, from the shortest on, to what stands in the list. */
    void find(String text, int start, int end, NumberList found) {
        char letter = Folding.fold(text.charAt(start));
        Node node = letter < COMMON_LETTERS ? first[letter] : root.next().get(letter);
        for (int i = start + 1; node != null; i++) {
            if (node.number() != 0) {
                found.add(node.number());
            }
            node = i < end ? node.next().get(Folding.fold(text.charAt(i))) : null;
        }
    }
}
