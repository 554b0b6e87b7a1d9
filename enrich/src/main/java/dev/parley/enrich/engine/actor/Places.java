package dev.parley.enrich.engine.actor;

import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Folding;
import dev.parley.enrich.engine.text.PassageKind;
import dev.parley.enrich.engine.text.Sentence;

/** Tells a place from the government that bears its name, by the words around it. */
public final class Places {
    private static final int REACH = 6;

    private final ActorWords words;

    Places(ActorWords words) {
        this.words = words;
    }

    /** Whether the name at these tokens stands for the place. */
    public boolean isPlace(Document document, int from, int to) {
        Sentence sentence = document.sentences().get(document.sentenceOf(from));
        if (sentence.kind() == PassageKind.DATELINE) {
            return true;
        }
        if (!words.institutional.isEmpty() && speaks(document, from, to, sentence)) {
            return false;
        }
        int before = from - 1;
        while (before >= sentence.from() && document.id(before) == words.the) {
            before--;
        }
        boolean after = to < sentence.to() && words.placeAfter.get(document.id(to));
        if (after || before < sentence.from()) {
            return after;
        }
        if (words.placeBefore.get(document.id(before))) {
            return !possessed(document, to, sentence.to());
        }
        if (document.id(before) == words.to || words.locative.get(document.id(before))) {
            return travels(document, before, sentence.from());
        }
        return listed(document, before, sentence.from()) || capitalOf(document, before);
    }

    /** Whether a verb without a subject tells what is said there: "in the palace they said". */
    private boolean speaks(Document document, int from, int to, Sentence sentence) {
        int last = Math.min(sentence.to(), to + 2);
        for (int i = Math.max(sentence.from(), from - 2); i < last; i++) {
            boolean beside = i < from || i >= to;
            if (beside && document.isWord(i) && words.institutional.contains(Folding.fold(document.text(i)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a state's name stands only for where something is: "in Austria". */
    public boolean isLocative(Document document, int from, int to) {
        Sentence sentence = document.sentences().get(document.sentenceOf(from));
        int before = from - 1;
        while (before >= sentence.from() && document.id(before) == words.the) {
            before--;
        }
        if (before < sentence.from()) {
            return false;
        }
        return (words.locative.get(document.id(before)) && !possessed(document, to, sentence.to()))
                || listed(document, before, sentence.from())
                || isPlace(document, from, to);
    }

    private boolean possessed(Document document, int at, int limit) {
        return at + 1 < limit && document.id(at) == words.possessive;
    }

    private boolean travels(Document document, int before, int from) {
        for (int i = before - 1; i >= Math.max(from, before - REACH); i--) {
            if (words.travel.get(document.id(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a place named before carries its preposition over: "in Alba and Bora". */
    private boolean listed(Document document, int before, int from) {
        boolean joined =
                document.id(before) == words.and || document.id(before) == words.or || document.isMark(before, ',');
        for (int i = before - 1; joined && i >= Math.max(from, before - REACH * 2); i--) {
            if (words.locative.get(document.id(i)) && i + 1 < before && document.isCapital(i + 1)) {
                return onlyNames(document, i + 1, before);
            }
        }
        return false;
    }

    private boolean onlyNames(Document document, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean joint = document.isMark(i, ',') || document.id(i) == words.and || document.id(i) == words.or;
            if (!joint && !document.isCapital(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean capitalOf(Document document, int before) {
        return words.placeBefore.get(document.id(before));
    }
}
