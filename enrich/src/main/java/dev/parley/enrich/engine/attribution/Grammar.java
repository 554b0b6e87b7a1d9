package dev.parley.enrich.engine.attribution;

import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.PassageKind;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.enrich.engine.text.Shape;
import dev.parley.enrich.engine.text.TokenKind;

/**
 * What each token of a document may be, guessed from language data, form and neighbours. Not a tagger: a word keeps
 * every class that its place does not exclude.
 */
final class Grammar {
    private final Document document;
    private final CueLexicon lexicon;
    private final int[] bits;

    Grammar(Document document, CueLexicon lexicon) {
        this.document = document;
        this.lexicon = lexicon;
        this.bits = new int[document.size()];
        for (Sentence sentence : document.sentences()) {
            if (!sentence.kind().dropped()) {
                tag(sentence);
            }
        }
    }

    private void tag(Sentence sentence) {
        boolean title = sentence.kind() == PassageKind.HEADLINE && capitals(sentence) * 2 > sentence.length();
        boolean first = true;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            bits[i] = classes(i, first || title);
            if (document.isWord(i)) {
                first = false;
            } else if (document.kind(i) == TokenKind.QUOTE || document.isMark(i, ':')) {
                first = true;
            }
        }
        for (int i = sentence.from(); i < sentence.to(); i++) {
            bits[i] = settle(i, sentence.from());
        }
    }

    private int capitals(Sentence sentence) {
        int capitals = 0;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            capitals += document.isCapital(i) ? 1 : 0;
        }
        return capitals;
    }

    private int classes(int i, boolean capitalMeansNothing) {
        return switch (document.kind(i)) {
            case QUOTE -> document.quoted(i) ? WordClass.QUOTE : WordClass.CLITIC_S;
            case NUMBER -> WordClass.NUMBER;
            case MARK -> mark(document.first(i));
            case WORD -> word(i, capitalMeansNothing);
        };
    }

    private static int mark(char c) {
        return switch (c) {
            case ',' -> WordClass.COMMA;
            case '.', '!', '?', '…' -> WordClass.STOP;
            case '-' -> WordClass.HYPHEN;
            case '(', ')', '[', ']' -> WordClass.BRACKET;
            case '$', '€', '£', '%', '#', '@', '&' -> WordClass.NOUN;
            default -> WordClass.BREAK;
        };
    }

    private int word(int i, boolean capitalMeansNothing) {
        int known = lexicon.classOf(document.id(i));
        boolean capital = document.isCapital(i);
        int closed = known & ~(WordClass.VERB | WordClass.NOUN | WordClass.ADJECTIVE | WordClass.ADVERB);
        if (capital && !capitalMeansNothing && closed == 0) {
            return WordClass.PROPER | (known & WordClass.ADJECTIVE);
        }
        if (known != 0) {
            boolean propers = capital && closed == 0 && document.shape(i) == Shape.UPPER;
            return propers ? known | WordClass.PROPER : known;
        }
        return capital ? WordClass.PROPER : guess(i);
    }

    private int guess(int i) {
        int length = document.end(i) - document.start(i);
        if (ends(i, "ly") && length > 4) {
            return WordClass.ADVERB;
        }
        if (ends(i, "ing") && length > 5) {
            return WordClass.GERUND;
        }
        if (ends(i, "ed") && length > 4 && !ends(i, "eed")) {
            return WordClass.PAST | WordClass.PARTICIPLE;
        }
        boolean adjective =
                ends(i, "able") || ends(i, "ous") || ends(i, "ful") || ends(i, "ive") || ends(i, "al") || ends(i, "ic");
        return adjective ? WordClass.ADJECTIVE | WordClass.NOUN : WordClass.NOUN;
    }

    private boolean ends(int i, String suffix) {
        int end = document.end(i);
        int from = end - suffix.length();
        return from > document.start(i) && document.text().startsWith(suffix, from);
    }

    /** Takes away what the neighbours exclude. */
    private int settle(int i, int from) {
        int own = bits[i];
        int before = i > from ? bits[i - 1] : 0;
        if ((own & WordClass.VERB) == 0) {
            return own;
        }
        boolean nounPlace =
                (before & (WordClass.DETERMINER | WordClass.POSSESSIVE)) != 0 && (before & WordClass.PRONOUN) == 0;
        if (nounPlace || ((before & WordClass.CLITIC_S) != 0 && (own & (WordClass.BASE | WordClass.THIRD)) != 0)) {
            int rest = own & ~WordClass.VERB;
            boolean participle = (own & (WordClass.PARTICIPLE | WordClass.GERUND)) != 0;
            return (participle ? rest | WordClass.ADJECTIVE : rest) | WordClass.NOUN;
        }
        boolean preposition = (before & WordClass.PREPOSITION) != 0 && (before & WordClass.ADVERB) == 0;
        if (preposition && (own & WordClass.GERUND) == 0) {
            return (own & ~WordClass.VERB) | WordClass.NOUN;
        }
        return own;
    }

    boolean is(int i, int classes) {
        return (bits[i] & classes) != 0;
    }

    int bits(int i) {
        return bits[i];
    }

    /** Whether the word may be a finite verb where it stands. */
    boolean finite(int i, int from) {
        int own = bits[i];
        if ((own & WordClass.MODAL) != 0) {
            return true;
        }
        if ((own & WordClass.AUXILIARY) != 0) {
            return (own & WordClass.VERB) == 0 || !ends(i, "ing");
        }
        if (i == from || (own & (WordClass.PAST | WordClass.THIRD | WordClass.BASE)) == 0) {
            return false;
        }
        int before = bits[i - 1];
        boolean subject = (before & (WordClass.NOMINAL | WordClass.BRACKET | WordClass.CLITIC_S)) != 0
                || ((before & (WordClass.ADVERB | WordClass.WH | WordClass.THAT)) != 0);
        if (!subject) {
            return false;
        }
        if ((before & WordClass.SUBJECT) != 0
                || ((before & WordClass.PRONOUN) != 0 && (before & WordClass.DETERMINER) == 0)) {
            return true;
        }
        boolean noun = (own & WordClass.NOUN) != 0;
        if ((own & WordClass.PAST) != 0) {
            return !noun && !followedByBy(i);
        }
        if ((own & WordClass.BASE) != 0) {
            return (before & WordClass.SUBJECT) != 0 || (ends(i - 1, "s") && takesComplement(i + 1));
        }
        return !noun || takesComplement(i + 1);
    }

    private boolean followedByBy(int i) {
        return i + 1 < bits.length
                && document.end(i + 1) - document.start(i + 1) == 2
                && document.text().startsWith("by", document.start(i + 1));
    }

    /** Whether what stands here goes better after a verb than after a noun. */
    boolean takesComplement(int i) {
        int after = WordClass.DETERMINER
                | WordClass.POSSESSIVE
                | WordClass.SUBJECT
                | WordClass.PRONOUN
                | WordClass.TO
                | WordClass.THAT;
        return i < bits.length
                && is(
                        i,
                        after
                                | WordClass.WH
                                | WordClass.QUOTE
                                | WordClass.NUMBER
                                | WordClass.PROPER
                                | WordClass.GERUND);
    }
}
