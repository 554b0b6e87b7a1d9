package dev.parley.enrich.engine.statement.judgement;

/** What a clue tells of a side and a mention of a condition; its value stands beside it. */
public enum Clue {
    /** What the phrase says of the condition. */
    USE,
    /** Who speaks at the mention, as seen from the side. */
    SPEAKER,
    /** In whose words the speaker is told, as seen from the side. */
    AROUND,
    /** The speaker is a person. */
    PERSON_SPEAKS,
    /** What the rules read the side to say there. */
    RULE,
    /** How many hold what the rules read. */
    RULE_HOLDERS,
    /** How the rules came to it: own words, presupposed, an act. */
    RULE_MANNER,
    /** The rules read a stance of another side. */
    RULE_OTHER,
    /** What the rules read and believed. */
    BELIEVED,
    /** What the rules read of side and condition in another sentence. */
    ELSEWHERE,
    /** The stance that the dossier says the side is known for. */
    USUAL,
    USUAL_SPEAKER,
    USUAL_USE,
    USUAL_CUE,
    /** The side is a principal. */
    PRINCIPAL,
    /** The kind of passage. */
    PASSAGE,
    /** The side began the sentence before. */
    BEFORE,
    /** How near the side was named before the sentence. */
    FOCUS,
    /** A word for several together stands before the mention. */
    JOINT,
    JOINT_NAMED,
    /** How many other sides the sentence names. */
    OTHERS,
    /** How often the sentence names the side. */
    NAMED,
    /** How often the text mentions the condition. */
    MENTIONED,
    QUOTED,
    LENGTH,
    QUESTION,
    /** The phrase itself names the side. */
    IN_PHRASE,
    /** The nearest name of the side before the mention: how it stands in the sentence. */
    NEAR,
    NEAR_DISTANCE,
    NEAR_HOW,
    NEAR_KIND,
    NEAR_AFTER_WORD,
    NEAR_BEFORE_WORD,
    NEAR_BEFORE_WORDS,
    /** Another side is named between it and the mention. */
    OTHER_BETWEEN,
    /** The first name of the side after the mention. */
    LATER_DISTANCE,
    LATER_HOW,
    LATER_AFTER_WORD,
    LATER_BEFORE_WORD,
    /** The sentence does not name the side before the mention. */
    ABSENT,
    /** The words with which such a sentence begins. */
    BEGINS,
    /** Words between the side, or some words before, and the mention. */
    BETWEEN,
    BETWEEN_PAIR,
    NEGATIONS,
    /** The words right before the mention, nearest first, and right after it. */
    LEFT_1,
    LEFT_2,
    LEFT_3,
    RIGHT_1,
    RIGHT_2,
    RIGHT_3,
    AFTER,
    /** Cues of stance between the side and the mention. */
    CUE_BETWEEN,
    /** The last cue before the mention. */
    CUE,
    CUE_DISTANCE,
    CUE_SPEAKER,
    CUE_WORD,
    /** The side is the subject of that cue. */
    CUE_SUBJECT,
    NO_CUE,
    /** The first cue after the mention. */
    CUE_AFTER,
    /** A cue in the phrase itself. */
    CUE_IN_PHRASE;

    /** The upper half of the numbers of clues of this kind. */
    final long high = (long) name().hashCode() << Integer.SIZE;
}
