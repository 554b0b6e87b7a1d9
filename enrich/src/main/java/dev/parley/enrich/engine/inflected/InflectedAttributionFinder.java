package dev.parley.enrich.engine.inflected;

import dev.parley.enrich.engine.actor.ActorMentions;
import dev.parley.enrich.engine.attribution.AttributionRelation;
import dev.parley.enrich.engine.attribution.CueClass;
import dev.parley.enrich.engine.attribution.Modality;
import dev.parley.enrich.engine.attribution.SpeakerResolution;
import dev.parley.enrich.engine.attribution.TokenRange;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Quotation;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.model.AttributionKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds who says what in an article of an inflected language, sentence by sentence. Immutable. */
public final class InflectedAttributionFinder {
    private static final double SURE = 0.8;

    private final ClauseLexicon lexicon;

    public InflectedAttributionFinder(ClauseLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The article's attributions in the order of the text. */
    public List<AttributionRelation> find(Document document, ActorMentions actors) {
        InflectedText text = new InflectedText(document, actors, lexicon);
        SpeakerTrail trail = new SpeakerTrail(text);
        UtteranceReader reader = new UtteranceReader(text);
        List<AttributionRelation> found = new ArrayList<>();
        BitSet covered = new BitSet();
        for (Sentence sentence : document.sentences()) {
            if (sentence.kind().dropped()) {
                continue;
            }
            for (Utterance utterance : reader.read(sentence)) {
                SpeakerResolution speaker = trail.resolve(utterance.subject(), sentence);
                remember(utterance, speaker, sentence, trail);
                if (!utterance.content().isEmpty()) {
                    found.add(relation(document, sentence, utterance, speaker));
                    utterance.content().forEach(range -> covered.set(range.from(), range.to()));
                }
            }
            trail.pass(sentence, covered);
            goOn(document, sentence, covered, trail, found);
        }
        new AddressReader(text).read(covered).ifPresent(found::add);
        return found;
    }

    private static void remember(
            Utterance utterance, SpeakerResolution speaker, Sentence sentence, SpeakerTrail trail) {
        ActorMention actor = utterance.subject().actor();
        boolean resolved = speaker.how() != SpeakerResolution.How.UNRESOLVED;
        if (actor != null && resolved) {
            trail.spoke(actor, sentence.paragraph());
        }
    }

    /** A quotation that nobody is said to have said goes on with the words of who spoke last. */
    private static void goOn(
            Document document, Sentence sentence, BitSet covered, SpeakerTrail trail, List<AttributionRelation> found) {
        int first = sentence.from();
        if (!document.quoted(first) || covered.get(first)) {
            return;
        }
        Quotation quotation = document.quotations().get(document.quotationOf(first));
        boolean whole = quotation.to() >= sentence.to() - 1;
        boolean later = quotation.to() > sentence.to();
        if (quotation.scare() || !whole || later || covered.get(Math.min(quotation.to(), document.size()) - 1)) {
            return;
        }
        SpeakerResolution speaker = trail.last(sentence);
        TokenRange range = new TokenRange(quotation.from(), quotation.to());
        covered.set(range.from(), range.to());
        found.add(new AttributionRelation(
                AttributionKind.DIRECT,
                sentence.number(),
                List.of(),
                List.of(),
                List.of(range),
                "",
                CueClass.REPORT,
                false,
                false,
                Modality.FACT,
                speaker,
                List.of(),
                SURE / 2,
                "a quotation that goes on"));
    }

    private static AttributionRelation relation(
            Document document, Sentence sentence, Utterance utterance, SpeakerResolution speaker) {
        boolean direct = utterance.content().stream().allMatch(range -> document.quoted(range.from()));
        ActorMention actor = utterance.subject().actor();
        List<TokenRange> source = actor == null ? List.of() : List.of(new TokenRange(actor.from(), actor.to()));
        String lemma = document.text(utterance.cue().from(), utterance.cue().to());
        return new AttributionRelation(
                direct ? AttributionKind.DIRECT : AttributionKind.INDIRECT,
                sentence.number(),
                source,
                List.of(utterance.cue()),
                utterance.content(),
                lemma,
                CueClass.REPORT,
                false,
                false,
                Modality.FACT,
                speaker,
                List.of(),
                SURE,
                "cue '" + lemma + "'");
    }
}
