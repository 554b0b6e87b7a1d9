package dev.parley.model.dossier;

import dev.parley.model.ActorId;
import dev.parley.model.ActorKind;
import dev.parley.model.SideId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the files of {@code actors/}. */
final class ActorReader {
    private final References references;
    private final Map<String, Integer> seniority = new HashMap<>();
    private final Tenures tenures = new Tenures();
    private final FullNames names = new FullNames();

    ActorReader(References references, List<Title> titles) {
        this.references = references;
        titles.forEach(title -> seniority.put(title.title(), title.seniority()));
    }

    DossierActor actor(YamlFields fields) {
        ActorId id = Ids.required(fields, "id", ActorId::of);
        references.define(References.Kind.ACTOR, id.value(), fields);
        SideId side = fields.optional("side", SideId::of);
        if (side != null) {
            references.use(References.Kind.SIDE, side.value(), fields, "side");
        }
        ActorKind kind = fields.choice("kind", ActorKind.class);
        if (kind == null && !fields.keys().contains("kind")) {
            fields.wrong("id", "'kind' of '" + id + "' is missing; allowed are PERSON, STATE, ORGANISATION");
        }
        names.add(id.value(), List.of(fields.text("name")), fields, "name");
        names.add(id.value(), fields.texts("aliases"), fields, "aliases");
        return new DossierActor(
                id,
                kind == null ? ActorKind.PERSON : kind,
                fields.text("name"),
                side,
                gender(fields),
                fields.textByLanguage("native"),
                fields.texts("aliases"),
                shortNames(fields, kind),
                fields.texts("never"),
                roles(fields, id),
                fields.texts("adjectives"),
                fields.texts("nationals"),
                fields.texts("metonyms"),
                fields.textsByLanguage("forms"));
    }

    /** The listed short names; where none are listed, the last word of a person's name in each language. */
    private static List<String> shortNames(YamlFields fields, @Nullable ActorKind kind) {
        if (fields.has("short") || kind != ActorKind.PERSON) {
            return fields.texts("short");
        }
        Set<String> last = new LinkedHashSet<>();
        last.add(lastWord(fields.text("name")));
        fields.textByLanguage("native").values().forEach(name -> last.add(lastWord(name)));
        return List.copyOf(last);
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static @Nullable Gender gender(YamlFields fields) {
        String text = fields.optionalText("gender");
        if (text == null) {
            return null;
        }
        if (!text.equals("m") && !text.equals("f")) {
            fields.wrong("gender", "'gender' is '" + text + "'; allowed are m, f");
        }
        return text.equals("f") ? Gender.FEMALE : Gender.MALE;
    }

    private List<Role> roles(YamlFields fields, ActorId holder) {
        List<Role> roles = new ArrayList<>();
        for (YamlFields entry : fields.maps("roles")) {
            Role role = role(entry);
            tenures.add(holder, role, entry);
            roles.add(role);
            entry.refuseOthers();
        }
        return roles;
    }

    private Role role(YamlFields entry) {
        String title = entry.text("title");
        if (!title.isEmpty()) {
            references.use(References.Kind.TITLE, title, entry, "title");
        }
        ActorId of = entry.optional("of", ActorId::of);
        if (of != null) {
            references.use(References.Kind.ACTOR, of.value(), entry, "of");
        }
        LocalDate from = entry.date("from");
        LocalDate to = entry.date("to");
        if (from != null && to != null && to.isBefore(from)) {
            entry.wrong("to", "'to' is " + to + ", before 'from' " + from);
        }
        return new Role(title, of, from, to, seniority.getOrDefault(title, 0));
    }
}
