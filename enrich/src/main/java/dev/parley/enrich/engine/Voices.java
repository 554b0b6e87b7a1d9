package dev.parley.enrich.engine;

import dev.parley.enrich.engine.statement.Holder;
import dev.parley.model.ActorId;
import dev.parley.model.Article;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.DossierActor;
import dev.parley.model.dossier.Role;
import dev.parley.model.dossier.Voice;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who speaks where an outlet speaks with one person's voice. */
final class Voices {
    private final Dossier dossier;

    Voices(Dossier dossier) {
        this.dossier = dossier;
    }

    /** The person whose voice the article's outlet is, on the day. */
    @Nullable Holder of(Article article, @Nullable LocalDate day) {
        if (article.source() == null || day == null) {
            return null;
        }
        String id = article.source().id();
        String name = article.source().name();
        for (Voice voice : dossier.voices()) {
            boolean speaks = begins(id, voice.outlet()) || (name != null && begins(name, voice.outlet()));
            if (speaks) {
                return holder(voice, day);
            }
        }
        return null;
    }

    private static boolean begins(String text, String outlet) {
        return text.toLowerCase(Locale.ROOT).startsWith(outlet.toLowerCase(Locale.ROOT));
    }

    private @Nullable Holder holder(Voice voice, LocalDate day) {
        for (DossierActor actor : dossier.actors()) {
            Optional<Role> office = actor.roles().stream()
                    .filter(role -> role.title().equals(voice.title()) && isOf(role, voice.of()) && role.heldOn(day))
                    .findFirst();
            if (office.isPresent() && actor.side() != null) {
                return new Holder(actor.side(), actor.id(), actor.name(), voice.title(), true);
            }
        }
        return null;
    }

    private static boolean isOf(Role role, ActorId of) {
        return of.equals(role.of());
    }
}
