package dev.parley.enrich.engine.statement;

import dev.parley.model.ActorId;
import dev.parley.model.SideId;
import org.jspecify.annotations.Nullable;

/**
 * Whose stance it is.
 *
 * @param actor the dossier's id, absent for somebody not named
 * @param person whether a person is named
 */
public record Holder(SideId side, @Nullable ActorId actor, String name, @Nullable String role, boolean person) {}
