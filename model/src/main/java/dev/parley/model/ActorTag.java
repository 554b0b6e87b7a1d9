package dev.parley.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An actor found in an article.
 *
 * @param side absent where the actor belongs to no side of the dossier
 */
public record ActorTag(ActorId id, String name, ActorKind kind, @Nullable SideId side, List<Mention> mentions) {
    public ActorTag {
        mentions = Lists.copy(mentions);
    }
}
