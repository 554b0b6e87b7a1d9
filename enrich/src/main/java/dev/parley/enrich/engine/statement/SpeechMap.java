package dev.parley.enrich.engine.statement;

/** Whose words stand where. */
interface SpeechMap {
    /** The words at the token. */
    Speech at(int token);
}
