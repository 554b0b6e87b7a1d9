package dev.parley.aggregate.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.model.ActorId;
import dev.parley.model.ActorKind;
import dev.parley.model.ConditionId;
import dev.parley.model.Json;
import dev.parley.model.SideId;
import dev.parley.model.dossier.Dossier;
import dev.parley.runtime.http.HttpRoutes;
import io.javalin.config.JavalinConfig;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the table is about, and the description of this interface. */
final class DossierRoutes implements HttpRoutes {
    private static final String JSON = "application/json; charset=utf-8";

    private record SideView(SideId id, String name, boolean principal) {}

    private record ConditionView(ConditionId id, String label, String proposition, String theme) {}

    private record ActorView(ActorId id, String name, @Nullable SideId side, ActorKind kind) {}

    private record DossierView(
            @JsonProperty("case") String caseId,
            String name,
            String hash,
            List<SideView> sides,
            List<ConditionView> conditions,
            List<ActorView> actors) {}

    private final Supplier<Dossier> dossier;
    private final Reply openapi;

    DossierRoutes(Supplier<Dossier> dossier) {
        this.dossier = dossier;
        String description = OpenApi.read().text();
        this.openapi = Reply.of(Reply.tag(description), JSON, description.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void addTo(JavalinConfig config) {
        Address.readable(config, "/api/v1/dossier", context -> {
            String view = Json.write(view(dossier.get()));
            Reply.of(Reply.tag(view), JSON, view.getBytes(StandardCharsets.UTF_8))
                    .send(context);
        });
        Address.readable(config, OpenApi.ADDRESS, openapi::send);
    }

    private static DossierView view(Dossier dossier) {
        return new DossierView(
                dossier.id(),
                dossier.name(),
                dossier.hash(),
                dossier.sides().stream()
                        .map(side -> new SideView(side.id(), side.name(), side.principal()))
                        .toList(),
                dossier.conditions().stream()
                        .map(condition -> new ConditionView(
                                condition.id(), condition.label(), condition.proposition(), condition.theme()))
                        .toList(),
                dossier.actors().stream()
                        .map(actor -> new ActorView(actor.id(), actor.name(), actor.side(), actor.kind()))
                        .toList());
    }
}
