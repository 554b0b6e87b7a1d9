package dev.parley.model.dossier;

import dev.parley.model.ActorId;
import dev.parley.model.SideId;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code case.yaml} and {@code titles.yaml}. */
final class CaseReader {
    private static final int HIGHEST = 100;

    /** What {@code case.yaml} holds. */
    record Frame(
            String id,
            String name,
            List<String> languages,
            List<Side> sides,
            List<SideId> mediators,
            List<Group> groups,
            List<String> elsewhere,
            List<Voice> voices) {}

    private CaseReader() {}

    static Title title(YamlFields fields, References references) {
        Title title = new Title(
                fields.text("title"),
                fields.number("seniority", 0, HIGHEST),
                fields.texts("synonyms"),
                fields.textsByLanguage("native"));
        references.define(References.Kind.TITLE, title.title(), fields);
        return title;
    }

    static Frame frame(YamlFields fields, References references) {
        String id = Ids.required(fields, "id", text -> text);
        Frame frame = new Frame(
                id,
                fields.text("name"),
                fields.texts("languages"),
                sides(fields, references),
                sideIds(fields, "mediators", references),
                groups(fields, references),
                fields.texts("elsewhere"),
                voices(fields, references));
        fields.refuseOthers();
        if (frame.sides().stream().noneMatch(Side::principal)) {
            fields.wrong("sides", "no side is principal; allowed is at least one with 'principal: true'");
        }
        return frame;
    }

    private static List<SideId> sideIds(YamlFields fields, String key, References references) {
        List<SideId> ids = new ArrayList<>();
        for (String id : fields.texts(key)) {
            references.use(References.Kind.SIDE, id, fields, key);
            ids.add(SideId.of(id));
        }
        return ids;
    }

    private static List<Group> groups(YamlFields fields, References references) {
        List<Group> groups = new ArrayList<>();
        for (YamlFields entry : fields.maps("groups")) {
            groups.add(new Group(entry.texts("names"), sideIds(entry, "sides", references)));
            entry.refuseOthers();
        }
        return groups;
    }

    private static List<Side> sides(YamlFields fields, References references) {
        List<Side> sides = new ArrayList<>();
        for (YamlFields entry : fields.maps("sides")) {
            SideId id = Ids.required(entry, "id", SideId::of);
            references.define(References.Kind.SIDE, id.value(), entry);
            ActorId actor = entry.optional("actor", ActorId::of);
            if (actor != null) {
                references.use(References.Kind.ACTOR, actor.value(), entry, "actor");
            }
            sides.add(new Side(id, entry.text("name"), entry.flag("principal"), sides.size(), actor));
            entry.refuseOthers();
        }
        return sides;
    }

    private static List<Voice> voices(YamlFields fields, References references) {
        List<Voice> voices = new ArrayList<>();
        for (YamlFields entry : fields.maps("voices")) {
            Voice voice = new Voice(entry.text("outlet"), entry.text("title"), Ids.required(entry, "of", ActorId::of));
            references.use(References.Kind.TITLE, voice.title(), entry, "title");
            references.use(References.Kind.ACTOR, voice.of().value(), entry, "of");
            voices.add(voice);
            entry.refuseOthers();
        }
        return voices;
    }
}
