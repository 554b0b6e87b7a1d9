package dev.parley.enrich.engine.attribution;

import dev.parley.enrich.engine.text.Document;
import dev.parley.model.Attribution;
import dev.parley.model.AttributionKind;
import dev.parley.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * An attribution with all that the sentence tells about it.
 *
 * @param kind in whose words the content stands
 * @param sentence the number of the sentence that holds the cue; of the content where there is no cue
 * @param source the words that name the source; empty where there are none
 * @param cue the words that mark the content as the source's; empty for a quotation that merely goes on
 * @param content what is attributed, without the cue where that stands in its midst
 * @param lemma the cue's dictionary form: "say", "call for", "demand"
 * @param type what the cue says that the source does
 * @param negated whether the cue is denied: "did not say"
 * @param passive whether the source is not the subject: "was told by"
 * @param modality how the act of saying is put
 * @param speaker to whom it is traced
 * @param reporters those through whom it is heard, the nearest first: in "A said that B wants C", A for what B wants
 * @param confidence between 0 and 1
 * @param rule the cue and the pattern that matched, for explanations
 */
public record AttributionRelation(
        AttributionKind kind,
        int sentence,
        List<TokenRange> source,
        List<TokenRange> cue,
        List<TokenRange> content,
        String lemma,
        CueClass type,
        boolean negated,
        boolean passive,
        Modality modality,
        SpeakerResolution speaker,
        List<SpeakerResolution> reporters,
        double confidence,
        String rule) {
    public AttributionRelation {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        reporters = List.copyOf(reporters);
    }

    /** Whether the token belongs to what is attributed. */
    public boolean attributes(int token) {
        return TokenRange.anyHolds(content, token);
    }

    /** As the article's record carries it. */
    public Attribution in(Document document) {
        return new Attribution(
                kind, spans(source, document), spans(cue, document), spans(content, document), speaker.speaker());
    }

    private static List<Span> spans(List<TokenRange> ranges, Document document) {
        List<Span> spans = new ArrayList<>(ranges.size());
        for (TokenRange range : ranges) {
            spans.add(range.in(document));
        }
        return spans;
    }
}
