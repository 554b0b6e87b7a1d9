package dev.parley.model.dossier.pattern;

import dev.parley.model.dossier.pattern.Pattern.Choice;
import dev.parley.model.dossier.pattern.Pattern.Gap;
import dev.parley.model.dossier.pattern.Pattern.Match;
import dev.parley.model.dossier.pattern.Pattern.Part;
import dev.parley.model.dossier.pattern.Pattern.Slot;
import dev.parley.model.dossier.pattern.Pattern.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the pattern language of a dossier: words, {@code word~} for its forms, {@code word*} for a beginning,
 * {@code (a|b c)}, {@code part?}, {@code ..n} for a gap, <code>{id}</code> for a mention, {@code <class>} for one of a
 * class of words and {@code a &n b} for two or three that stand within n words of each other in any order.
 */
public final class PatternSyntax {
    private static final int USUAL_GAP = 3;
    private static final int LONGEST_GAP = 24;
    private static final int USUAL_REACH = 6;
    private static final int MOST_IN_ANY_ORDER = 3;

    private final String text;
    private final Map<String, Choice> classes;
    private int at;

    private PatternSyntax(String text, Map<String, Choice> classes) {
        this.text = text;
        this.classes = classes;
    }

    /**
     * Reads a pattern that names no class.
     *
     * @throws IllegalArgumentException where the text is none; the message says what is wrong and at which character
     */
    public static Pattern parse(String text) {
        return parse(text, Map.of());
    }

    /**
     * Reads a pattern.
     *
     * @param classes the classes of words that it may name, by name
     * @throws IllegalArgumentException where the text is none; the message says what is wrong and at which character
     */
    public static Pattern parse(String text, Map<String, Choice> classes) {
        PatternSyntax syntax = new PatternSyntax(text, classes);
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
        Pattern first = plainSequence();
        if (at == text.length() || text.charAt(at) != '&') {
            return first;
        }
        List<Pattern> members = new ArrayList<>(List.of(first));
        int reach = USUAL_REACH;
        while (at < text.length() && text.charAt(at) == '&') {
            reach = number(++at, USUAL_REACH);
            members.add(plainSequence());
        }
        if (members.size() > MOST_IN_ANY_ORDER || members.stream().anyMatch(PatternSyntax::mayBeAbsent)) {
            throw wrong("'&' joins " + members.size() + " sequences; allowed are 2 or " + MOST_IN_ANY_ORDER
                    + ", each with a word that must be there and no gap at its ends");
        }
        List<Pattern> orders = new ArrayList<>();
        inAnyOrder(List.of(), members, new Gap(reach), orders);
        return new Pattern(List.of(new Choice(orders, false)));
    }

    private static boolean mayBeAbsent(Pattern member) {
        List<Part> parts = member.parts();
        return parts.stream().allMatch(PatternSyntax::isLoose)
                || parts.get(0) instanceof Gap
                || parts.get(parts.size() - 1) instanceof Gap;
    }

    private static void inAnyOrder(List<Part> head, List<Pattern> left, Gap gap, List<Pattern> orders) {
        if (left.isEmpty()) {
            orders.add(new Pattern(head));
            return;
        }
        for (Pattern next : left) {
            List<Part> longer = new ArrayList<>(head);
            if (!head.isEmpty()) {
                longer.add(gap);
            }
            longer.addAll(next.parts());
            List<Pattern> others = new ArrayList<>(left);
            others.remove(next);
            inAnyOrder(longer, others, gap, orders);
        }
    }

    private Pattern plainSequence() {
        List<Part> parts = new ArrayList<>();
        skipBlanks();
        while (at < text.length() && ")|&".indexOf(text.charAt(at)) < 0) {
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
        if (c == '<') {
            return optional(wordClass());
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

    private Choice wordClass() {
        int close = text.indexOf('>', at);
        if (close < 0) {
            throw wrong("'<' without a closing '>'");
        }
        String name = text.substring(at + 1, close).strip();
        Choice words = classes.get(name);
        if (words == null) {
            throw wrong("no class of words '" + name + "'; allowed are " + new TreeMap<>(classes).keySet());
        }
        at = close + 1;
        return words;
    }

    private Gap gap() {
        int start = at;
        while (at < text.length() && text.charAt(at) == '.') {
            at++;
        }
        int dots = at - start;
        int max = number(at, USUAL_GAP);
        if (dots != 2) {
            throw wrong("gap '" + text.substring(start, at) + "'; allowed is .. or ..1 to .." + LONGEST_GAP);
        }
        return new Gap(max);
    }

    /** The number of words written there, which is read. */
    private int number(int digits, int usual) {
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        int max = digits == at ? usual : Integer.parseInt(text.substring(digits, Math.min(at, digits + 4)));
        if (max < 1 || max > LONGEST_GAP) {
            throw wrong("gap of " + text.substring(digits, at) + " words; allowed is 1 to " + LONGEST_GAP);
        }
        return max;
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
