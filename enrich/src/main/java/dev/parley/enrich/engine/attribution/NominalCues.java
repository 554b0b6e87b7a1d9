package dev.parley.enrich.engine.attribution;

import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.PassageKind;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.enrich.engine.text.TokenTrie;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cues that are no verbs: nouns ("X's demand that"), adjectives ("X is sure that"), "according to X", "X: ...". */
final class NominalCues {
    private static final int LONGEST_NAME = 8;
    private static final double UNOWNED = 0.5;

    private final Document document;
    private final Grammar grammar;
    private final CueLexicon lexicon;
    private final VerbGroupReader groups;
    private final SubjectFinder subjects;
    private final ClauseEnd ends;
    private final ComplementFinder complements;

    NominalCues(
            Document document,
            Grammar grammar,
            CueLexicon lexicon,
            VerbGroupReader groups,
            SubjectFinder subjects,
            ClauseEnd ends,
            ComplementFinder complements) {
        this.document = document;
        this.grammar = grammar;
        this.lexicon = lexicon;
        this.groups = groups;
        this.subjects = subjects;
        this.ends = ends;
        this.complements = complements;
    }

    /** "X: ..." at the start of a sentence or headline. */
    Optional<Candidate> opening(Sentence sentence) {
        int colon = -1;
        for (int i = sentence.from() + 1; i < Math.min(sentence.to() - 1, sentence.from() + LONGEST_NAME); i++) {
            if (document.isMark(i, ':')) {
                colon = i;
                break;
            }
            if (!grammar.is(i, WordClass.PROPER | WordClass.NOUN | WordClass.ADJECTIVE | WordClass.BRACKET)) {
                return Optional.empty();
            }
        }
        boolean spoken = colon > 0
                && grammar.is(colon - 1, WordClass.PROPER)
                && grammar.is(sentence.from(), WordClass.PROPER | WordClass.ADJECTIVE);
        boolean fits = spoken && (sentence.kind() == PassageKind.HEADLINE || document.quoted(colon + 1));
        if (!fits) {
            return Optional.empty();
        }
        Cue cue = new Cue(":", CueClass.REPORT, Cue.Part.NOUN, Frame.QUOTE, 0.7, List.of(), List.of());
        int end = ends.clause(colon + 1, sentence.to());
        return Optional.of(candidate(
                sentence,
                new TokenRange(sentence.from(), colon),
                new TokenRange(colon, colon + 1),
                new TokenRange(colon + 1, Math.max(end, colon + 2)),
                cue,
                0.7,
                "colon"));
    }

    /** "According to X, ..." and "..., according to X". */
    @Nullable Candidate accordingTo(int i, Sentence sentence, int from) {
        long match = lexicon.sources().longest(document, i, sentence.to());
        if (match == 0) {
            return null;
        }
        int to = TokenTrie.end(match);
        int end = sourceEnd(to, sentence.to());
        if (end == to) {
            return null;
        }
        TokenRange content = i <= from + 1
                ? new TokenRange(
                        Math.min(end + 1, sentence.to()),
                        Math.max(
                                Math.min(end + 1, sentence.to()),
                                ends.clause(Math.min(end + 1, sentence.to() - 1), sentence.to())))
                : new TokenRange(from, ends.trim(from, i));
        if (content.length() == 0) {
            return null;
        }
        Cue cue = new Cue("according to", CueClass.REPORT, Cue.Part.NOUN, Frame.INSERT, 0.95, List.of(), List.of());
        return candidate(sentence, new TokenRange(to, end), new TokenRange(i, to), content, cue, 0.95, "according-to");
    }

    private int sourceEnd(int from, int limit) {
        int at = from;
        while (at < limit
                && at < from + 30
                && !grammar.is(at, WordClass.COMMA | WordClass.STOP | WordClass.BREAK | WordClass.SUBORDINATOR)) {
            at++;
        }
        return at;
    }

    /** "X's demand that", "plans by X to", "the claim that". */
    @Nullable Candidate noun(Cue cue, int i, Sentence sentence) {
        Complement complement = complements.find(cue, i + 1, sentence.to());
        if (complement == null
                || complement.range().from() > i + 2
                || complement.frame() == Frame.QUOTE
                || complement.frame() == Frame.ZERO) {
            return null;
        }
        TokenRange owner = owner(i, sentence.from());
        if (owner == null && complement.frame() != Frame.THAT) {
            return null;
        }
        List<TokenRange> source = owner == null ? List.of() : List.of(owner);
        double confidence = owner == null ? UNOWNED : cue.prior();
        return new Candidate(
                sentence.number(),
                source,
                List.of(new TokenRange(i, i + 1)),
                List.of(complement.range()),
                cue,
                null,
                confidence,
                "noun-" + Frame.name(complement.frame()));
    }

    private @Nullable TokenRange owner(int noun, int start) {
        int at = noun - 1;
        while (at > start
                && at > noun - 4
                && grammar.is(at, WordClass.ADJECTIVE | WordClass.NOUN | WordClass.ADVERB)
                && !grammar.is(at, WordClass.PROPER)) {
            at--;
        }
        if (at < start) {
            return null;
        }
        if (grammar.is(at, WordClass.POSSESSIVE)) {
            return new TokenRange(at, at + 1);
        }
        if (grammar.is(at, WordClass.CLITIC_S) && at > start) {
            Subject owner = subjects.find(at, start);
            return owner == null
                    ? new TokenRange(at - 1, at)
                    : new TokenRange(owner.range().from(), at + 1);
        }
        return grammar.is(at, WordClass.PROPER) && at == noun - 1 ? new TokenRange(at, at + 1) : null;
    }

    /** "X is confident that". */
    @Nullable Candidate adjective(Cue cue, int i, Sentence sentence) {
        int to = i + 1;
        for (int particle : cue.particles()) {
            if (to >= sentence.to() || document.id(to) != particle) {
                return null;
            }
            to++;
        }
        VerbGroup group = groups.read(i, to, sentence.from());
        int at = group.from();
        boolean linked = at < i && group.form() == VerbGroup.Form.FINITE && hasAuxiliary(at, i);
        if (!linked
                && at > sentence.from()
                && lexicon.carries(document.id(at - 1))
                && grammar.is(at - 1, WordClass.VERB)) {
            group = groups.read(at - 1, to, sentence.from());
            linked = true;
        }
        Complement complement = linked ? complements.find(cue, to, sentence.to()) : null;
        Subject subject = complement == null ? null : subjects.find(group.from(), sentence.from());
        if (complement == null
                || subject == null
                || "it".equalsIgnoreCase(document.text(subject.range().to() - 1))) {
            return null;
        }
        TokenRange words = new TokenRange(group.from(), to);
        return new Candidate(
                sentence.number(),
                List.of(subject.range()),
                List.of(words),
                List.of(complement.range()),
                cue,
                group,
                cue.prior(),
                "adjective-" + Frame.name(complement.frame()));
    }

    private boolean hasAuxiliary(int from, int to) {
        for (int i = from; i < to; i++) {
            if (grammar.is(i, WordClass.AUXILIARY | WordClass.CLITIC_S)) {
                return true;
            }
        }
        return false;
    }

    private static Candidate candidate(
            Sentence sentence,
            TokenRange source,
            TokenRange words,
            TokenRange content,
            Cue cue,
            double confidence,
            String shape) {
        return new Candidate(
                sentence.number(), List.of(source), List.of(words), List.of(content), cue, null, confidence, shape);
    }
}
