package dev.parley.enrich.engine.text;

/** What a quotation mark can do by its form alone. Marks of one family open and close each other. */
enum QuoteMark {
    /** " and '' : only the neighbours tell. */
    STRAIGHT_DOUBLE(Family.DOUBLE, true, true),
    /** ' : may also be an apostrophe. */
    STRAIGHT_SINGLE(Family.SINGLE, true, true),
    /** “ opens in English and closes after „. */
    LEFT_DOUBLE(Family.DOUBLE, true, true),
    RIGHT_DOUBLE(Family.DOUBLE, false, true),
    LOW_DOUBLE(Family.DOUBLE, true, false),
    LEFT_SINGLE(Family.SINGLE, true, false),
    RIGHT_SINGLE(Family.SINGLE, false, true),
    LEFT_ANGLE(Family.ANGLE, true, true),
    RIGHT_ANGLE(Family.ANGLE, true, true),
    NONE(Family.DOUBLE, false, false);

    /** Marks that pair. */
    enum Family {
        DOUBLE,
        SINGLE,
        ANGLE
    }

    final Family family;
    final boolean opens;
    final boolean closes;

    QuoteMark(Family family, boolean opens, boolean closes) {
        this.family = family;
        this.opens = opens;
        this.closes = closes;
    }

    static boolean isQuote(char c) {
        return of(c, 1) != NONE;
    }

    static QuoteMark of(char c, int length) {
        return switch (c) {
            case '"', '＂', '″' -> STRAIGHT_DOUBLE;
            case '\'' -> length == 2 ? STRAIGHT_DOUBLE : STRAIGHT_SINGLE;
            case '`' -> length == 2 ? LOW_DOUBLE : LEFT_SINGLE;
            case '“', '‟', '❝' -> LEFT_DOUBLE;
            case '”', '❞' -> RIGHT_DOUBLE;
            case '„' -> LOW_DOUBLE;
            case '‘', '‚', '‛' -> LEFT_SINGLE;
            case '’', '′' -> RIGHT_SINGLE;
            case '«', '‹', '《' -> LEFT_ANGLE;
            case '»', '›', '》' -> RIGHT_ANGLE;
            default -> NONE;
        };
    }
}
