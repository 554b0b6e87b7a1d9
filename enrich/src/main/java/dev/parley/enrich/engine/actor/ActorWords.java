package dev.parley.enrich.engine.actor;

import dev.parley.enrich.engine.text.LanguageFile;
import dev.parley.enrich.engine.text.Vocabulary;
import java.util.BitSet;
import java.util.Set;

/** Words of a language that tell what a name stands for, by their numbers in the vocabulary. */
final class ActorWords {
    final BitSet honorifics;
    final BitSet officials;
    final BitSet speaking;
    final BitSet between;
    final BitSet placeBefore;
    final BitSet travel;
    final BitSet placeAfter;
    final BitSet locative;
    final BitSet noName;
    /** Verbs in the plural that tell what is said in an office: "in the palace they said". */
    final Set<String> institutional;

    final BitSet particles;
    /** Whether a state stands in the genitive right after the title that it gives. */
    final boolean ownerFollows;

    final int to;
    final int of;
    final int the;
    final int and;
    final int or;
    final int possessive;
    final int bareApostrophe;

    ActorWords(LanguageFile file, Vocabulary vocabulary) {
        honorifics = set(file, "honorifics", vocabulary);
        officials = set(file, "officials", vocabulary);
        speaking = set(file, "speaking", vocabulary);
        between = set(file, "between", vocabulary);
        placeBefore = set(file, "place_before", vocabulary);
        travel = set(file, "travel", vocabulary);
        placeAfter = set(file, "place_after", vocabulary);
        locative = set(file, "locative", vocabulary);
        institutional = Set.copyOf(file.words("institutional"));
        noName = set(file, "no_name", vocabulary);
        particles = set(file, "particles", vocabulary);
        ownerFollows = !file.words("owner_follows").isEmpty();
        to = vocabulary.intern("to");
        of = vocabulary.intern("of");
        the = vocabulary.intern("the");
        and = vocabulary.intern("and");
        or = vocabulary.intern("or");
        possessive = vocabulary.intern("'s");
        bareApostrophe = vocabulary.intern("'");
    }

    private static BitSet set(LanguageFile file, String key, Vocabulary vocabulary) {
        BitSet set = new BitSet();
        file.words(key).forEach(word -> set.set(vocabulary.intern(word)));
        return set;
    }
}
