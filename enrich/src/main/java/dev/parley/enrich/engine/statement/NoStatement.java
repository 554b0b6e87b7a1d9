package dev.parley.enrich.engine.statement;

/** Why a mention of a condition, a sentence or an article gives no statement. */
public enum NoStatement {
    /** The article was not read: no text, a language that is not known, withdrawn. */
    SKIPPED("the article was not read"),
    /** The article does not name the sides that make it one of the case. */
    NOT_OF_THE_CASE("the article does not name the sides of the case"),
    /** A caption, a teaser, a repeated pull quote. */
    PASSAGE_NOT_READ("the passage is no part of the report"),
    /** Longer than any sentence. */
    SENTENCE_TOO_LONG("the sentence is too long to be one"),
    /** The sentence names another conflict and nobody of a principal side. */
    OTHER_CONFLICT("the sentence is about another conflict"),
    /** No phrase of the dossier. */
    NO_CONDITION("no phrase of a condition"),
    /** The phrase names a condition's subject and carries no stance. */
    SUBJECT_ONLY("the phrase only names the subject"),
    /** Nothing in the sentence demands, accepts or refuses. */
    NO_STANCE_CUE("no stance cue in the sentence"),
    /** A cue stands in the sentence and does not govern the phrase. */
    CUE_DOES_NOT_REACH("no stance cue reaches the phrase"),
    /** A cue governs the phrase, but its subject is nobody of a side, or nobody that could be told. */
    HOLDER_UNKNOWN("whose stance it is cannot be told, or it is of no side"),
    /** What is refused is only a kind of it. */
    NARROWER_REFUSED("only a kind of it is refused"),
    /** In quotation marks of a speaker who is of no side or cannot be told. */
    SPEAKER_UNKNOWN("the speaker is of no side or cannot be told"),
    /** Analysts, critics, polls. */
    OBSERVER("only an observer says so"),
    /** One side tells of the other's position. */
    HEARSAY("another side says so, which is no mediator"),
    /** The rules read a stance that the trained judgement does not believe. */
    JUDGED_UNLIKELY("judged unlikely");

    private final String text;

    NoStatement(String text) {
        this.text = text;
    }

    /** In words. */
    public String text() {
        return text;
    }
}
