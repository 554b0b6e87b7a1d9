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
import dev.parley.enrich.engine.statement.holder.Holders;
import dev.parley.enrich.engine.statement.holder.SpeechMap;
import dev.parley.enrich.engine.statement.holder.Subjects;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.model.dossier.PhraseUse;
import java.util.List;

/**
 * What a plan or an agreement holds where a text lists it: items after a line that ends in a colon, sentences that begin
 * with "under the plan", and those after them that go on in the same mood.
 */
public final class Enumerations {
    private static final int OPENING = 9;
    private static final int SHORT = 30;

    private final Holders holders;
    private final Agreements agreements;
    private final SpeechMap speeches;
    private Force force = Force.REPORT;
    private List<Holder> owners = List.of();
    private boolean listing;
    private boolean marked;
    private boolean item;
    private boolean framed;

    public Enumerations(Holders holders, Agreements agreements, SpeechMap speeches) {
        this.holders = holders;
        this.agreements = agreements;
        this.speeches = speeches;
    }

    /** Looks at a sentence before its mentions are read. */
    public void enter(Scene scene, Subjects subjects) {
        item = listing && isItem(scene);
        listing = item;
        boolean goesOn = framed && !item && goesOn(scene);
        framed = opensFrame(scene, subjects) || goesOn;
    }

    /** Notes whether the sentence opens a list. */
    public void leave(Scene scene, Subjects subjects) {
        int last = scene.sentence.to() - 1;
        if (item || framed) {
            return;
        }
        if (scene.operators.stream().anyMatch(op -> op.kind() == CueKind.CONTENTS && op.to() == last + 1)) {
            open(holders.lastPlan(), Force.REQUIRE);
            return;
        }
        if (!scene.isMark(last, ':')) {
            return;
        }
        int noun = -1;
        for (int i = scene.sentence.from(); i < last; i++) {
            boolean names = scene.is(i, scene.lexicon.plans) || scene.is(i, scene.lexicon.agreements);
            noun = names && noun < 0 ? i : noun;
        }
        if (noun < 0) {
            return;
        }
        List<Holder> owner = subjects.owners().before(noun);
        boolean agreed = owner.isEmpty() && !agreements.signers().isEmpty() && scene.is(noun, scene.lexicon.agreements);
        open(
                agreed ? agreements.signers() : owner.isEmpty() ? holders.lastPlan() : owner,
                agreed ? Force.ACCEPT : Force.REQUIRE);
    }

    private void open(List<Holder> of, Force as) {
        owners = of;
        force = as;
        listing = !owners.isEmpty();
        marked = false;
    }

    /** Whether every mention of the sentence belongs to what is listed. */
    public boolean lists() {
        return item;
    }

    /** What a mention in an item or in a sentence about a plan says. */
    public List<Reading> read(Scene scene, PhraseMatch<ConditionPhrase> mention) {
        PhraseUse use = mention.value().use();
        if (!(item || framed) || !use.governed()) {
            return List.of();
        }
        boolean proposition = use == PhraseUse.FOR;
        for (Operator op : scene.operators) {
            boolean turns = op.kind() == CueKind.TURN || (op.kind() == CueKind.VERB && op.force() == Force.REJECT);
            proposition ^= turns && op.to() <= mention.from();
        }
        String rule = mention.value().phrase().place() + (item ? " item" : " frame");
        return List.of(
                new Reading(mention, Stances.of(force, proposition), owners, mention.from(), false, true, false, rule));
    }

    private boolean isItem(Scene scene) {
        Sentence sentence = scene.sentence;
        boolean bullet = scene.isDash(sentence.from())
                || scene.isMark(sentence.from(), '-')
                || scene.isMark(sentence.from(), '•')
                || scene.isMark(sentence.from(), '*');
        boolean fits = bullet || (!marked && isFragment(scene));
        marked |= bullet;
        return fits && !speeches.at(sentence.from() + 1).attributed();
    }

    private static boolean isFragment(Scene scene) {
        for (int i = scene.sentence.from(); i < scene.sentence.to(); i++) {
            if (scene.is(i, scene.lexicon.auxiliaries)
                    && !scene.is(i, scene.lexicon.to)
                    && !scene.is(i - 1, scene.lexicon.to)) {
                return false;
            }
        }
        return scene.sentence.length() <= SHORT;
    }

    /** "Under the plan that Alba has presented, …". */
    private boolean opensFrame(Scene scene, Subjects subjects) {
        int from = scene.sentence.from();
        if (!scene.is(from, scene.lexicon.under)) {
            return false;
        }
        for (int i = from + 1; i < Math.min(scene.sentence.to(), from + OPENING); i++) {
            if (scene.is(i, scene.lexicon.plans)) {
                List<Holder> owner = subjects.owners().before(i);
                owner = owner.isEmpty() ? subjects.owners().agent(i + 1) : owner;
                owners = owner.isEmpty() ? holders.lastPlan() : owner;
                force = Force.REQUIRE;
                return !owners.isEmpty();
            }
        }
        return false;
    }

    /** Whether a sentence after one about a plan tells more of it: nobody speaks, and it says what would be. */
    private boolean goesOn(Scene scene) {
        for (int i = scene.sentence.from(); i < scene.sentence.to(); i++) {
            if (speeches.at(i).attributed()) {
                return false;
            }
        }
        for (int i = scene.sentence.from(); i < scene.sentence.to(); i++) {
            if (scene.is(i, scene.lexicon.prospective)) {
                return true;
            }
        }
        return false;
    }
}
