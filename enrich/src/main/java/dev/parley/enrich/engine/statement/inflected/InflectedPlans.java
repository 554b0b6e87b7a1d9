package dev.parley.enrich.engine.statement.inflected;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.inflected.InflectedText;
import dev.parley.enrich.engine.language.WordFeature;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.CueKind;
import dev.parley.enrich.engine.statement.Force;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Reading;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.statement.Stances;
import dev.parley.enrich.engine.statement.holder.SpeechMap;
import dev.parley.enrich.engine.text.TokenKind;
import dev.parley.model.dossier.PhraseUse;
import java.util.List;

/**
 * What a plan or an agreement holds where a text of an inflected language tells it in sentences of its own: "under the
 * document, A. In return, B.", "it provides for C, D and E", "the first variant is F".
 */
public final class InflectedPlans {
    private static final int OPENING = 7;

    private final InflectedText text;
    private final SpeechMap speeches;
    private List<Holder> owners = List.of();
    private Force force = Force.REQUIRE;
    private boolean framed;
    private boolean denied;
    private boolean colon;
    private int after = -1;

    public InflectedPlans(InflectedText text, SpeechMap speeches) {
        this.text = text;
        this.speeches = speeches;
    }

    /** Looks at a sentence before its mentions are read. */
    public void enter(Scene scene, InflectedHolders holders) {
        boolean more = framed && goesOn(scene, holders);
        denied = false;
        framed = opens(scene, holders) || more;
        colon = scene.isMark(scene.sentence.to() - 1, ':');
    }

    private boolean opens(Scene scene, InflectedHolders holders) {
        int from = scene.sentence.from();
        after = from - 1;
        int under = text.length(from, "under");
        int noun = under == 0 ? -1 : noun(scene, from + under);
        if (noun >= 0 && !attributed(scene, noun)) {
            return own(holders.ownerOfPlan(noun), Force.REQUIRE, noun, holders);
        }
        for (Operator op : scene.operators) {
            if (op.kind() == CueKind.CONTENTS && !attributed(scene, op.from())) {
                List<Holder> of = holders.contents(op.from(), op.to());
                boolean known =
                        !of.isEmpty() && own(of, agreed(of) ? Force.ACCEPT : Force.REQUIRE, op.to() - 1, holders);
                denied = known && scene.isNegation(op.from() - 1);
                return known;
            }
        }
        return signs(scene, holders) || holds(scene, holders);
    }

    /** "The plan obliges Bora to …": a plan as the subject of a verb that says what it does. */
    private boolean holds(Scene scene, InflectedHolders holders) {
        int noun = noun(scene, scene.sentence.from());
        for (int i = noun + 1; noun >= 0 && i < scene.sentence.to() && !scene.isMark(i, ','); i++) {
            if (text.isFinite(i)) {
                return text.begins(i, "holds")
                        && !attributed(scene, i)
                        && own(holders.ownerOfPlan(noun), Force.REQUIRE, i - 1, holders);
            }
        }
        return false;
    }

    /** "The sides signed a protocol: …". */
    private boolean signs(Scene scene, InflectedHolders holders) {
        int at = -1;
        for (int i = scene.sentence.from(); i < scene.sentence.to(); i++) {
            at = text.isFinite(i) && text.begins(i, "signs") ? i : at;
            if (at >= 0 && scene.isMark(i, ':') && agreement(scene, i)) {
                return own(holders.signers(at), Force.ACCEPT, i, holders);
            }
        }
        return false;
    }

    private static boolean agreement(Scene scene, int colon) {
        for (int i = scene.sentence.from(); i < colon; i++) {
            if (scene.is(i, scene.lexicon.agreements)) {
                return true;
            }
        }
        return false;
    }

    private boolean agreed(List<Holder> of) {
        return force == Force.ACCEPT && of.equals(owners);
    }

    private boolean own(List<Holder> of, Force as, int last, InflectedHolders holders) {
        if (of.isEmpty()) {
            return false;
        }
        owners = of;
        force = as;
        after = last;
        holders.rememberPlan(of);
        return true;
    }

    /** The noun of a plan near the token; -1 where there is none. */
    private int noun(Scene scene, int from) {
        for (int i = from; i < Math.min(scene.sentence.to(), from + OPENING); i++) {
            if (scene.is(i, scene.lexicon.plans) || scene.is(i, scene.lexicon.agreements)) {
                return i;
            }
            if (scene.isMark(i, ',') || text.isFinite(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether somebody of a side other than the owners says what stands at the token. */
    private boolean attributed(Scene scene, int token) {
        return speeches.at(token).holder() != null && !scene.document.isMark(token, ':');
    }

    /** Whether a sentence after one about a plan tells more of it: nobody speaks or has done anything in it. */
    private boolean goesOn(Scene scene, InflectedHolders holders) {
        int from = scene.sentence.from();
        boolean linked = text.length(from, "links") > 0 || part(scene, from);
        boolean item = scene.isDash(from)
                || scene.isMark(from, '-')
                || scene.isMark(from, '•')
                || Character.isDigit(scene.document.text(from).charAt(0));
        if (!linked && text.length(from, "but") > 0) {
            return false;
        }
        for (int i = from; i < scene.sentence.to(); i++) {
            boolean past = text.isFinite(i) && text.ends(i, "past_endings");
            if (speeches.at(i).attributed() || text.is(i, "bystanders") || past || text.is(i, "we")) {
                return false;
            }
        }
        return linked || item || colon || scene.operators.stream().noneMatch(op -> held(op, holders));
    }

    /** "The first – …", "The second variant …". */
    private boolean part(Scene scene, int from) {
        for (int i = from; i < Math.min(scene.sentence.to(), from + OPENING / 2); i++) {
            if (text.is(i, "parts")) {
                return true;
            }
        }
        return false;
    }

    private boolean held(Operator op, InflectedHolders holders) {
        boolean stance = op.kind() == CueKind.VERB && op.force() != Force.REPORT;
        return stance
                && !text.may(op.from(), WordFeature.INFINITIVE)
                && !holders.of(op.from(), op.to()).isEmpty();
    }

    /** What a mention in such a sentence says; nothing in others. */
    public List<Reading> read(Scene scene, PhraseMatch<ConditionPhrase> mention) {
        PhraseUse use = mention.value().use();
        if (!framed || !use.governed() || mention.from() <= after) {
            return List.of();
        }
        boolean proposition = (use == PhraseUse.FOR) != turned(scene, mention) != denied;
        List<dev.parley.model.SideId> burdens = mention.value().condition().burdens();
        boolean given = proposition && owners.stream().allMatch(owner -> burdens.contains(owner.side()));
        String rule = mention.value().phrase().place() + " plan";
        Force held = given ? Force.ACCEPT : force;
        return List.of(
                new Reading(mention, Stances.of(held, proposition), owners, mention.from(), false, true, false, rule));
    }

    /** Whether a word that governs the mention in its clause turns it: "a refusal of A", "B is ruled out". */
    private boolean turned(Scene scene, PhraseMatch<ConditionPhrase> mention) {
        for (int i = mention.to(); i < scene.sentence.to() && !ends(scene, i); i++) {
            Operator op = startingAt(scene, i);
            boolean refused = op != null && op.force() == Force.REJECT && op.kind() != CueKind.NOUN;
            if (refused || (scene.isNegation(i) && (text.isFinite(i + 1) || scene.isVerbal(i + 1)))) {
                return true;
            }
        }
        for (int i = mention.from() - 1; i > Math.max(after, scene.sentence.from() - 1) && !ends(scene, i); i--) {
            Operator op = endingAt(scene, i);
            if (op != null && (op.kind() == CueKind.TURN || op.force() == Force.REJECT)) {
                return true;
            }
            if (op != null && op.force() != Force.REPORT) {
                return false;
            }
            if (text.isFinite(i)) {
                return scene.isNegation(i - 1);
            }
        }
        return scene.isNegation(mention.from() - 1);
    }

    private boolean ends(Scene scene, int token) {
        return scene.isMark(token, ',')
                || scene.isMark(token, ';')
                || text.is(token, "but")
                || (text.is(token, "and") && scene.document.kind(token) != TokenKind.QUOTE);
    }

    private static @org.jspecify.annotations.Nullable Operator startingAt(Scene scene, int token) {
        return scene.operators.stream()
                .filter(op -> op.from() == token)
                .findFirst()
                .orElse(null);
    }

    private static @org.jspecify.annotations.Nullable Operator endingAt(Scene scene, int token) {
        return scene.operators.stream()
                .filter(op -> op.to() == token + 1)
                .findFirst()
                .orElse(null);
    }
}
