package dev.parley.enrich.engine.attribution;

import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.Document;
import java.util.ArrayList;
import java.util.List;

/** Names the speakers of an article's attributions. */
final class SpeakerResolver {
    private final Document document;

    SpeakerResolver(Document document, Grammar grammar, List<ActorMention> mentions) {
        this.document = document;
    }

    List<AttributionRelation> resolve(List<Candidate> candidates) {
        List<AttributionRelation> relations = new ArrayList<>();
        for (Candidate candidate : candidates) {
            VerbGroup group = candidate.group();
            relations.add(new AttributionRelation(
                    candidate.kind(document),
                    candidate.sentence(),
                    candidate.source(),
                    candidate.cueWords(),
                    candidate.content(),
                    candidate.cue().lemma(),
                    candidate.cue().type(),
                    group != null && group.negated(),
                    group != null && group.passive(),
                    group == null ? Modality.FACT : group.modality(),
                    SpeakerResolution.unresolved("not yet"),
                    List.of(),
                    candidate.confidence(),
                    candidate.cue().lemma() + " " + candidate.shape()));
        }
        return relations;
    }
}
