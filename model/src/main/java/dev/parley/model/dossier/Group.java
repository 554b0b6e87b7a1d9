package dev.parley.model.dossier;

import dev.parley.model.SideId;
import java.util.List;

/**
 * A format in which sides meet: after it has been named, "the leaders" stands for them all.
 *
 * @param names as texts of any language write it
 */
public record Group(List<String> names, List<SideId> sides) {
    public Group {
        names = List.copyOf(names);
        sides = List.copyOf(sides);
    }
}
