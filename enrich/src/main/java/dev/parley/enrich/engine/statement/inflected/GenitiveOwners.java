package dev.parley.enrich.engine.statement.inflected;

import dev.parley.enrich.engine.inflected.InflectedText;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.statement.holder.Holders;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.Shape;
import java.util.List;

/** Finds whose a noun is by the name after it: "the demands of Bora". */
final class GenitiveOwners {
    private static final int NEAR = 3;

    private final Scene scene;
    private final Holders holders;
    private final InflectedText text;

    GenitiveOwners(Scene scene, Holders holders, InflectedText text) {
        this.scene = scene;
        this.holders = holders;
        this.text = text;
    }

    /** The owner named after the noun's last token; nobody where none is. */
    List<Holder> after(int to) {
        for (int i = to; i < Math.min(scene.sentence.to(), to + NEAR); i++) {
            ActorMention actor = scene.actors.at(i);
            if (actor != null) {
                boolean owned = !text.isNominative(actor) || indeclinable(actor);
                Holder holder = holders.of(actor);
                boolean owner = owned && holder != null && !text.is(i - 1, "places") && !text.is(i - 1, "for");
                return owner ? List.of(holder) : List.of();
            }
            if (holders.adjective(i) == null && !text.is(i, "persons")) {
                return List.of();
            }
        }
        return List.of();
    }

    /** Whether a name has the same form in every case, as short names in capitals have. */
    private boolean indeclinable(ActorMention actor) {
        return scene.document.shape(actor.from()) == Shape.UPPER;
    }
}
