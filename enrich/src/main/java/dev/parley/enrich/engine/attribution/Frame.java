package dev.parley.enrich.engine.attribution;

/** What may stand for the content of a cue, as bits. */
final class Frame {
    static final int THAT = 1;
    static final int ZERO = 1 << 1;
    static final int TO = 1 << 2;
    static final int WH = 1 << 3;
    static final int QUOTE = 1 << 4;
    static final int ING = 1 << 5;
    static final int OBJECT = 1 << 6;
    static final int INSERT = 1 << 7;
    static final int ADDRESSEE = 1 << 8;
    static final int WITH = 1 << 9;

    private Frame() {}

    static int named(String name) {
        return switch (name) {
            case "that" -> THAT;
            case "zero" -> ZERO;
            case "to" -> TO;
            case "wh" -> WH;
            case "quote" -> QUOTE;
            case "ing" -> ING;
            case "object" -> OBJECT;
            case "insert" -> INSERT;
            case "addressee" -> ADDRESSEE;
            case "with" -> WITH;
            default -> throw new IllegalArgumentException("frame " + name + " is not known");
        };
    }

    static String name(int frame) {
        return switch (frame) {
            case THAT -> "that";
            case ZERO -> "zero";
            case TO -> "to";
            case WH -> "wh";
            case QUOTE -> "quote";
            case ING -> "ing";
            case OBJECT -> "object";
            case INSERT -> "insert";
            case ADDRESSEE -> "addressee";
            default -> "with";
        };
    }
}
