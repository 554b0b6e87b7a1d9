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
    private static final Comparator<PhraseMatch<Cue>> LONGEST = Comparator.comparingInt(
                    (PhraseMatch<Cue> match) -> -match.length())
            .thenComparing(match -> match.value().kind());

    private final Scene scene;

    OperatorFinder(Scene scene) {
        this.scene = scene;
    }

    /** The cues, the longest of those that share words; in the order of the scene.sentence. */
    List<Operator> find(Slots slots) {
        List<PhraseMatch<Cue>> matches = new PhraseMatcher<>(scene.lexicon.cues(), scene.document, slots)
                .matches(scene.sentence.from(), scene.sentence.to());
        if (matches.isEmpty()) {
            return List.of();
        }
        matches.sort(LONGEST);
        List<Operator> kept = new ArrayList<>(matches.size());
        for (PhraseMatch<Cue> match : matches) {
            if (free(match, kept) && counts(match, matches)) {
                kept.add(new Operator(match.from(), match.to(), match.value()));
            }
        }
        kept.sort(Comparator.comparingInt(Operator::from));
        return kept;
    }

    private static boolean free(PhraseMatch<Cue> match, List<Operator> kept) {
        for (Operator op : kept) {
            if (op.from() < match.to() && match.from() < op.to()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the words are the cue that they look like. */
    private boolean counts(PhraseMatch<Cue> match, List<PhraseMatch<Cue>> matches) {
        CueKind kind = match.value().kind();
        int from = match.from();
        if (scene.actors.at(from) != null || hyphenated(from) || temporal(match)) {
            return false;
        }
        boolean verbal =
                kind == CueKind.TURN && scene.isNegation(from) && scene.isVerbal(from - 1) && !scene.precludes(from);
        boolean bareNoun = match.length() == 1
                && kind == CueKind.VERB
                && possessed(from)
                && !scene.document.text(from).endsWith("ing");
        boolean owned = kind == CueKind.VERB && match.length() > 1 && isOwned(from);
        boolean attribute = match.length() == 1 && kind == CueKind.VERB && isAttribute(from);
        return !verbal && !bareNoun && !owned && !attribute && !otherKind(match, matches);
    }

    /** Whether a pronoun that owns stands before the word, so that it is a noun: "his work on". */
    private boolean isOwned(int token) {
        return scene.is(token - 1, scene.lexicon.ownerships)
                && !scene.document.text(token).endsWith("ing")
                && !scene.is(token - 2, scene.lexicon.naming);
    }

    /** Whether the word only says of which kind the next word is: "a proposed ban", "the state bank". */
    private boolean isAttribute(int token) {
        return scene.is(token - 1, scene.lexicon.determiners)
                && !scene.document.text(token).endsWith("ing")
                && token + 1 < scene.sentence.to()
                && scene.document.isWord(token + 1)
                && !scene.is(token + 1, scene.lexicon.by)
                && !scene.is(token + 1, scene.lexicon.to);
    }

    /** Whether the same word is also a cue of the kind that its place wants: verb or noun. */
    private boolean otherKind(PhraseMatch<Cue> match, List<PhraseMatch<Cue>> matches) {
        CueKind kind = match.value().kind();
        boolean either = kind == CueKind.VERB || kind == CueKind.NOUN;
        if (!either || !alsoOther(match, matches)) {
            return false;
        }
        boolean noun = object(match.from(), matches) || nounAt(match.from());
        return kind == (noun ? CueKind.VERB : CueKind.NOUN);
    }

    private static boolean alsoOther(PhraseMatch<Cue> match, List<PhraseMatch<Cue>> matches) {
        for (PhraseMatch<Cue> other : matches) {
            if (other.from() == match.from()
                    && other.value().kind() != match.value().kind()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb without "to" ends right before the token. */
    private boolean object(int token, List<PhraseMatch<Cue>> matches) {
        for (PhraseMatch<Cue> other : matches) {
            if (other.to() == token && other.value().kind() == CueKind.VERB && !scene.is(token - 1, scene.lexicon.to)) {
                return true;
            }
        }
        return false;
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
        ActorMention nation = scene.actors.at(before);
        boolean adjective = nation != null && nation.how() == ActorMention.How.ADJECTIVE && nation.from() == before;
        if (adjective || possessed(token)) {
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
