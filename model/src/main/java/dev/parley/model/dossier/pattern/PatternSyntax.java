package dev.parley.model.dossier.pattern;

import dev.parley.model.dossier.pattern.Pattern.Choice;
import dev.parley.model.dossier.pattern.Pattern.Gap;
import dev.parley.model.dossier.pattern.Pattern.Match;
import dev.parley.model.dossier.pattern.Pattern.Part;
import dev.parley.model.dossier.pattern.Pattern.Slot;
import dev.parley.model.dossier.pattern.Pattern.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the pattern language of a dossier: words, {@code word~} for its forms, {@code word*} for a beginning,
 * {@code (a|b c)}, {@code part?}, {@code ..n} for a gap and <code>{id}</code> for a mention.
 */
public final class PatternSyntax {
    private static final int USUAL_GAP = 3;
    private static final int LONGEST_GAP = 24;

    private final String text;
    private int at;

    private PatternSyntax(String text) {
        this.text = text;
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException where the text is none; the message says what is wrong and at which character
     */
    public static Pattern parse(String text) {
        PatternSyntax syntax = new PatternSyntax(text);
        Pattern pattern = syntax.sequence();
        if (syntax.at < text.length()) {
            throw syntax.wrong("'" + text.charAt(syntax.at) + "' without an opening '('");
        }
        syntax.requireEnds(pattern);
        return pattern;
    }

    private void requireEnds(Pattern pattern) {
        if (pattern.parts().isEmpty()) {
            throw wrong("is empty; allowed is at least one word");
        }
        if (pattern.parts().stream().allMatch(PatternSyntax::isLoose)) {
            throw wrong("has only gaps and optional parts; allowed is at least one word, choice or mention");
        }
        Part first = pattern.parts().get(0);
        Part last = pattern.parts().get(pattern.parts().size() - 1);
        if (first instanceof Gap || last instanceof Gap) {
            throw wrong("begins or ends with a gap; allowed is a word, a choice or a mention");
        }
    }

    private static boolean isLoose(Part part) {
        return part instanceof Gap || (part instanceof Choice choice && choice.optional());
    }

    private Pattern sequence() {
        List<Part> parts = new ArrayList<>();
        skipBlanks();
        while (at < text.length() && text.charAt(at) != ')' && text.charAt(at) != '|') {
            parts.add(part());
            skipBlanks();
        }
        return new Pattern(parts);
    }

    private Part part() {
        char c = text.charAt(at);
        if (c == '(') {
            return optional(choice());
        }
        if (c == '{') {
            return optional(slot());
        }
        return c == '.' ? gap() : optional(word());
    }

    private Part optional(Part part) {
        if (at == text.length() || text.charAt(at) != '?') {
            return part;
        }
        at++;
        List<Pattern> alternatives =
                part instanceof Choice choice ? choice.alternatives() : List.of(new Pattern(List.of(part)));
        return new Choice(alternatives, true);
    }

    private Choice choice() {
        int open = at;
        List<Pattern> alternatives = new ArrayList<>();
        do {
            at++;
            Pattern alternative = sequence();
            if (alternative.parts().isEmpty()) {
                throw wrong("empty alternative; allowed is at least one word");
            }
            alternatives.add(alternative);
        } while (at < text.length() && text.charAt(at) == '|');
        if (at == text.length()) {
            at = open;
            throw wrong("'(' without a closing ')'");
        }
        at++;
        return new Choice(alternatives, false);
    }

    private Slot slot() {
        int close = text.indexOf('}', at);
        if (close < 0) {
            throw wrong("'{' without a closing '}'");
        }
        Slot slot = new Slot(text.substring(at + 1, close).strip());
        at = close + 1;
        return slot;
    }

    private Gap gap() {
        int start = at;
        while (at < text.length() && text.charAt(at) == '.') {
            at++;
        }
        int digits = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        int max = digits == at ? USUAL_GAP : Integer.parseInt(text.substring(digits, Math.min(at, digits + 4)));
        if (digits - start != 2 || max < 1 || max > LONGEST_GAP) {
            throw wrong("gap '" + text.substring(start, at) + "'; allowed is .. or ..1 to .." + LONGEST_GAP);
        }
        return new Gap(max);
    }

    private Word word() {
        int start = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        if (word.isEmpty()) {
            throw wrong("character '" + text.charAt(at) + "' is not allowed here");
        }
        char mark = at < text.length() ? text.charAt(at) : ' ';
        if (mark == '~' || mark == '*') {
            at++;
        }
        return new Word(word, mark == '~' ? Match.FORMS : mark == '*' ? Match.PREFIX : Match.EXACT);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '’' || c == 'ʼ' || c == '%' || c == '$';
    }

    private void skipBlanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '-' || text.charAt(at) == ',')) {
            at++;
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("pattern '" + text + "' at character " + (at + 1) + ": " + what);
    }
}
