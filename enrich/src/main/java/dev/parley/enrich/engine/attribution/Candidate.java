package dev.parley.enrich.engine.attribution;

import dev.parley.enrich.engine.text.Document;
import dev.parley.model.AttributionKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribution before its speaker is known.
 *
 * @param sentence the number of the sentence with the cue
 * @param source empty where the sentence names none
 * @param group absent where the cue is no verb
 * @param shape the pattern that matched, for explanations
 */
record Candidate(
        int sentence,
        List<TokenRange> source,
        List<TokenRange> cueWords,
        List<TokenRange> content,
        Cue cue,
        @Nullable VerbGroup group,
        double confidence,
        String shape) {
    Candidate {
        source = List.copyOf(source);
        cueWords = List.copyOf(cueWords);
        content = List.copyOf(content);
    }

    /** The first token of the cue; of the content where there is no cue. */
    int anchor() {
        return cueWords.isEmpty() ? content.get(0).from() : cueWords.get(0).from();
    }

    /** One past the last token of the content. */
    int contentEnd() {
        int end = content.isEmpty() ? anchor() : 0;
        for (TokenRange range : content) {
            end = Math.max(end, range.to());
        }
        return end;
    }

    boolean contentHolds(int token) {
        return TokenRange.anyHolds(content, token);
    }

    Candidate withMore(TokenRange more) {
        List<TokenRange> longer = new ArrayList<>(content);
        TokenRange last = longer.get(longer.size() - 1);
        if (last.to() == more.from()) {
            longer.set(longer.size() - 1, new TokenRange(last.from(), more.to()));
        } else {
            longer.add(more);
        }
        return new Candidate(sentence, source, cueWords, longer, cue, group, confidence, shape);
    }

    Candidate withContent(List<TokenRange> other) {
        return new Candidate(sentence, source, cueWords, other, cue, group, confidence, shape);
    }

    AttributionKind kind(Document document) {
        int inside = 0;
        int outside = 0;
        for (TokenRange range : content) {
            for (int i = range.from(); i < range.to(); i++) {
                if (document.isWord(i)) {
                    boolean quoted = document.quoted(i);
                    inside += quoted ? 1 : 0;
                    outside += quoted ? 0 : 1;
                }
            }
        }
        if (inside == 0) {
            return AttributionKind.INDIRECT;
        }
        return outside == 0 ? AttributionKind.DIRECT : AttributionKind.MIXED;
    }
}
