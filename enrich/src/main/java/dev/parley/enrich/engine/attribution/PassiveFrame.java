package dev.parley.enrich.engine.attribution;

import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Passive cues: the source stands after "by" or nowhere, and the subject is the content or whom it was said to. */
final class PassiveFrame {
    private final Document document;
    private final Grammar grammar;
    private final CueLexicon lexicon;
    private final ClauseEnd ends;
    private final ComplementFinder complements;
    private final SubjectFinder subjects;

    PassiveFrame(
            Document document,
            Grammar grammar,
            CueLexicon lexicon,
            ClauseEnd ends,
            ComplementFinder complements,
            SubjectFinder subjects) {
        this.document = document;
        this.grammar = grammar;
        this.lexicon = lexicon;
        this.ends = ends;
        this.complements = complements;
        this.subjects = subjects;
    }

    @Nullable Candidate find(Cue cue, VerbGroup group, Sentence sentence) {
        int by = by(group.to(), sentence.to());
        int after = group.to();
        List<TokenRange> source = List.of();
        if (by >= 0) {
            int end = nounPhraseEnd(by + 1, sentence.to());
            source = List.of(new TokenRange(by + 1, end));
            after = end;
        }
        Complement complement =
                cue.takes(Frame.THAT | Frame.ADDRESSEE) ? complements.find(cue, after, sentence.to()) : null;
        if (complement != null && (complement.frame() & (Frame.THAT | Frame.WH | Frame.QUOTE | Frame.ZERO)) != 0) {
            return candidate(cue, group, sentence, source, List.of(complement.range()), cue.prior() * 0.8);
        }
        if (source.isEmpty() || !cue.takes(Frame.OBJECT)) {
            return null;
        }
        Subject subject =
                group.form() == VerbGroup.Form.INFINITIVE ? null : subjects.find(group.from(), sentence.from());
        return subject == null ? null : candidate(cue, group, sentence, source, List.of(subject.range()), cue.prior());
    }

    private int by(int from, int limit) {
        for (int i = from; i < Math.min(limit, from + 4); i++) {
            if (document.id(i) == lexicon.word("by")) {
                return i + 1 < limit ? i : -1;
            }
            if (grammar.is(i, WordClass.MARK)) {
                return -1;
            }
        }
        return -1;
    }

    /** One past the last token of the noun phrase that names the source. */
    int nounPhraseEnd(int from, int limit) {
        int end = ends.phrase(from, limit);
        for (int i = from + 1; i < end; i++) {
            boolean over = grammar.is(
                    i,
                    WordClass.COMMA | WordClass.BREAK | WordClass.THAT | WordClass.TO | WordClass.WH | WordClass.QUOTE);
            boolean time = grammar.is(i, WordClass.PREPOSITION)
                    && !"of".equals(document.text(i))
                    && !"for".equals(document.text(i));
            if (over || time || grammar.finite(i, from)) {
                return i;
            }
        }
        return end;
    }

    private static Candidate candidate(
            Cue cue,
            VerbGroup group,
            Sentence sentence,
            List<TokenRange> source,
            List<TokenRange> content,
            double confidence) {
        return new Candidate(
                sentence.number(), source, List.of(group.cue()), content, cue, group, confidence, "passive");
    }
}
