package dev.parley.enrich.engine.text;

import java.util.List;

/** Tells what part a paragraph plays: story, headline, byline, or what outlets put around their stories. */
final class PassageReader {
    private static final int HEADLINE_WORDS = 30;
    private static final int BYLINE_WORDS = 12;
    private static final int SUBHEAD_WORDS = 10;
    private static final int NOTICE_WORDS = 60;
    private static final int TEASER_WORDS = 30;
    private static final int DATELINE_TOKENS = 16;

    private final String text;
    private final Tokens tokens;
    private final LanguageText language;

    PassageReader(String text, Tokens tokens, LanguageText language) {
        this.text = text;
        this.tokens = tokens;
        this.language = language;
    }

    /** The part played by the tokens {@code [from, to)}; {@code first} for the article's first paragraph. */
    PassageKind kind(int from, int to, boolean first, boolean titled) {
        if (first && (titled || (to - from <= HEADLINE_WORDS && readsAsTitle(from, to)))) {
            return PassageKind.HEADLINE;
        }
        int length = to - from;
        if (length > NOTICE_WORDS) {
            return PassageKind.BODY;
        }
        String folded = Folding.fold(text.substring(tokens.start[from], tokens.end[to - 1]));
        if (length <= BYLINE_WORDS && begins(folded, language.bylines()) && !ended(to)) {
            return PassageKind.BYLINE;
        }
        if (length <= TEASER_WORDS && begins(folded, language.teaserStarts())) {
            return PassageKind.TEASER;
        }
        if (begins(folded, language.boilerplateStarts()) || holds(folded, language.boilerplateContains())) {
            return PassageKind.BOILERPLATE;
        }
        return length <= SUBHEAD_WORDS && !ended(to) ? PassageKind.SUBHEAD : PassageKind.BODY;
    }

    private boolean readsAsTitle(int from, int to) {
        int capitals = 0;
        int words = 0;
        for (int i = from; i < to; i++) {
            if (tokens.is(i, TokenKind.WORD) && tokens.end[i] - tokens.start[i] > 3) {
                words++;
                capitals += tokens.shape[i] == Shape.LOWER ? 0 : 1;
            }
        }
        boolean titleCase = words >= 4 && capitals * 5 >= words * 4;
        return titleCase || !ended(to);
    }

    /** Whether the last token ends a sentence or a quotation. */
    private boolean ended(int to) {
        char last = text.charAt(tokens.end[to - 1] - 1);
        return ".!?…:;”\"»'’".indexOf(last) >= 0;
    }

    private static boolean begins(String folded, List<String> phrases) {
        char first = folded.charAt(0);
        for (String phrase : phrases) {
            if (phrase.charAt(0) == first && folded.startsWith(phrase) && !goesOn(folded, phrase.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean goesOn(String folded, int at) {
        return at < folded.length()
                && Character.isLetter(folded.charAt(at - 1))
                && Character.isLetter(folded.charAt(at));
    }

    private static boolean holds(String folded, List<String> phrases) {
        for (String phrase : phrases) {
            if (folded.contains(phrase)) {
                return true;
            }
        }
        return false;
    }

    /** One past the dateline's last token; {@code from} where the paragraph has none. */
    int afterDateline(int from, int to) {
        if (tokens.shape[from] != Shape.UPPER && !opens(from) && tokens.shape[from] != Shape.CAPITALISED) {
            return from;
        }
        boolean agency = false;
        for (int i = from; i < Math.min(to - 1, from + DATELINE_TOKENS); i++) {
            if (tokens.shape[i] == Shape.LOWER) {
                return from;
            }
            boolean bracket = tokens.is(i, TokenKind.MARK) && text.charAt(tokens.start[i]) == ')';
            agency |= bracket && tokens.shape[i - 1] == Shape.UPPER;
            if (agency && bracket && opens(from)) {
                return isDash(i + 1) ? i + 2 : i + 1;
            }
            if (i > from && isDash(i) && apart(i)) {
                boolean placed = tokens.shape[from] == Shape.UPPER && tokens.end[from] - tokens.start[from] > 2;
                return placed || agency ? i + 1 : from;
            }
        }
        return from;
    }

    private boolean opens(int i) {
        return tokens.is(i, TokenKind.MARK) && text.charAt(tokens.start[i]) == '(';
    }

    private boolean isDash(int i) {
        return tokens.is(i, TokenKind.MARK) && "-–—".indexOf(text.charAt(tokens.start[i])) >= 0;
    }

    private boolean apart(int i) {
        return tokens.end[i - 1] < tokens.start[i]
                || tokens.end[i] - tokens.start[i] > 1
                || text.charAt(tokens.start[i]) == '—';
    }
}
