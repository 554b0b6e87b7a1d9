package dev.parley.enrich.engine.inflected;

import dev.parley.enrich.engine.attribution.TokenRange;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.PassageKind;
import dev.parley.enrich.engine.text.Sentence;
import java.util.List;

/** Finds the utterances that a mark tells of: X: …; … – X in a headline; the demands of X: …. */
final class ColonReader {
    private static final int ASIDE = 6;
    private static final int LIST = 4;

    private final InflectedText text;
    private final Document document;

    ColonReader(InflectedText text) {
        this.text = text;
        this.document = text.document;
    }

    /** "X: …" and "… – X". */
    void read(Sentence sentence, List<Utterance> found) {
        ActorMention first = text.actor(sentence.from());
        int colon = first == null ? sentence.to() : colon(first.to(), sentence);
        if (first != null && colon < sentence.to() && text.isNominative(first)) {
            TokenRange content = new TokenRange(colon + 1, sentence.to());
            found.add(new Utterance(new TokenRange(colon, colon + 1), List.of(content), subject(first)));
            return;
        }
        if (first == null && listed(sentence, found)) {
            return;
        }
        int last = sentence.to() - 1;
        while (last > sentence.from() && !document.isWord(last) && !document.quoted(last)) {
            last--;
        }
        ActorMention closing = sentence.kind() == PassageKind.HEADLINE ? text.actor(last) : null;
        int dash = closing == null ? -1 : closing.from() - 1;
        if (closing != null && dash > sentence.from() + 1 && isDash(dash) && document.spaceBefore(dash)) {
            TokenRange content = new TokenRange(sentence.from(), dash);
            found.add(new Utterance(new TokenRange(dash, dash + 1), List.of(content), subject(closing)));
        }
    }

    /** "The demands of Bora have not changed: …". */
    private boolean listed(Sentence sentence, List<Utterance> found) {
        for (int i = sentence.from(); i < Math.min(sentence.to(), sentence.from() + LIST); i++) {
            ActorMention owner = text.is(i, "lists") ? text.actor(i + 1) : null;
            int colon = owner == null ? -1 : next(owner.to(), sentence.to(), ':', ASIDE);
            if (owner != null && colon > 0 && !text.isNominative(owner)) {
                TokenRange content = new TokenRange(colon + 1, sentence.to());
                found.add(new Utterance(new TokenRange(colon, colon + 1), List.of(content), subject(owner)));
                return true;
            }
        }
        return false;
    }

    private int colon(int from, Sentence sentence) {
        for (int i = from; i < Math.min(sentence.to(), from + ASIDE); i++) {
            if (document.isMark(i, ':')) {
                return i;
            }
            if (text.isFinite(i)) {
                return sentence.to();
            }
        }
        return sentence.to();
    }

    static Subject subject(ActorMention actor) {
        return new Subject(Subject.Kind.ACTOR, actor.from(), List.of(actor));
    }

    boolean isDash(int token) {
        return token >= 0
                && token < document.size()
                && (document.isMark(token, '-') || document.isMark(token, '–') || document.isMark(token, '—'));
    }

    private int next(int from, int to, char mark, int reach) {
        for (int i = from; i < Math.min(to, from + reach); i++) {
            if (document.isMark(i, mark)) {
                return i;
            }
        }
        return -1;
    }
}
