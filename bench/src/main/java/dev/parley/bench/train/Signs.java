package dev.parley.bench.train;

import dev.parley.model.Stance;
import java.util.ArrayList;
import java.util.List;

/**
 * The signs of a cell from which the trees may choose. None tells how long or how dense a text is: invented texts are not
 * like real ones in that.
 */
final class Signs {
    private static final List<String> MEASURES = List.of(
            "HIGHEST",
            "SECOND",
            "ANY",
            "MEAN",
            "BELIEVED",
            "BELIEVED_OF_OTHERS",
            "HIGHEST_OF_OTHERS",
            "USUAL",
            "BESIDE");
    private static final List<String> SPEAKERS =
            List.of("direct", "indirect", "none", "other", "adversary", "observer", "unknown");
    private static final List<String> CLUES = List.of(
            "some RULE:WANTS",
            "some RULE:GRANTS",
            "some RULE:REFUSES",
            "best RULE_OTHER:only",
            "best RULE_OTHER:too",
            "best RULE_MANNER:own",
            "best RULE_MANNER:told",
            "best RULE_MANNER:presupposed",
            "best RULE_MANNER:act");

    private Signs() {}

    static List<String> all() {
        List<String> signs = new ArrayList<>(CLUES);
        for (String measure : MEASURES) {
            for (Stance stance : Stance.values()) {
                signs.add(measure + " " + stance);
            }
        }
        for (String speaker : SPEAKERS) {
            signs.add("best SPEAKER:" + speaker);
            signs.add("some SPEAKER:" + speaker);
        }
        return signs;
    }
}
