package dev.parley.enrich.engine.statement.holder;

import dev.parley.enrich.engine.attribution.AttributionRelation;
import dev.parley.enrich.engine.attribution.SpeakerResolution;
import dev.parley.enrich.engine.attribution.TokenRange;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.StanceLexicon;
import dev.parley.enrich.engine.text.Document;
import dev.parley.model.ActorKind;
import dev.parley.model.SideId;
import dev.parley.model.Speaker;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whose words stand where, from the attributions of a text; of nested ones the innermost counts, and the one around it. */
public final class AttributedSpeech implements SpeechMap {
    private final Speech[] at;
    private final Speech[] around;
    private final int[] length;
    private final @Nullable Holder[] sources;
    private final Set<SideId> sides;
    private final @Nullable Holder voice;

    public AttributedSpeech(
            Document document,
            List<AttributionRelation> relations,
            StanceLexicon lexicon,
            Dossier dossier,
            @Nullable Holder voice) {
        this.voice = voice;
        this.sides = dossier.sides().stream().map(Side::id).collect(Collectors.toSet());
        this.at = new Speech[document.size()];
        this.around = new Speech[document.size()];
        this.length = new int[document.size()];
        this.sources = new @Nullable Holder[document.size()];
        Arrays.fill(at, Speech.NONE);
        Arrays.fill(around, Speech.NONE);
        for (AttributionRelation relation : relations) {
            if (!ofHome(document, relation, lexicon)) {
                mark(document, relation, lexicon);
            }
        }
    }

    private void mark(Document document, AttributionRelation relation, StanceLexicon lexicon) {
        Holder holder = holder(relation.speaker());
        boolean guessed = holder == null && guessed(document, relation, lexicon);
        int size = TokenRange.length(relation.content());
        Speech quoted = new Speech(holder, true, true, guessed);
        Speech told = new Speech(holder, true, false, guessed);
        for (TokenRange range : relation.content()) {
            for (int i = range.from(); i < Math.min(range.to(), at.length); i++) {
                mark(i, document.quoted(i) ? quoted : told, size);
            }
        }
        for (TokenRange cue : relation.cue()) {
            for (int i = cue.from(); i < Math.min(cue.to(), sources.length); i++) {
                sources[i] = sources[i] == null ? holder : sources[i];
            }
        }
    }

    private void mark(int token, Speech speech, int size) {
        Speech known = at[token];
        if (!known.attributed() || size < length[token]) {
            around[token] = known.attributed() ? known : around[token];
            at[token] = speech;
            length[token] = size;
        } else if (!around[token].attributed()) {
            around[token] = speech;
        }
    }

    /** Whether the source is only the speaker's own side: "he said his government would welcome". */
    private static boolean ofHome(Document document, AttributionRelation relation, StanceLexicon lexicon) {
        if (relation.speaker().side() != null || relation.source().isEmpty()) {
            return false;
        }
        TokenRange source = relation.source().get(0);
        int first = document.id(source.from());
        boolean owned = lexicon.he.get(first)
                || lexicon.she.get(first)
                || lexicon.it.get(first)
                || lexicon.they.get(first)
                || lexicon.we.get(first);
        return owned && source.length() > 1 && lexicon.homes.get(document.id(source.to() - 1));
    }

    private static boolean guessed(Document document, AttributionRelation relation, StanceLexicon lexicon) {
        for (TokenRange range : relation.source()) {
            for (int i = range.from(); i < range.to(); i++) {
                if (lexicon.observers.get(document.id(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    private @Nullable Holder holder(SpeakerResolution resolution) {
        SideId side = resolution.side();
        Speaker speaker = resolution.speaker();
        if (side == null || !sides.contains(side)) {
            return null;
        }
        boolean person = resolution.kind() == ActorKind.PERSON;
        String name = speaker == null || speaker.name() == null ? side.value() : speaker.name();
        return new Holder(
                side, speaker == null ? null : speaker.actor(), name, speaker == null ? null : speaker.role(), person);
    }

    @Override
    public Speech at(int token) {
        Speech speech = token >= 0 && token < at.length ? at[token] : Speech.NONE;
        return !speech.attributed() && voice != null ? new Speech(voice, false, false, false) : speech;
    }

    @Override
    public Speech around(int token) {
        return token >= 0 && token < around.length ? around[token] : Speech.NONE;
    }

    @Override
    public @Nullable Holder sourceOf(int token) {
        return token >= 0 && token < sources.length ? sources[token] : null;
    }
}
