package dev.parley.enrich.engine.statement;

import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.phrase.PhraseMatcher;
import dev.parley.enrich.engine.phrase.Slots;
import dev.parley.enrich.engine.text.ActorMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the cues of a sentence and tells verbs from the nouns that look like them. */
final class OperatorFinder {
    private final Scene scene;

    OperatorFinder(Scene scene) {
        this.scene = scene;
    }

    /** The cues, the longest of those that share words; in the order of the scene.sentence. */
    List<Operator> find(Slots slots) {
        List<PhraseMatch<Cue>> matches =
                new ArrayList<>(new PhraseMatcher<>(scene.lexicon.cues(), scene.document, slots)
                        .matches(scene.sentence.from(), scene.sentence.to()));
        matches.sort(Comparator.comparingInt((PhraseMatch<Cue> match) -> -match.length())
                .thenComparing(match -> match.value().kind()));
        List<Operator> kept = new ArrayList<>();
        for (PhraseMatch<Cue> match : matches) {
            boolean free = kept.stream().noneMatch(op -> op.from() < match.to() && match.from() < op.to());
            boolean verbal = match.value().kind() == CueKind.TURN
                    && scene.isNegation(match.from())
                    && scene.isVerbal(match.from() - 1);
            boolean object = matches.stream()
                    .anyMatch(other -> other.to() == match.from()
                            && other.value().kind() == CueKind.VERB
                            && !scene.is(other.to() - 1, scene.lexicon.to));
            boolean noun = object || nounAt(match.from());
            boolean otherKind = match.value().kind() == (noun ? CueKind.VERB : CueKind.NOUN)
                    && matches.stream()
                            .anyMatch(other -> other.from() == match.from()
                                    && other.value().kind() != match.value().kind());
            boolean bareNoun = match.length() == 1
                    && match.value().kind() == CueKind.VERB
                    && possessed(match.from())
                    && !scene.document.text(match.from()).endsWith("ing");
            if (free
                    && !bareNoun
                    && !temporal(match)
                    && !otherKind
                    && !verbal
                    && scene.actors.at(match.from()) == null
                    && !hyphenated(match.from())) {
                kept.add(new Operator(match.from(), match.to(), match.value()));
            }
        }
        kept.sort(Comparator.comparingInt(Operator::from));
        return kept;
    }

    /** Whether a turning word only says when: "by the end of the month". */
    private boolean temporal(PhraseMatch<Cue> match) {
        return match.value().kind() == CueKind.TURN
                && scene.is(match.from() - 1, scene.lexicon.determiners)
                && (scene.is(match.from() - 2, scene.lexicon.adjuncts)
                        || scene.is(match.from() - 2, scene.lexicon.by)
                        || scene.is(match.from() - 2, scene.lexicon.until));
    }

    /** Whether the word is the second part of a compound: "American-backed". */
    private boolean hyphenated(int token) {
        return scene.isMark(token - 1, '-') && scene.document.end(token - 1) == scene.document.start(token);
    }

    /** Whether the word at the token is a noun because an actor after a preposition stands before it: "with Alban support". */
    private boolean possessed(int token) {
        ActorMention possessor = scene.actors.at(token - 1);
        return possessor != null && scene.is(possessor.from() - 1, scene.lexicon.links) && scene.endsClause(token + 1);
    }

    /** Whether the word stands at the head of a sentence in quotation marks, so that its capital says nothing. */
    private boolean beginsQuotation(int token) {
        return scene.document.quoted(token) && !scene.document.isWord(token - 1);
    }

    /** Whether the word before makes the word at the token a noun. */
    private boolean nounAt(int token) {
        int before = token - 1;
        if (before > scene.sentence.from()
                && !scene.is(before, scene.lexicon.subjects)
                && !beginsQuotation(before)
                && scene.document.isWord(before)
                && scene.document.isCapital(before)
                && scene.actors.at(before) == null) {
            return true;
        }
        if (possessed(token)) {
            return true;
        }
        boolean expressed = scene.is(before, scene.lexicon.expressing) && !scene.is(before, scene.lexicon.auxiliaries);
        if (expressed
                || scene.is(before, scene.lexicon.contents)
                || scene.is(before, scene.lexicon.determiners)
                || scene.is(before, scene.lexicon.demonstratives)
                || scene.is(before, scene.lexicon.possessive)) {
            return true;
        }
        return scene.is(before, scene.lexicon.prepositions)
                || ((scene.is(before - 1, scene.lexicon.articles)
                                || scene.is(before - 1, scene.lexicon.possessive)
                                || scene.is(before - 1, scene.lexicon.demonstratives))
                        && !scene.is(before, scene.lexicon.auxiliaries)
                        && scene.actors.at(before) == null);
    }
}
