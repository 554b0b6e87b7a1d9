package dev.parley.enrich.engine.attribution;

import dev.parley.enrich.engine.attribution.SpeakerResolution.How;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Paragraph;
import dev.parley.enrich.engine.text.PassageKind;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.model.ActorKind;
import dev.parley.model.AttributionKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks through an article once, tracing speakers and adding quotations that go on without a cue. */
final class RelationBuilder {
    private static final Cue CARRIED =
            new Cue("", CueClass.REPORT, Cue.Part.VERB, Frame.QUOTE, 0.6, List.of(), List.of());
    private static final int LEAST_WORDS = 4;

    private final Document document;
    private final SpeakerResolver speakers;
    private final QuoteSequel quotes;
    private final List<AttributionRelation> relations = new ArrayList<>();
    private final List<Candidate> read = new ArrayList<>();
    private @Nullable SpeakerResolution lastQuoted;
    private int lastQuotedParagraph = -1;

    RelationBuilder(Document document, Grammar grammar, List<ActorMention> mentions, QuoteSequel quotes) {
        this.document = document;
        this.quotes = quotes;
        this.speakers = new SpeakerResolver(document, grammar, mentions);
    }

    /** All relations so far, in the order of the text. */
    List<AttributionRelation> relations() {
        return relations;
    }

    /** Reads a paragraph with its attributions in the order of their cues. */
    void read(Paragraph paragraph, List<Candidate> candidates) {
        int next = 0;
        int covered = paragraph.from();
        for (int s = paragraph.firstSentence(); s < paragraph.lastSentence(); s++) {
            Sentence sentence = document.sentences().get(s);
            if (sentence.kind().dropped()) {
                continue;
            }
            Person speaker = null;
            int first = next;
            while (next < candidates.size() && candidates.get(next).sentence() == s) {
                Candidate candidate = candidates.get(next++);
                SpeakerResolution resolution = trace(candidate, sentence);
                covered = Math.max(covered, candidate.contentEnd());
                boolean main = add(candidate, resolution).isEmpty();
                Person person = main ? speakers.person(resolution) : null;
                speaker = person != null ? person : speaker;
            }
            if (next == first && sentence.from() >= covered && !attributed(sentence.from(), candidates)) {
                carryOver(sentence, paragraph);
            }
            if (sentence.kind() != PassageKind.HEADLINE) {
                speakers.passed(sentence, speaker);
            }
        }
    }

    private static boolean attributed(int token, List<Candidate> candidates) {
        return candidates.stream().anyMatch(candidate -> candidate.contentHolds(token));
    }

    private SpeakerResolution trace(Candidate candidate, Sentence sentence) {
        AttributionRelation outer = outer(candidate);
        SpeakerResolution resolution = speakers.resolve(candidate, sentence, outer == null ? null : outer.speaker());
        boolean collective = resolution.kind() == ActorKind.STATE || resolution.kind() == ActorKind.ORGANISATION;
        if (collective && resolution.how() != How.PRONOUN) {
            speakers.remember(resolution, sentence.paragraph());
        }
        return resolution;
    }

    /** The innermost attribution of the same sentence whose content holds the cue. */
    private @Nullable AttributionRelation outer(Candidate candidate) {
        for (int i = read.size() - 1; i >= 0 && i >= read.size() - 8; i--) {
            boolean near = read.get(i).sentence() == candidate.sentence();
            if (near && read.get(i).contentHolds(candidate.anchor())) {
                return relations.get(i);
            }
        }
        return null;
    }

    /** Adds a relation and answers through whom it is heard. */
    private List<SpeakerResolution> add(Candidate candidate, SpeakerResolution speaker) {
        AttributionRelation outer = outer(candidate);
        List<SpeakerResolution> reporters = new ArrayList<>();
        if (outer != null) {
            reporters.add(outer.speaker());
            outer.reporters().stream().limit(1).forEach(reporters::add);
        }
        AttributionRelation relation = relation(candidate, speaker, reporters);
        relations.add(relation);
        read.add(candidate);
        if (relation.kind() != AttributionKind.INDIRECT && outer == null) {
            lastQuoted = speaker;
            lastQuotedParagraph = document.sentences().get(candidate.sentence()).paragraph();
        }
        return reporters;
    }

    private AttributionRelation relation(
            Candidate candidate, SpeakerResolution speaker, List<SpeakerResolution> reporters) {
        VerbGroup group = candidate.group();
        return new AttributionRelation(
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
                speaker,
                reporters,
                candidate.confidence(),
                (candidate.cue().lemma() + " " + candidate.shape()).strip());
    }

    /** A sentence wholly in quotation marks, with nobody said to speak it, goes on with who was quoted just before. */
    private void carryOver(Sentence sentence, Paragraph paragraph) {
        if (sentence.length() < LEAST_WORDS || !quotes.whollyQuoted(sentence)) {
            return;
        }
        SpeakerResolution last = lastQuoted;
        boolean near = last != null && paragraph.number() - lastQuotedParagraph <= 1;
        SpeakerResolution speaker = near && last != null ? carried(last) : speakers.carriedOver(paragraph.number());
        if (speaker == null) {
            return;
        }
        TokenRange content = new TokenRange(sentence.from(), sentence.to());
        int previous = read.size() - 1;
        if (previous >= 0
                && read.get(previous).cue().equals(CARRIED)
                && read.get(previous).contentEnd() == sentence.from()
                && sentence.from() > paragraph.from()) {
            Candidate longer = read.get(previous).withMore(content);
            read.set(previous, longer);
            relations.set(previous, relation(longer, relations.get(previous).speaker(), List.of()));
            return;
        }
        Candidate candidate = new Candidate(
                sentence.number(),
                List.of(),
                List.of(),
                List.of(content),
                CARRIED,
                null,
                CARRIED.prior(),
                "carry-over");
        add(candidate, speaker);
    }

    private static SpeakerResolution carried(SpeakerResolution last) {
        How how = last.how() == How.UNRESOLVED ? How.UNRESOLVED : How.CARRY_OVER;
        return new SpeakerResolution(
                how, last.speaker(), last.side(), last.kind(), last.alternatives(), "the quotation goes on");
    }
}
