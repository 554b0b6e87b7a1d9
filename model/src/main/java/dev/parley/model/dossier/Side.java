package dev.parley.model.dossier;

import dev.parley.model.ActorId;
import dev.parley.model.SideId;
import org.jspecify.annotations.Nullable;

/**
 * A party whose terms the table shows.
 *
 * @param principal whether its leader is one of those who are to meet
 * @param order the place in the table, from 0
 * @param actor the state or union that speaks where the side as a whole does
 */
public record Side(SideId id, String name, boolean principal, int order, @Nullable ActorId actor) {}
