package dev.parley.aggregate;

import dev.parley.model.ActorId;
import dev.parley.model.ActorKind;
import dev.parley.model.ConditionId;
import dev.parley.model.SideId;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.DossierActor;
import dev.parley.model.dossier.DossierCondition;
import dev.parley.model.dossier.Role;
import dev.parley.model.dossier.Side;
import java.util.List;
import java.util.Map;

/** A small case for tests: three sides, two of them principals, and three conditions. */
public final class Cases {
    private Cases() {}

    public static Dossier small() {
        return new Dossier(
                "малый",
                "Малое дело",
                List.of("ru"),
                List.of(side("ukraine", true, 0), side("russia", true, 1), side("europe", false, 2)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(actor("президент", 100), actor("юрий-ушаков", 40)),
                List.of(),
                List.of(condition("meeting.venue-moscow"), condition("meeting.leaders"), condition("ceasefire.full")),
                List.of(),
                "hash-1");
    }

    private static Side side(String id, boolean principal, int order) {
        return new Side(new SideId(id), id, principal, order, null);
    }

    private static DossierActor actor(String id, int seniority) {
        return new DossierActor(
                new ActorId(id),
                ActorKind.PERSON,
                id,
                new SideId("russia"),
                null,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Role("должность", null, null, null, seniority)),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    private static DossierCondition condition(String id) {
        return new DossierCondition(
                new ConditionId(id),
                id,
                id.substring(0, id.indexOf('.')),
                "Предложение " + id,
                List.of(),
                List.of(),
                Map.of(),
                Map.of());
    }
}
