package dev.parley.enrich.engine.statement.governor;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.Cue;
import dev.parley.enrich.engine.statement.CueKind;
import dev.parley.enrich.engine.statement.Force;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.statement.Stances;
import dev.parley.enrich.engine.statement.holder.SpeechMap;
import dev.parley.enrich.engine.statement.holder.Subjects;
import dev.parley.enrich.engine.text.TokenTrie;
import java.util.List;

/** What a side makes something depend on: "ready for a truce if …", "will not sign unless …", "only after …". */
final class Provisos {
    private final Scene scene;
    private final Subjects subjects;
    private final Boundaries boundaries;
    private final Judgements judgements;
    private final SpeechMap speeches;

    Provisos(Scene scene, Subjects subjects, Boundaries boundaries, Judgements judgements, SpeechMap speeches) {
        this.scene = scene;
        this.subjects = subjects;
        this.boundaries = boundaries;
        this.judgements = judgements;
        this.speeches = speeches;
    }

    /** Who requires a mention that no cue of its own governs because it is what something depends on. */
    List<Governed> read(PhraseMatch<ConditionPhrase> mention, boolean proposition) {
        int word = boundaries.conditional(scene.sentence.from(), mention.from());
        if (word < 0 || boundaries.between(word + 1, mention.from())) {
            return List.of();
        }
        for (int i = scene.operators.size() - 1; i >= 0; i--) {
            Operator op = scene.operators.get(i);
            Force force = scene.negated(op) ? Stances.negate(op.force()) : op.force();
            boolean gives =
                    force == Force.REQUIRE && scene.lexicon.trades().longest(scene.document, word, word + 3) != 0;
            boolean bargains = gives || force == Force.ACCEPT || (force == Force.REJECT && boundaries.exception(word));
            if (op.to() <= word && op.kind() == CueKind.VERB && bargains && !boundaries.between(op.to(), word)) {
                List<Holder> holders = subjects.of(op);
                boolean own = judgements.speaks(holders, op.from());
                boolean offers = gives && (!op.cue().proposes() || burdens(mention, holders));
                return List.of(
                        new Governed(offers ? Force.ACCEPT : Force.REQUIRE, proposition, holders, op, own, false));
            }
        }
        return List.of();
    }

    private static boolean burdens(PhraseMatch<ConditionPhrase> mention, List<Holder> holders) {
        return holders.stream()
                .allMatch(holder -> mention.value().condition().burdens().contains(holder.side()));
    }

    /** "A meeting is possible only after …": the speaker waits for it. */
    List<Governed> awaited(PhraseMatch<ConditionPhrase> mention, boolean proposition) {
        for (int i = mention.from() - 1; i > scene.sentence.from(); i--) {
            long match = scene.lexicon.awaiting().longest(scene.document, i, mention.from() + 1);
            if (match != 0) {
                Holder said = speeches.at(mention.from()).holder();
                List<Holder> reporters = said == null ? subjects.reporter(mention.from()) : List.of(said);
                Holder speaker = reporters.size() == 1 ? reporters.get(0) : null;
                Operator op = new Operator(i, i + 1, new Cue(CueKind.MODAL, Force.REQUIRE, scene.document.text(i)));
                boolean points = scene.is(TokenTrie.end(match), scene.lexicon.demonstratives)
                        && scene.is(TokenTrie.end(match) + 1, scene.lexicon.determiners)
                        && TokenTrie.end(match) < mention.from();
                boolean lasts = scene.lexicon.lasting().longest(scene.document, i, mention.from() + 1) != 0;
                return speaker == null || points || !opensClause(i) || (lasts && !denies(TokenTrie.end(match)))
                        ? List.of()
                        : List.of(new Governed(Force.REQUIRE, proposition, List.of(speaker), op, true, false));
            }
            boolean follows = scene.lexicon.awaiting().longest(scene.document, i - 1, mention.from() + 1) != 0;
            if (!follows && boundaries.between(i, i + 1)) {
                return List.of();
            }
        }
        return List.of();
    }

    /** Whether a negation stands in the clause from the token on. */
    private boolean denies(int from) {
        for (int i = from; i < scene.sentence.to() && !scene.endsClause(i); i++) {
            if (scene.isNegation(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether something stands before the word that may depend on what follows. */
    private boolean opensClause(int word) {
        return word - scene.sentence.from() > 2;
    }
}
