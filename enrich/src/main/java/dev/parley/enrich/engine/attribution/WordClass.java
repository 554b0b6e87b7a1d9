package dev.parley.enrich.engine.attribution;

/** Word classes as bits, so that a word may be several things at once. Closed classes come from language data. */
final class WordClass {
    static final int DETERMINER = 1;
    static final int POSSESSIVE = 1 << 1;
    static final int SUBJECT = 1 << 2;
    static final int PRONOUN = 1 << 3;
    static final int PREPOSITION = 1 << 4;
    static final int TO = 1 << 5;
    static final int AND = 1 << 6;
    static final int SUBORDINATOR = 1 << 7;
    static final int WH = 1 << 8;
    static final int THAT = 1 << 9;
    static final int AUXILIARY = 1 << 10;
    static final int MODAL = 1 << 11;
    static final int NEGATION = 1 << 12;
    static final int ADVERB = 1 << 13;
    static final int TIME = 1 << 14;
    static final int ADJECTIVE = 1 << 15;
    static final int NOUN = 1 << 16;
    static final int PROPER = 1 << 17;
    static final int NUMBER = 1 << 18;

    /** Verb forms. */
    static final int BASE = 1 << 19;

    static final int THIRD = 1 << 20;
    static final int PAST = 1 << 21;
    static final int PARTICIPLE = 1 << 22;
    static final int GERUND = 1 << 23;

    /** Marks. */
    static final int COMMA = 1 << 24;

    static final int BREAK = 1 << 25;
    static final int QUOTE = 1 << 26;
    static final int BRACKET = 1 << 27;
    static final int HYPHEN = 1 << 28;
    static final int STOP = 1 << 29;

    /** The clitic 's: owner or verb. */
    static final int CLITIC_S = 1 << 30;

    /** A word that stands for the subject that follows its verb: "there is". */
    static final int EXISTENTIAL = 1 << 31;

    static final int VERB = BASE | THIRD | PAST | PARTICIPLE | GERUND;
    static final int NOMINAL = NOUN | PROPER | PRONOUN | SUBJECT | NUMBER | TIME;
    static final int MARK = COMMA | BREAK | QUOTE | BRACKET | STOP;

    private WordClass() {}

    static int named(String name) {
        return switch (name) {
            case "determiner" -> DETERMINER;
            case "possessive" -> POSSESSIVE;
            case "subject" -> SUBJECT;
            case "pronoun" -> PRONOUN;
            case "preposition" -> PREPOSITION;
            case "to" -> TO;
            case "and" -> AND;
            case "subordinator" -> SUBORDINATOR;
            case "wh" -> WH;
            case "that" -> THAT;
            case "auxiliary" -> AUXILIARY;
            case "modal" -> MODAL;
            case "negation" -> NEGATION;
            case "adverb" -> ADVERB;
            case "time" -> TIME;
            case "existential" -> EXISTENTIAL;
            case "adjective" -> ADJECTIVE;
            default -> throw new IllegalArgumentException("word class " + name + " is not known");
        };
    }
}
