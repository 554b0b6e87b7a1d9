package dev.parley.model.dossier;

import dev.parley.model.SideId;
import dev.parley.model.VenueId;

/** Reads the venues. */
final class VenueReader {
    private VenueReader() {}

    static DossierVenue venue(YamlFields fields, References references) {
        VenueId id = Ids.required(fields, "id", VenueId::of);
        references.define(References.Kind.VENUE, id.value(), fields);
        VenueId in = fields.optional("in", VenueId::of);
        if (in != null) {
            references.use(References.Kind.VENUE, in.value(), fields, "in");
        }
        SideId inSide = fields.optional("in_side", SideId::of);
        if (inSide != null) {
            references.use(References.Kind.SIDE, inSide.value(), fields, "in_side");
        }
        VenueKind kind = fields.choice("kind", VenueKind.class);
        return new DossierVenue(
                id,
                fields.text("name"),
                kind == null ? VenueKind.CITY : kind,
                in,
                inSide,
                fields.texts("aliases"),
                fields.textByLanguage("native"),
                fields.texts("never"),
                fields.flag("byword"));
    }
}
