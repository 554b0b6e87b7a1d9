package dev.parley.enrich.engine.attribution;

import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the attributions of a sentence: every cue outside quotation marks that has a source or content of its shape. */
final class CandidateFinder {
    private static final double THRESHOLD = 0.3;
    private static final int LONGEST_CONTENT = 300;

    private final Document document;
    private final Grammar grammar;
    private final CueLexicon lexicon;
    private final VerbGroupReader groups;
    private final SubjectFinder subjects;
    private final ClauseEnd ends;
    private final ComplementFinder complements;
    private final InsertFinder inserts;
    private final NominalCues nominals;

    CandidateFinder(Document document, Grammar grammar, CueLexicon lexicon) {
        this.document = document;
        this.grammar = grammar;
        this.lexicon = lexicon;
        this.groups = new VerbGroupReader(document, grammar, lexicon);
        this.subjects = new SubjectFinder(document, grammar);
        this.ends = new ClauseEnd(document, grammar, lexicon);
        this.complements = new ComplementFinder(document, grammar, ends);
        this.inserts = new InsertFinder(document, grammar, ends);
        this.nominals = new NominalCues(document, grammar, lexicon, groups, subjects, ends, complements);
    }

    /** The sentence's attributions in the order of their cues. */
    List<Candidate> find(Sentence sentence) {
        List<Candidate> found = new ArrayList<>();
        nominals.opening(sentence).ifPresent(found::add);
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (document.quoted(i)) {
                continue;
            }
            Candidate candidate = at(i, sentence, Math.max(sentence.from(), i - LONGEST_CONTENT), found);
            if (candidate != null && candidate.confidence() >= THRESHOLD) {
                found.add(candidate);
                i = Math.max(i, candidate.cueWords().get(0).to() - 1);
            }
        }
        return found;
    }

    private @Nullable Candidate at(int i, Sentence sentence, int from, List<Candidate> before) {
        Candidate source = nominals.accordingTo(i, sentence, from);
        if (source != null) {
            return source;
        }
        Candidate best = null;
        List<Cue> cues = lexicon.cuesOf(document.id(i));
        for (int c = 0; c < cues.size(); c++) {
            Cue cue = cues.get(c);
            Candidate candidate =
                    switch (cue.part()) {
                        case VERB -> grammar.is(i, WordClass.VERB) ? verb(cue, i, sentence, from, before) : null;
                        case NOUN -> grammar.is(i, WordClass.NOUN) ? nominals.noun(cue, i, sentence) : null;
                        case ADJECTIVE -> nominals.adjective(cue, i, sentence);
                    };
            if (candidate != null && (best == null || rank(candidate) > rank(best))) {
                best = candidate;
            }
        }
        return best;
    }

    private static double rank(Candidate candidate) {
        return candidate.confidence() + candidate.cue().particles().size();
    }

    private int afterParticles(Cue cue, int head, int limit) {
        int at = head + 1;
        for (int particle : cue.particles()) {
            if (at >= limit || document.id(at) != particle) {
                return -1;
            }
            at++;
        }
        return at;
    }

    private @Nullable Candidate verb(Cue cue, int head, Sentence sentence, int from, List<Candidate> before) {
        int to = afterParticles(cue, head, sentence.to());
        if (to < 0) {
            return null;
        }
        VerbGroup group = groups.read(head, to, sentence.from());
        if (leadsToVerb(cue, to, sentence.to())
                || (group.form() == VerbGroup.Form.PARTICIPIAL && !hangs(group.from(), sentence.from()))) {
            return null;
        }
        if (group.passive()) {
            return new PassiveFrame(document, grammar, lexicon, ends, complements, subjects).find(cue, group, sentence);
        }
        if (group.form() == VerbGroup.Form.INFINITIVE) {
            return null;
        }
        Subject subject = subject(group, sentence, before);
        Insert insert = insert(cue, group, subject, sentence, from);
        if (insert != null) {
            return candidate(cue, group, sentence, List.of(insert.source()), insert.content(), insert.shape());
        }
        Complement complement = complements.find(cue, to, sentence.to());
        if (complement == null || subject == null || !agrees(group, subject)) {
            return null;
        }
        return candidate(
                cue,
                group,
                sentence,
                List.of(subject.range()),
                List.of(complement.range()),
                Frame.name(complement.frame()));
    }

    /** Whether the particle "to" is rather that of an infinitive: "agreed to put". */
    private boolean leadsToVerb(Cue cue, int to, int limit) {
        boolean particle = !cue.particles().isEmpty() && grammar.is(to - 1, WordClass.TO);
        return particle && to < limit && grammar.is(to, WordClass.BASE) && !grammar.is(to, WordClass.NOUN);
    }

    /** Whether a participle stands where it is said of the clause's subject: ", saying", "and saying", "by saying". */
    private boolean hangs(int at, int start) {
        return at == start
                || grammar.is(
                        at - 1,
                        WordClass.COMMA
                                | WordClass.AND
                                | WordClass.BREAK
                                | WordClass.PREPOSITION
                                | WordClass.SUBORDINATOR
                                | WordClass.QUOTE);
    }

    /** A content around its cue, with the name of its shape. */
    private record Insert(TokenRange source, List<TokenRange> content, String shape) {}

    private @Nullable Insert insert(Cue cue, VerbGroup group, @Nullable Subject subject, Sentence sentence, int from) {
        if (!cue.takes(Frame.INSERT) || group.form() != VerbGroup.Form.FINITE) {
            return null;
        }
        if (subject != null && !subject.shared() && !subject.relative()) {
            InsertFinder.Insert around = inserts.around(group, subject, sentence, from, cue.takes(Frame.ADDRESSEE));
            if (around != null && (around.spoken() || complements.find(cue, group.to(), sentence.to()) == null)) {
                return new Insert(around.source(), around.content(), "content-source-cue");
            }
        }
        InsertFinder.Insert inverted = inserts.inverted(group, sentence, from);
        return inverted == null ? null : new Insert(inverted.source(), inverted.content(), "content-cue-source");
    }

    private @Nullable Subject subject(VerbGroup group, Sentence sentence, List<Candidate> before) {
        boolean participial = group.form() == VerbGroup.Form.PARTICIPIAL;
        Subject own = participial ? null : subjects.find(group.from(), sentence.from());
        if (own != null) {
            return own;
        }
        int last = group.from() - 1;
        boolean joined = last >= sentence.from()
                && grammar.is(
                        last,
                        WordClass.AND
                                | WordClass.COMMA
                                | WordClass.PREPOSITION
                                | WordClass.BREAK
                                | WordClass.NOUN
                                | WordClass.SUBORDINATOR
                                | WordClass.QUOTE);
        if (!joined && !participial) {
            return null;
        }
        Candidate owner = lastSpeaking(before);
        if (owner != null) {
            return new Subject(owner.source().get(0), owner.source().get(0).from() - 1, false, true);
        }
        return firstSubject(sentence, group.from());
    }

    private static @Nullable Candidate lastSpeaking(List<Candidate> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Candidate candidate = before.get(i);
            if (!candidate.source().isEmpty() && candidate.cue().part() == Cue.Part.VERB) {
                return candidate;
            }
        }
        return null;
    }

    /** The subject of the sentence's first finite verb. */
    private @Nullable Subject firstSubject(Sentence sentence, int limit) {
        for (int i = sentence.from() + 1; i < Math.min(limit, sentence.from() + 60); i++) {
            if (!document.quoted(i) && grammar.finite(i, sentence.from())) {
                Subject subject = subjects.find(i, sentence.from());
                if (subject != null) {
                    return new Subject(subject.range(), subject.left(), subject.relative(), true);
                }
            }
        }
        return null;
    }

    /** Whether the verb's form can be said of the subject: a bare form needs an auxiliary or a plural. */
    private boolean agrees(VerbGroup group, Subject subject) {
        if (group.from() < group.head() || group.form() != VerbGroup.Form.FINITE) {
            return true;
        }
        int form = grammar.bits(group.head());
        if ((form & (WordClass.PAST | WordClass.THIRD)) != 0) {
            boolean noun = (form & WordClass.NOUN) != 0 && (form & WordClass.PAST) == 0;
            return !noun
                    || (!grammar.is(group.head() - 1, WordClass.ADJECTIVE)
                            && (grammar.takesComplement(group.to())
                                    || grammar.is(
                                            group.head() - 1,
                                            WordClass.PROPER | WordClass.PRONOUN | WordClass.SUBJECT)));
        }
        int last = subject.range().to() - 1;
        return (form & WordClass.BASE) != 0
                && (grammar.is(last, WordClass.SUBJECT | WordClass.PRONOUN | WordClass.WH)
                        || document.text(last).endsWith("s")
                        || subject.shared());
    }

    private Candidate candidate(
            Cue cue,
            VerbGroup group,
            Sentence sentence,
            List<TokenRange> source,
            List<TokenRange> content,
            String shape) {
        return new Candidate(sentence.number(), source, List.of(group.cue()), content, cue, group, cue.prior(), shape);
    }
}
