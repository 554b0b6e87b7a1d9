package dev.parley.model.dossier;

import dev.parley.model.ActorId;

/**
 * An outlet that speaks with one person's voice, so that its "I" has a speaker: whoever holds the office on the day.
 *
 * @param outlet the outlet's id or name, or the beginning of its name
 * @param of the state or organisation whose office it is
 */
public record Voice(String outlet, String title, ActorId of) {}
