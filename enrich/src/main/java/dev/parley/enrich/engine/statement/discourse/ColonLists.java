package dev.parley.enrich.engine.statement.discourse;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.CueKind;
import dev.parley.enrich.engine.statement.Force;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Reading;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.statement.Stances;
import dev.parley.enrich.engine.statement.holder.Subjects;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.model.dossier.PhraseUse;
import java.util.List;

/** What somebody's demands are where a sentence lists them after a colon: "Bora named these conditions: withdrawal, …". */
public final class ColonLists {
    private static final int HEAD = 14;
    private static final int OWNER = 20;

    private final Scene scene;
    private final Subjects subjects;

    public ColonLists(Scene scene, Subjects subjects) {
        this.scene = scene;
        this.subjects = subjects;
    }

    /** The demand that a mention after the colon is; none where the sentence lists nobody's demands. */
    public List<Reading> read(PhraseMatch<ConditionPhrase> mention) {
        int colon = colon(mention.from());
        int noun = colon < 0 || !mention.value().use().governed() ? -1 : noun(colon);
        List<Holder> owners = noun < 0 ? List.of() : owners(noun);
        if (owners.isEmpty() || said(colon, mention.from())) {
            return List.of();
        }
        boolean proposition = (mention.value().use() == PhraseUse.FOR) != turned(mention.from());
        String rule = mention.value().phrase().place() + " list";
        return List.of(new Reading(
                mention, Stances.of(Force.REQUIRE, proposition), owners, mention.from(), false, true, false, rule));
    }

    private int colon(int before) {
        for (int i = before - 1; i > scene.sentence.from(); i--) {
            if (scene.isMark(i, ':') && scene.document.isWord(i - 1)) {
                return i;
            }
        }
        return -1;
    }

    /** The word for demands that the colon closes; -1 where another word or a verb stands nearer to it. */
    private int noun(int colon) {
        for (int i = colon - 1; i >= Math.max(scene.sentence.from(), colon - HEAD); i--) {
            if (scene.is(i, scene.lexicon.terms)) {
                return i;
            }
            if (scene.isMark(i, ',') || scene.is(i, scene.lexicon.auxiliaries)) {
                return -1;
            }
        }
        return -1;
    }

    private List<Holder> owners(int noun) {
        List<Holder> owner = subjects.owners().before(noun);
        for (int i = noun - 1; owner.isEmpty() && i >= Math.max(scene.sentence.from(), noun - OWNER); i--) {
            ActorMention actor = scene.actorEndingAt(i);
            boolean part = actor != null
                    && (scene.is(actor.from() - 1, scene.lexicon.links)
                            || scene.is(actor.to(), scene.lexicon.possessive));
            owner = actor == null || part ? owner : subjects.sided(actor);
            if (scene.isNegation(i)) {
                return List.of();
            }
        }
        return owner;
    }

    /** Whether a verb after the colon begins a sentence of its own. */
    private boolean said(int colon, int mention) {
        return scene.operators.stream()
                .anyMatch(op -> op.from() > colon
                        && op.to() <= mention
                        && (op.kind() == CueKind.VERB || op.kind() == CueKind.MODAL));
    }

    /** Whether a word that turns stands right before the mention. */
    private boolean turned(int mention) {
        return scene.operators.stream().anyMatch(op -> op.kind() == CueKind.TURN && follows(op, mention));
    }

    private boolean follows(Operator op, int mention) {
        for (int i = op.to(); i < mention; i++) {
            if (scene.endsClause(i) || scene.is(i, scene.lexicon.and)) {
                return false;
            }
        }
        return op.to() <= mention && mention - op.to() < HEAD / 2;
    }
}
