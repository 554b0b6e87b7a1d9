package dev.parley.enrich.engine.attribution;

import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells sentence by sentence which attributions were found, by which rule and to whom, or why there is none. */
public final class AttributionExplanation {
    private final CueLexicon lexicon;

    public AttributionExplanation(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Why a sentence's attributions are as they are, a line each.
     *
     * @param relations all of the document
     */
    public List<String> of(Document document, Sentence sentence, List<AttributionRelation> relations) {
        if (sentence.kind().dropped()) {
            return List.of("not read: " + sentence.kind());
        }
        List<String> lines = new ArrayList<>();
        for (AttributionRelation relation : relations) {
            if (relation.sentence() == sentence.number()) {
                lines.add(line(document, relation));
            }
        }
        return lines.isEmpty() ? List.of(whyNone(document, sentence)) : lines;
    }

    private static String line(Document document, AttributionRelation relation) {
        SpeakerResolution speaker = relation.speaker();
        String name = speaker.speaker() == null
                ? "nobody"
                : String.valueOf(speaker.speaker().name());
        String through = relation.reporters().isEmpty()
                ? ""
                : ", heard through " + relation.reporters().size();
        return relation.kind() + " by \"" + relation.rule() + "\": " + name + " (" + speaker.how() + ", "
                + speaker.reason() + ")" + through + ": " + words(document, relation.content());
    }

    private static String words(Document document, List<TokenRange> ranges) {
        return ranges.stream()
                .map(range -> document.text(range.from(), range.to()))
                .collect(Collectors.joining(" ... "));
    }

    private String whyNone(Document document, Sentence sentence) {
        List<String> quoted = new ArrayList<>();
        List<String> free = new ArrayList<>();
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (!lexicon.cuesOf(document.id(i)).isEmpty()) {
                (document.quoted(i) ? quoted : free).add(document.text(i));
            }
        }
        if (!free.isEmpty()) {
            return "none: " + String.join(", ", free) + " without a source and content of its shape";
        }
        return quoted.isEmpty() ? "none: no cue" : "none: only in quotation marks: " + String.join(", ", quoted);
    }
}
