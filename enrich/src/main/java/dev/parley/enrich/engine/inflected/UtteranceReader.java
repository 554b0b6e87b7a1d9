package dev.parley.enrich.engine.inflected;

import dev.parley.enrich.engine.attribution.TokenRange;
import dev.parley.enrich.engine.language.WordFeature;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Paragraph;
import dev.parley.enrich.engine.text.PassageKind;
import dev.parley.enrich.engine.text.Quotation;
import dev.parley.enrich.engine.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the utterances that a sentence tells of: «…», said X; X said that …; …, said X; in the words of X, …; of this
 * spoke X; X: … in a headline.
 */
final class UtteranceReader {
    private static final int NAME = 9;
    private static final int ASIDE = 6;
    private static final int REMARK = 16;

    private final InflectedText text;
    private final Document document;
    private final SubjectReader subjects;
    private final ColonReader colons;
    private List<TokenRange> quotations = List.of();

    UtteranceReader(InflectedText text) {
        this.text = text;
        this.document = text.document;
        this.subjects = new SubjectReader(text);
        this.colons = new ColonReader(text);
    }

    List<Utterance> read(Sentence sentence) {
        List<Utterance> found = new ArrayList<>();
        quotations = quotations(sentence);
        colons.read(sentence, found);
        for (int i = sentence.from(); i < sentence.to(); i++) {
            int according = text.length(i, "according");
            if (according > 0 && !inSpeech(i)) {
                according(i, i + according, sentence, found);
            } else if (text.isSpeechVerb(i) && !inSpeech(i)) {
                verb(i, sentence, found);
            }
        }
        return found;
    }

    private boolean inSpeech(int token) {
        return token < document.size()
                && document.quoted(token)
                && !document.quotations().get(document.quotationOf(token)).scare();
    }

    /** "In the words of X, …" and "…, in the words of X". */
    private void according(int from, int to, Sentence sentence, List<Utterance> found) {
        int end = to;
        Subject whose = pronoun(from, to);
        for (int i = to; whose == null && i < Math.min(sentence.to(), to + ASIDE); i++) {
            ActorMention actor = text.actor(i);
            if (actor != null) {
                whose = ColonReader.subject(actor);
                end = actor.to();
            } else if (document.isMark(i, ',')) {
                break;
            } else if (document.isWord(i)) {
                whose = owner(i);
                end = i + 1;
            }
        }
        int comma = next(end, sentence.to(), ',', NAME);
        TokenRange content = comma < 0 || comma + 1 >= sentence.to()
                ? before(from, sentence)
                : new TokenRange(comma + 1, sentence.to());
        if (whose != null && content != null) {
            List<TokenRange> all = quotedOr(content, sentence);
            if (content.from() > from && isAside(from, sentence)) {
                all.add(0, new TokenRange(sentence.from(), from - 1));
            }
            found.add(new Utterance(new TokenRange(from, to), all, whose));
        }
    }

    /** Whether a remark stands within the clause that it attributes: "Bora, in his words, is ready". */
    private boolean isAside(int from, Sentence sentence) {
        for (int i = sentence.from(); i < from; i++) {
            if (text.isSpeechVerb(i) || text.is(i, "that") || inSpeech(i)) {
                return false;
            }
        }
        return from - 1 > sentence.from() && document.isMark(from - 1, ',');
    }

    /** "In his words": the pronoun between preposition and noun. */
    private @Nullable Subject pronoun(int from, int to) {
        for (int i = from; i < to; i++) {
            Subject owner = owner(i);
            if (owner != null) {
                return owner;
            }
        }
        return null;
    }

    private @Nullable Subject owner(int token) {
        if (text.is(token, "he_oblique")) {
            return Subject.of(Subject.Kind.HE, token);
        }
        if (text.is(token, "she_oblique")) {
            return Subject.of(Subject.Kind.SHE, token);
        }
        return text.lexicon.isPerson(text.word(token)) ? Subject.of(Subject.Kind.PERSON, token) : null;
    }

    private @Nullable TokenRange before(int token, Sentence sentence) {
        int end = token;
        while (end > sentence.from() && !document.isWord(end - 1) && !document.quoted(end - 1)) {
            end--;
        }
        return end - sentence.from() < 2 ? null : new TokenRange(sentence.from(), end);
    }

    private int next(int from, int to, char mark, int reach) {
        for (int i = from; i < Math.min(to, from + reach); i++) {
            if (document.isMark(i, mark)) {
                return i;
            }
        }
        return -1;
    }

    private void verb(int verb, Sentence sentence, List<Utterance> found) {
        boolean light = text.is(verb, "speech_words") && text.isFinite(verb - 1);
        Subject subject = subjects.of(light ? verb - 1 : verb, verb + 1, sentence);
        boolean nobody = text.may(verb, WordFeature.PLURAL) || text.isImpersonal(verb);
        if (subject.kind() == Subject.Kind.NONE && nobody) {
            subject = Subject.of(Subject.Kind.OTHER, verb);
        }
        List<TokenRange> content = content(verb, sentence);
        boolean quoted = content.stream().anyMatch(range -> inSpeech(range.from()));
        boolean silent = subject.kind() == Subject.Kind.NONE && !quoted && content.isEmpty();
        if (!silent && (subject.kind() != Subject.Kind.NONE || quoted || continues(content, verb))) {
            found.add(new Utterance(new TokenRange(verb, verb + 1), content, subject));
        }
    }

    /** "He came and said that": a verb without a subject before its content. */
    private static boolean continues(List<TokenRange> content, int verb) {
        return content.stream().anyMatch(range -> range.from() > verb);
    }

    private List<TokenRange> content(int verb, Sentence sentence) {
        int about = about(verb, sentence);
        if (about >= 0 && quotations.isEmpty()) {
            return earlier(sentence);
        }
        TokenRange clause = clause(verb, sentence);
        if (clause != null) {
            return List.of(clause);
        }
        if (!quotations.isEmpty()) {
            return quotations;
        }
        return parenthetic(verb, sentence);
    }

    private List<TokenRange> quotedOr(TokenRange range, Sentence sentence) {
        List<TokenRange> all = new ArrayList<>(List.of(range));
        quotations.stream()
                .filter(quotation -> quotation.to() > sentence.to() || quotation.from() < sentence.from())
                .forEach(all::add);
        return all;
    }

    /** Where the sentence points back, "of this": the token, or -1. */
    private int about(int verb, Sentence sentence) {
        for (int i = sentence.from(); i < Math.min(verb, sentence.from() + NAME); i++) {
            if (text.length(i, "about_this") > 0) {
                return i;
            }
        }
        return -1;
    }

    /** What stands before the sentence: its paragraph's earlier sentences, else those of the paragraph before. */
    private List<TokenRange> earlier(Sentence sentence) {
        Paragraph own = document.paragraphs().get(sentence.paragraph());
        if (sentence.number() > own.firstSentence()) {
            return List.of(new TokenRange(own.from(), sentence.from()));
        }
        if (own.number() == 0) {
            return List.of();
        }
        Paragraph last = document.paragraphs().get(own.number() - 1);
        return last.to() > last.from() && !last.kind().dropped() && last.kind() != PassageKind.HEADLINE
                ? List.of(new TokenRange(last.from(), last.to()))
                : List.of();
    }

    private List<TokenRange> quotations(Sentence sentence) {
        List<TokenRange> all = new ArrayList<>();
        int last = -1;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            int number = document.quotationOf(i);
            if (number >= 0 && number != last) {
                Quotation quotation = document.quotations().get(number);
                if (!quotation.scare()) {
                    all.add(new TokenRange(quotation.from(), quotation.to()));
                }
                last = number;
            }
        }
        return all;
    }

    /** "… said that …", "… said: …". */
    private @Nullable TokenRange clause(int verb, Sentence sentence) {
        for (int i = verb + 1; i < Math.min(sentence.to(), verb + REMARK * 2); i++) {
            boolean comma = document.isMark(i - 1, ',');
            boolean opens = comma && (text.is(i, "that") || text.is(i, "so_that") || text.is(i, "how"));
            boolean colon = document.isMark(i, ':') && i + 1 < sentence.to();
            if (opens || colon) {
                return new TokenRange(i + 1, sentence.to());
            }
            if (text.isFinite(i) || inSpeech(i)) {
                return null;
            }
        }
        return null;
    }

    /** Whether a conjunction stands here that makes its clause another's content or condition, and no aside. */
    private boolean isSubordinate(int token) {
        return text.is(token, "that") || text.is(token, "so_that") || text.length(token, "conditionals") > 0;
    }

    /** "…, said X", "…, said X, …", "as X said, …". */
    private List<TokenRange> parenthetic(int verb, Sentence sentence) {
        int open = -1;
        for (int i = verb - 1; i > sentence.from() && i > verb - NAME; i--) {
            if (document.isMark(i, ',') || (colons.isDash(i) && document.spaceBefore(i))) {
                open = i;
                break;
            }
            boolean other = text.isFinite(i) && !(i == verb - 1 && text.is(verb, "speech_words"));
            if (other || text.is(i, "relatives") || text.is(i, "but") || isSubordinate(i)) {
                return List.of();
            }
        }
        int close = next(verb, sentence.to(), ',', REMARK);
        List<TokenRange> all = new ArrayList<>();
        boolean as = text.is(open < 0 ? sentence.from() : open + 1, "how");
        if (open > 0) {
            all.add(new TokenRange(sentence.from(), open));
        }
        if (close > 0 && close + 1 < sentence.to() && (as || (open > 0 && open - sentence.from() < ASIDE))) {
            all.add(new TokenRange(close + 1, sentence.to()));
        }
        return all;
    }
}
