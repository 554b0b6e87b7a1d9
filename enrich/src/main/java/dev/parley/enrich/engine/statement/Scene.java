package dev.parley.enrich.engine.statement;

import dev.parley.enrich.engine.actor.ActorMentions;
import dev.parley.enrich.engine.phrase.Slots;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Sentence;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One sentence with its actors and the cues in it: what the readers of stances look at. */
public final class Scene {
    private static final int INSERTION = 25;

    public final Document document;
    public final Sentence sentence;
    public final ActorMentions actors;
    public final StanceLexicon lexicon;
    public final List<Operator> operators;

    Scene(Document document, Sentence sentence, ActorMentions actors, Slots slots, StanceLexicon lexicon) {
        this.document = document;
        this.sentence = sentence;
        this.actors = actors;
        this.lexicon = lexicon;
        this.operators = new OperatorFinder(this).find(slots);
    }

    /** Whether a dash stands at the token, rather than the hyphen of a compound. */
    public boolean isDash(int token) {
        return isMark(token, '–')
                || isMark(token, '—')
                || (isMark(token, '-') && (token == 0 || document.start(token) > document.end(token - 1)));
    }

    /** Whether a mark stands at the token that ends a clause, rather than one of a quotation. */
    public boolean endsClause(int token) {
        return isMark(token, '.')
                || isMark(token, ',')
                || isMark(token, ';')
                || isMark(token, ':')
                || isDash(token)
                || isMark(token, '!')
                || isMark(token, '?');
    }

    /** Whether the sentence is a question. */
    public boolean asks() {
        return isMark(sentence.to() - 1, '?');
    }

    public boolean is(int token, BitSet words) {
        return token >= sentence.from() && token < sentence.to() && words.get(document.id(token));
    }

    public boolean isMark(int token, char mark) {
        return token >= sentence.from() && token < sentence.to() && document.isMark(token, mark);
    }

    public boolean isNegation(int token) {
        return is(token, lexicon.negations);
    }

    public boolean isArticle(int token) {
        return is(token, lexicon.articles);
    }

    /** Whether the negation at the token is the object of an auxiliary: "there would be no". */
    public boolean precludes(int token) {
        boolean auxiliary = is(token - 2, lexicon.promising) || is(token - 2, lexicon.conceding);
        return isNegation(token) && is(token - 1, lexicon.be) && auxiliary;
    }

    /** Whether the words at the token retell in quotation marks what another said: "“He said that Alba must …”". */
    public boolean retells(int token) {
        for (Operator op : operators) {
            boolean report = op.kind() == CueKind.VERB && op.force() == Force.REPORT && op.to() <= token;
            int subject = beforeVerb(op.from());
            boolean another = is(subject, lexicon.he) || is(subject, lexicon.she) || isMark(subject, ')');
            if (report && another && quoted(op.from(), token)) {
                return true;
            }
        }
        return false;
    }

    private boolean quoted(int from, int to) {
        int at = from;
        while (at <= to && document.quoted(at)) {
            at++;
        }
        return at > to;
    }

    /** Whether the word may stand between a subject and its verb. */
    public boolean isVerbal(int token) {
        return is(token, lexicon.auxiliaries) || isNegation(token) || isAdverb(token);
    }

    /**
     * The last token before a verb and what belongs to it: auxiliaries, adverbs, negations. An attribution in the midst of
     * the clause does not part the verb from its subject: "a truce, she said, would have to".
     */
    public int beforeVerb(int from) {
        int at = from - 1;
        while (at >= sentence.from() && isVerbal(at)) {
            at--;
        }
        int before = beforeInsertion(at);
        return before < 0 ? at : before;
    }

    /** The last token before the attribution between commas that ends at the comma given; -1 where there is none. */
    private int beforeInsertion(int comma) {
        if (!isMark(comma, ',')) {
            return -1;
        }
        for (int i = comma - 1; i > Math.max(sentence.from(), comma - INSERTION); i--) {
            if (isMark(i, ',')) {
                return reports(i, comma) ? i - 1 : -1;
            }
        }
        return -1;
    }

    /** Whether a cue of mere saying stands between the tokens. */
    public boolean reports(int from, int to) {
        for (Operator op : operators) {
            if (op.from() > from && op.to() <= to && op.kind() == CueKind.VERB && op.force() == Force.REPORT) {
                return true;
            }
        }
        return false;
    }

    public boolean isAdverb(int token) {
        if (token < sentence.from() || token >= sentence.to()) {
            return false;
        }
        if (is(token, lexicon.adverbs)) {
            return true;
        }
        int end = document.end(token);
        return end - document.start(token) > 4
                && document.text().charAt(end - 1) == 'y'
                && document.text().charAt(end - 2) == 'l'
                && actors.at(token) == null;
    }

    public @Nullable ActorMention actorEndingAt(int token) {
        ActorMention mention = token >= sentence.from() ? actors.at(token) : null;
        return mention != null && mention.to() == token + 1 ? mention : null;
    }

    /** Whether a negation stands among the auxiliaries before the cue, within it or in its subject. */
    public boolean negated(Operator op) {
        return Negations.negated(this, op);
    }

    /** What the cue does to its object, negation reckoned in. */
    public Force force(Operator op) {
        if (pending(op) || is(op.from() - 1, lexicon.doubts)) {
            return Force.REPORT;
        }
        return negated(op) ? Stances.negate(op.force()) : op.force();
    }

    /** The same of a noun, which only doubt takes away. */
    public Force noun(Operator op) {
        return is(op.from() - 1, lexicon.doubts) || Negations.feigned(this, op) ? Force.REPORT : op.force();
    }

    /** Whether something is only not done yet: "has not yet accepted". */
    boolean pending(Operator op) {
        boolean negated = false;
        boolean perfect = false;
        for (int i = op.from() - 1; i >= sentence.from() && isVerbal(i); i--) {
            negated |= isNegation(i);
            perfect |= is(i, lexicon.have);
        }
        return negated && perfect && op.force() == Force.ACCEPT;
    }

    /** Whether the cue is a passive: a participle after a form of "be". */
    public boolean passive(Operator op) {
        if (op.kind() != CueKind.VERB || !endsLikeParticiple(op.from()) || isAdjective(op)) {
            return false;
        }
        for (int i = op.from() - 1; i >= sentence.from() && isVerbal(i); i--) {
            if (is(i, lexicon.be)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the participle says what its subject will do, not what is done to it: "is prepared to", "is opposed to". */
    private boolean isAdjective(Operator op) {
        return op.to() - op.from() > 1 && is(op.to() - 1, lexicon.to) && !is(op.to(), lexicon.by);
    }

    private boolean endsLikeParticiple(int token) {
        String text = document.text(token);
        return text.endsWith("ed")
                || text.endsWith("en")
                || text.endsWith("wn")
                || text.endsWith("ght")
                || text.endsWith("id");
    }

    /** Whether the cue ends in a word that opens its complement: "important that", "no point in". */
    public boolean complemented(Operator op) {
        return op.to() - op.from() > 1 && is(op.to() - 1, lexicon.openers);
    }

    /** Whether the cue's verb has no subject of its own: "to accept", "accepting", "…, accept" in a list of infinitives. */
    public boolean nonFinite(Operator op) {
        int before = beforeAdverbs(op);
        if (is(before, lexicon.to) || listed(op, before)) {
            return true;
        }
        boolean gerund = document.text(op.from()).endsWith("ing");
        return gerund && !is(before, lexicon.be);
    }

    /** Whether the cue is a verb in the past whose subject did what it says: "rejected", "has proposed". */
    public boolean act(Operator op) {
        boolean done = is(op.to() - 1, lexicon.to) && passive(op);
        if (op.kind() != CueKind.VERB || !endsLikeParticiple(op.from()) || done) {
            return false;
        }
        for (int i = op.from() - 1; i >= sentence.from() && isVerbal(i); i--) {
            if (isNegation(i) || (is(i, lexicon.auxiliaries) && !is(i, lexicon.have))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the cue opens a participle clause that tells more of the subject: "…, insisting on". */
    public boolean apposed(Operator op) {
        int before = beforeAdverbs(op);
        boolean open = isMark(before, ',') || isDash(before) || is(before, lexicon.by);
        return open && document.text(op.from()).endsWith("ing");
    }

    /** Whether the cue's verb is an infinitive. */
    public boolean infinitive(Operator op) {
        int before = beforeAdverbs(op);
        return is(before, lexicon.to) || listed(op, before);
    }

    private int beforeAdverbs(Operator op) {
        int before = op.from() - 1;
        while (before > sentence.from() && (isAdverb(before) || isNegation(before))) {
            before--;
        }
        return before;
    }

    private boolean listed(Operator op, int before) {
        String text = document.text(op.from());
        boolean bare =
                !text.endsWith("s") && !text.endsWith("ed") && !text.endsWith("ing") && !endsLikeParticiple(op.from());
        if (op.kind() != CueKind.VERB || !bare || !(isMark(before, ',') || is(before, lexicon.and))) {
            return false;
        }
        for (int i = sentence.from(); i < before; i++) {
            if (is(i, lexicon.to)) {
                return true;
            }
        }
        return false;
    }
}
