package dev.parley.enrich.engine.actor;

import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.ActorMention.How;
import dev.parley.model.dossier.DossierActor;
import dev.parley.model.dossier.Gender;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects mentions while a text is read. */
final class MentionList {
    private final List<ActorMention> speakers = new ArrayList<>();
    private final List<ActorMention> inner = new ArrayList<>();
    private final boolean[] taken;

    MentionList(int tokens) {
        taken = new boolean[tokens];
    }

    boolean free(int from, int to) {
        for (int i = from; i < to; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    void speaker(ActorMention mention) {
        if (free(mention.from(), mention.to())) {
            Arrays.fill(taken, mention.from(), mention.to(), true);
            speakers.add(mention);
        } else {
            inner.add(mention);
        }
    }

    void inner(ActorMention mention) {
        inner.add(mention);
    }

    static ActorMention of(DossierActor actor, int from, int to, How how, @Nullable String role) {
        Gender gender = actor.gender();
        String pronoun = gender == null ? null : gender == Gender.FEMALE ? "f" : "m";
        return new ActorMention(
                from, to, actor.id(), actor.name(), actor.kind(), actor.side(), pronoun, role, how, List.of());
    }

    ActorMentions result() {
        speakers.sort(Comparator.comparingInt(ActorMention::from));
        int[] speakerAt = new int[taken.length];
        Arrays.fill(speakerAt, -1);
        for (int s = 0; s < speakers.size(); s++) {
            Arrays.fill(speakerAt, speakers.get(s).from(), speakers.get(s).to(), s);
        }
        List<ActorMention> all = new ArrayList<>(speakers);
        all.addAll(inner);
        all.sort(Comparator.comparingInt(ActorMention::from));
        return new ActorMentions(speakers, all, speakerAt);
    }
}
