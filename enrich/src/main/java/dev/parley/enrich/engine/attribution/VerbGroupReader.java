package dev.parley.enrich.engine.attribution;

import dev.parley.enrich.engine.text.Document;
import java.util.Locale;

/** Reads the auxiliaries, adverbs and carrier verbs before a cue verb. */
final class VerbGroupReader {
    private static final int LONGEST = 12;

    private final Document document;
    private final Grammar grammar;
    private final CueLexicon lexicon;
    private final int be;
    private final int been;
    private final int by;
    private int from;
    private boolean negated;
    private boolean auxiliary;
    private boolean beBefore;
    private boolean infinitive;
    private boolean reachedFinite;
    private Modality modality = Modality.FACT;

    VerbGroupReader(Document document, Grammar grammar, CueLexicon lexicon) {
        this.document = document;
        this.grammar = grammar;
        this.lexicon = lexicon;
        this.be = lexicon.word("be");
        this.been = lexicon.word("been");
        this.by = lexicon.word("by");
    }

    /** The group whose cue stands at {@code [head, to)} in a sentence that begins at {@code start}. */
    VerbGroup read(int head, int to, int start) {
        from = head;
        negated = false;
        auxiliary = false;
        beBefore = false;
        infinitive = false;
        reachedFinite = false;
        modality = Modality.FACT;
        int low = Math.max(start, head - LONGEST);
        while (from > low && step(low)) {
            infinitive &= !reachedFinite;
        }
        int form = grammar.bits(head) & WordClass.VERB;
        boolean participle = (form & WordClass.PARTICIPLE) != 0;
        boolean passive = participle && beBefore;
        return new VerbGroup(
                from, head, to, form(form, participle, to), passive || reduced(participle, to), negated, modality);
    }

    private boolean reduced(boolean participle, int to) {
        return participle && !auxiliary && to < document.size() && document.id(to) == by;
    }

    private VerbGroup.Form form(int form, boolean participle, int to) {
        if (infinitive) {
            return VerbGroup.Form.INFINITIVE;
        }
        boolean gerundOnly =
                (form & (WordClass.GERUND | WordClass.PAST | WordClass.BASE | WordClass.THIRD)) == WordClass.GERUND;
        if (gerundOnly && !beBefore && !reachedFinite) {
            return VerbGroup.Form.PARTICIPIAL;
        }
        return reduced(participle, to) ? VerbGroup.Form.REDUCED : VerbGroup.Form.FINITE;
    }

    private boolean step(int low) {
        int at = from - 1;
        int id = document.id(at);
        if (grammar.is(at, WordClass.MODAL)) {
            modality = modality(document.text(at));
            return take(at, true);
        }
        if (grammar.is(at, WordClass.AUXILIARY) || isCliticAuxiliary(at)) {
            boolean isBe = isBe(at, id);
            beBefore |= isBe && !auxiliary;
            auxiliary = true;
            return take(at, id != be && id != been);
        }
        if (grammar.is(at, WordClass.NEGATION) && !grammar.is(at, WordClass.DETERMINER)) {
            negated = true;
            return take(at, false);
        }
        boolean onceAgain = grammar.is(at, WordClass.SUBORDINATOR) && grammar.is(from, WordClass.ADVERB);
        if (grammar.is(at, WordClass.ADVERB)
                && (onceAgain || !grammar.is(at, WordClass.SUBORDINATOR | WordClass.PREPOSITION | WordClass.AND))) {
            return take(at, false);
        }
        return grammar.is(at, WordClass.TO) && carried(at, low);
    }

    private boolean carried(int at, int low) {
        int verb = at - 1;
        if (verb >= low
                && lexicon.carries(document.id(verb))
                && grammar.is(verb, WordClass.VERB | WordClass.AUXILIARY)) {
            beBefore = false;
            auxiliary = false;
            return take(
                    verb,
                    !grammar.is(verb, WordClass.GERUND)
                            && grammar.is(verb, WordClass.PAST | WordClass.THIRD | WordClass.AUXILIARY));
        }
        infinitive = true;
        from = at;
        return false;
    }

    private boolean take(int at, boolean finite) {
        from = at;
        reachedFinite |= finite;
        return true;
    }

    private boolean isCliticAuxiliary(int at) {
        return at > 0
                && grammar.is(at, WordClass.CLITIC_S)
                && grammar.is(at - 1, WordClass.SUBJECT | WordClass.PRONOUN | WordClass.WH);
    }

    private boolean isBe(int at, int id) {
        return id == be
                || id == been
                || switch (document.text(at).toLowerCase(Locale.ROOT)) {
                    case "am",
                            "is",
                            "are",
                            "was",
                            "were",
                            "being",
                            "'m",
                            "'re",
                            "’m",
                            "’re",
                            "'s",
                            "’s",
                            "get",
                            "got" -> true;
                    default -> false;
                };
    }

    private static Modality modality(String modal) {
        return switch (modal.toLowerCase(Locale.ROOT)) {
            case "will", "shall", "wo", "'ll", "’ll" -> Modality.FUTURE;
            case "must", "should", "ought" -> Modality.OBLIGED;
            default -> Modality.POSSIBLE;
        };
    }
}
