package dev.parley.enrich.engine.statement.holder;

import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Phrases;
import dev.parley.enrich.engine.text.TokenTrie;
import dev.parley.model.SideId;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.Group;
import dev.parley.model.dossier.Side;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The formats of a case in which sides meet. Immutable once compiled. */
public final class Groups {
    private final TokenTrie<List<Holder>> names = new TokenTrie<>();

    /** Words are added to the vocabulary. */
    public Groups(Dossier dossier, Phrases phrases) {
        for (Group group : dossier.groups()) {
            List<Holder> members = dossier.sides().stream()
                    .filter(side -> holds(group, side.id()))
                    .map(Groups::whole)
                    .toList();
            group.names().forEach(name -> names.put(phrases.intern(name), members));
        }
    }

    private static boolean holds(Group group, SideId side) {
        return group.sides().contains(side);
    }

    static Holder whole(Side side) {
        return new Holder(side.id(), side.actor(), side.name(), null, false);
    }

    /** The members of the formats that a text names, by the token one past each name. */
    public NavigableMap<Integer, List<Holder>> in(Document document) {
        NavigableMap<Integer, List<Holder>> found = new TreeMap<>();
        for (int i = 0; names.size() > 0 && i < document.size(); i++) {
            long match = document.id(i) == 0 ? 0 : names.longest(document, i, document.size());
            if (match != 0) {
                found.put(TokenTrie.end(match), names.value(match));
            }
        }
        return found;
    }
}
