package dev.parley.enrich.engine.inflected;

import dev.parley.enrich.engine.attribution.AttributionRelation;
import dev.parley.enrich.engine.attribution.CueClass;
import dev.parley.enrich.engine.attribution.Modality;
import dev.parley.enrich.engine.attribution.TokenRange;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.PassageKind;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.model.ActorKind;
import dev.parley.model.AttributionKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a speech that is printed whole: "Address of the president of Alba" over a text that says "I" and "we". */
final class AddressReader {
    private static final double LIKELY = 0.6;
    private static final int NEAR = 3;

    private final InflectedText text;
    private final Document document;

    AddressReader(InflectedText text) {
        this.text = text;
        this.document = text.document;
    }

    /**
     * The speech, where the headline says that the text is one.
     *
     * @param said the tokens that somebody else is said to have said
     */
    Optional<AttributionRelation> read(BitSet said) {
        ActorMention speaker = speaker();
        List<TokenRange> content = new ArrayList<>();
        boolean first = false;
        for (Sentence sentence : document.sentences()) {
            boolean body = !sentence.kind().dropped() && sentence.kind() != PassageKind.HEADLINE;
            if (speaker != null && body && !said.get(sentence.from())) {
                content.add(new TokenRange(sentence.from(), sentence.to()));
                first |= firstPerson(sentence);
            }
        }
        return speaker == null || !first ? Optional.empty() : Optional.of(relation(speaker, content));
    }

    private @Nullable ActorMention speaker() {
        Sentence title =
                document.sentences().isEmpty() ? null : document.sentences().get(0);
        if (title == null || title.kind() != PassageKind.HEADLINE || !text.is(title.from(), "addresses")) {
            return null;
        }
        for (int i = title.from() + 1; i < Math.min(title.to(), title.from() + NEAR); i++) {
            ActorMention actor = text.actor(i);
            if (actor != null) {
                return actor.kind() == ActorKind.PERSON ? actor : null;
            }
        }
        return null;
    }

    private boolean firstPerson(Sentence sentence) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (text.is(i, "we") || text.is(i, "our")) {
                return true;
            }
        }
        return false;
    }

    private static AttributionRelation relation(ActorMention speaker, List<TokenRange> content) {
        return new AttributionRelation(
                AttributionKind.DIRECT,
                0,
                List.of(new TokenRange(speaker.from(), speaker.to())),
                List.of(),
                content,
                "",
                CueClass.REPORT,
                false,
                false,
                Modality.FACT,
                SpeakerTrail.named(speaker),
                List.of(),
                LIKELY,
                "an address printed whole");
    }
}
