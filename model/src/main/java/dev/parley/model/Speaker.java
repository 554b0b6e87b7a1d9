package dev.parley.model;

import org.jspecify.annotations.Nullable;

/**
 * To whom words are attributed.
 *
 * @param actor the dossier's id, absent for somebody it does not list
 * @param name as an analyst would write it, for example a full name or "a senior official"
 * @param role the office held on the day, as the dossier or the text gives it
 */
public record Speaker(@Nullable ActorId actor, @Nullable String name, @Nullable String role) {}
