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
    private static final int SHORT = 30;
    private static final int NEAR = 6;

    private final Holders holders;
    private final Agreements agreements;
    private final SpeechMap speeches;
    private Force force = Force.REPORT;
    private List<Holder> owners = List.of();
    private boolean listing;
    private boolean marked;
    private boolean item;
    private boolean framed;
    private boolean numbered;
    private boolean told;
    private int after = -1;
    private final PlanFrames frames;

    public Enumerations(Holders holders, Agreements agreements, SpeechMap speeches) {
        this.holders = holders;
        this.agreements = agreements;
        this.speeches = speeches;
        this.frames = new PlanFrames(holders, speeches);
    }

    /** Looks at a sentence before its mentions are read. */
    public void enter(Scene scene, Subjects subjects) {
        boolean number = listing && isNumber(scene);
        item = listing && !number && isItem(scene);
        listing = item || number;
        marked |= number;
        numbered = number;
        if (number) {
            return;
        }
        boolean goesOn = framed && !item && goesOn(scene);
        PlanFrames.Frame frame = frames.open(scene, subjects);
        if (frame != null && !item) {
            owners = frame.owners();
            after = frame.after();
            force = Force.REQUIRE;
        }
        framed = (frame != null && !item) || goesOn;
    }

    /** Notes whether the sentence opens a list. */
    public void leave(Scene scene, Subjects subjects) {
        int last = scene.sentence.to() - 1;
        rememberPlan(scene, subjects);
        if (item || numbered) {
            return;
        }
        if (framed) {
            listing = scene.isMark(last, ':');
            marked = false;
            return;
        }
        int end = scene.isMark(last, ':') ? last : last + 1;
        if (scene.operators.stream().anyMatch(op -> op.kind() == CueKind.CONTENTS && op.to() == end)) {
            open(holders.lastPlan(), Force.REQUIRE);
            return;
        }
        if (scene.isMark(last, ':')) {
            open(scene, subjects, last);
        }
    }

    /** Opens the list that a sentence about a plan or an agreement announces. */
    private void open(Scene scene, Subjects subjects, int last) {
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
        return item && !told;
    }

    /** What a mention in an item or in a sentence about a plan says. */
    public List<Reading> read(Scene scene, PhraseMatch<ConditionPhrase> mention) {
        PhraseUse use = mention.value().use();
        if (!(item || framed) || !use.governed() || (!item && mention.from() <= after)) {
            return List.of();
        }
        boolean proposition = use == PhraseUse.FOR;
        for (Operator op : scene.operators) {
            boolean turns = op.kind() == CueKind.TURN || (op.kind() == CueKind.VERB && op.force() == Force.REJECT);
            proposition ^= turns && op.to() <= mention.from() && op.from() > after;
        }
        proposition ^= closesTurned(scene, mention.to());
        String rule = mention.value().phrase().place() + (item ? " item" : " frame");
        Force held = force == Force.REQUIRE && proposition && burdened(mention) ? Force.ACCEPT : force;
        return List.of(
                new Reading(mention, Stances.of(held, proposition), owners, mention.from(), false, true, false, rule));
    }

    /** "Sanctions would be lifted": a turning participle whose subject the mention is. */
    private static boolean closesTurned(Scene scene, int from) {
        return scene.operators.stream()
                .anyMatch(op -> op.kind() == CueKind.TURN
                        && op.from() >= from
                        && op.from() - from <= NEAR
                        && scene.is(op.from() - 1, scene.lexicon.be));
    }

    /** Whether the owners would give it themselves. */
    private boolean burdened(PhraseMatch<ConditionPhrase> mention) {
        return owners.stream()
                .allMatch(holder -> mention.value().condition().burdens().contains(holder.side()));
    }

    /** Whose plan the sentence names. */
    private void rememberPlan(Scene scene, Subjects subjects) {
        for (int i = scene.sentence.from(); i < scene.sentence.to(); i++) {
            if (scene.is(i, scene.lexicon.documents)) {
                List<Holder> owner = subjects.owners().before(i);
                owner = owner.isEmpty() ? subjects.owners().agent(i + 1) : owner;
                holders.rememberPlan(owner.isEmpty() ? subjects.presenters(i) : owner);
            }
        }
    }

    /** Whether the sentence is nothing but the number of an item. */
    private static boolean isNumber(Scene scene) {
        return scene.sentence.length() <= 3
                && Character.isDigit(scene.document.text(scene.sentence.from()).charAt(0));
    }

    /** "Point 6: …", "Article 2 …": an item by its number. */
    private static boolean isPoint(Scene scene) {
        int from = scene.sentence.from();
        return scene.is(from, scene.lexicon.plans)
                && from + 1 < scene.sentence.to()
                && Character.isDigit(scene.document.text(from + 1).charAt(0));
    }

    private boolean isItem(Scene scene) {
        boolean point = numbered || isPoint(scene);
        if (point) {
            marked = true;
            told = !isFragment(scene);
            return !speeches.at(scene.sentence.from() + 1).attributed();
        }
        told = false;
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

    /** "… must also …", "… is another demand". */
    private static boolean demands(Operator op) {
        boolean noun = op.kind() == CueKind.NOUN && op.force() == Force.REQUIRE;
        return noun || (op.kind() == CueKind.MODAL && op.force() == Force.REQUIRE);
    }

    /** Whether a sentence after one about a plan tells more of it: nobody speaks, and it says what would be. */
    private boolean goesOn(Scene scene) {
        for (Operator op : scene.operators) {
            if (demands(op)) {
                return speeches.at(op.from()).holder() == null;
            }
        }
        for (int i = scene.sentence.from(); i < scene.sentence.to(); i++) {
            if (speeches.at(i).holder() != null) {
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
