package dev.parley.model.dossier;

import dev.parley.model.ActorId;
import dev.parley.model.ConditionId;
import dev.parley.model.SideId;
import dev.parley.model.Stance;
import dev.parley.model.VenueId;
import dev.parley.model.VenueRole;
import dev.parley.model.dossier.References.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the files of {@code examples/}. */
final class ExampleReader {
    private static final LocalDate USUAL_DATE = LocalDate.of(2025, 6, 1);
    private static final int PARTS = 3;

    private ExampleReader() {}

    static Example example(YamlFields fields, References references) {
        LocalDate date = fields.date("date");
        String[] path = fields.file().split("/", PARTS);
        Example example = new Example(
                path.length == PARTS ? path[1] : "en",
                fields.text("text"),
                fields.optionalText("title"),
                fields.optionalText("outlet"),
                date == null ? USUAL_DATE : date,
                expect(fields, references),
                ids(fields, "actors").stream().map(ActorId::of).toList(),
                venues(fields, references),
                ids(fields, "mentions").stream().map(ConditionId::of).toList(),
                fields.optionalText("why"),
                fields.flag("open"),
                fields.file(),
                fields.line());
        example.mentions().forEach(id -> references.use(Kind.CONDITION, id.value(), fields, "mentions"));
        example.actors().forEach(id -> references.use(Kind.ACTOR, id.value(), fields, "actors"));
        if (path.length != PARTS) {
            fields.wrong("text", "lies in '" + fields.file() + "'; allowed is examples/<language>/<name>.yaml");
        }
        return example;
    }

    private static List<String> ids(YamlFields fields, String key) {
        return fields.texts(key).stream().filter(text -> !text.isBlank()).toList();
    }

    private static @Nullable List<ExpectedStatement> expect(YamlFields fields, References references) {
        if (!fields.has("expect")) {
            return null;
        }
        List<ExpectedStatement> expected = new ArrayList<>();
        for (YamlFields entry : fields.maps("expect")) {
            SideId side = Ids.required(entry, "side", SideId::of);
            references.use(Kind.SIDE, side.value(), entry, "side");
            ConditionId condition = Ids.requiredCondition(entry, "condition", ConditionId::of);
            references.use(Kind.CONDITION, condition.value(), entry, "condition");
            Stance stance = entry.choice("stance", Stance.class);
            if (stance == null) {
                entry.wrong("side", "'stance' is missing; allowed are REQUIRES, ACCEPTS, REJECTS");
                stance = Stance.REQUIRES;
            }
            ActorId speaker = entry.optional("speaker", ActorId::of);
            if (speaker != null) {
                references.use(Kind.ACTOR, speaker.value(), entry, "speaker");
            }
            expected.add(new ExpectedStatement(side, condition, stance, speaker));
            entry.refuseOthers();
        }
        return List.copyOf(expected);
    }

    private static @Nullable List<ExpectedVenue> venues(YamlFields fields, References references) {
        if (!fields.has("venues")) {
            return null;
        }
        List<ExpectedVenue> expected = new ArrayList<>();
        for (YamlFields entry : fields.maps("venues")) {
            VenueId id = Ids.required(entry, "id", VenueId::of);
            references.use(Kind.VENUE, id.value(), entry, "id");
            VenueRole role = entry.choice("role", VenueRole.class);
            expected.add(new ExpectedVenue(id, role == null ? VenueRole.MENTIONED : role));
            entry.refuseOthers();
        }
        return List.copyOf(expected);
    }
}
