package dev.parley.enrich.engine.statement.governor;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.CueKind;
import dev.parley.enrich.engine.statement.Force;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Reading;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.statement.holder.SpeechMap;
import dev.parley.enrich.engine.statement.holder.Subjects;
import dev.parley.model.dossier.PhraseUse;
import java.util.ArrayList;
import java.util.List;

/** Reads which stance the words around a mention take on it, innermost first, and whose it is. */
public final class Governors {
    private final Scene scene;
    private final CueWords cues;
    private final Conclusions conclusions;
    private final Judgements judgements;
    private final Followers followers;
    private boolean unheld;
    private final CueChain chain;
    private final Provisos provisos;
    private final Promises promises;
    private final Announcements announcements;

    public Governors(Scene scene, Subjects subjects, SpeechMap speeches, Announcements announcements) {
        this.scene = scene;
        Boundaries boundaries = new Boundaries(scene);
        this.cues = new CueWords(scene);
        this.conclusions = new Conclusions(scene, boundaries);
        this.judgements = new Judgements(scene, subjects, speeches);
        this.chain =
                new CueChain(scene, subjects, judgements, new Hypotheses(scene, subjects, speeches), announcements);
        this.provisos = new Provisos(scene, subjects, boundaries, judgements, speeches);
        this.promises = new Promises(scene, subjects, speeches, boundaries);
        this.announcements = announcements;
        this.followers = new Followers(scene, subjects, boundaries, judgements);
    }

    public List<Reading> read(PhraseMatch<ConditionPhrase> mention) {
        unheld = false;
        judgements.enter(mention);
        chain.enter(mention);
        PhraseUse use = mention.value().use();
        boolean proposition = use == PhraseUse.FOR || use == PhraseUse.REQUIRES || use == PhraseUse.ACCEPTS;
        List<Governed> found = new ArrayList<>(cues.beginsWith(mention) ? List.of() : before(mention, proposition));
        if (found.isEmpty() && (use == PhraseUse.FOR || use == PhraseUse.AGAINST)) {
            found.addAll(inside(mention, proposition));
        }
        found.replaceAll(one -> twice(use, one) ? one.turned() : turned(mention, one));
        List<Reading> readings = readings(mention, found);
        if (found.isEmpty()) {
            readings.addAll(depending(mention, proposition));
        }
        unheld = readings.removeIf(reading -> reading.holders().isEmpty());
        boolean owned =
                !found.isEmpty() && found.stream().allMatch(one -> one.op().kind() == CueKind.NOUN);
        readings.addAll(readings(mention, followers.read(mention, proposition, !readings.isEmpty(), owned)));
        unheld |= readings.removeIf(reading -> reading.holders().isEmpty());
        readings.removeIf(reading -> !reading.presupposed() && Conclusions.contradicted(reading, readings));
        if (readings.isEmpty() && (use == PhraseUse.FOR || use == PhraseUse.AGAINST)) {
            readings.addAll(readings(mention, announcements.read(mention, proposition)));
        }
        return readings;
    }

    /** What something else is made to depend on. */
    private List<Reading> depending(PhraseMatch<ConditionPhrase> mention, boolean proposition) {
        List<Governed> bargained = provisos.read(mention, proposition);
        if (!bargained.isEmpty()) {
            return bargained.stream()
                    .map(one -> conclusions.reading(mention, one, one.force() == Force.REQUIRE))
                    .toList();
        }
        List<Governed> awaited = provisos.awaited(mention, proposition);
        boolean promised = awaited.isEmpty() && mention.value().use().governed();
        List<Governed> first = promised ? promises.read(mention, proposition) : awaited;
        return readings(mention, first.stream().map(one -> turned(mention, one)).toList());
    }

    /** "Will not tolerate troops, which would be targets": a refusal of what the phrase itself refuses is none of the refusal. */
    private static boolean twice(PhraseUse use, Governed one) {
        return use == PhraseUse.REJECTS && one.force() == Force.REJECT && !one.proposition();
    }

    private Governed turned(PhraseMatch<ConditionPhrase> mention, Governed one) {
        return conclusions.endsTurned(mention, one) ? one.turned() : one;
    }

    private List<Reading> readings(PhraseMatch<ConditionPhrase> mention, List<Governed> found) {
        List<Reading> readings = new ArrayList<>();
        found.forEach(one -> readings.add(conclusions.reading(mention, one, false)));
        return readings;
    }

    /** Whether a cue governs the mention read last whose holder could not be told. */
    public boolean unheld() {
        return unheld;
    }

    /** What the last cue before the mention says; it may share words with it: "the need for guarantees". */
    private List<Governed> before(PhraseMatch<ConditionPhrase> mention, boolean proposition) {
        for (int i = 0; i < scene.operators.size(); i++) {
            Operator op = scene.operators.get(i);
            if (op.kind() == CueKind.NOUN && op.from() == mention.to()) {
                return chain.governed(op, i, op.to(), proposition);
            }
            boolean lacking = op.kind() == CueKind.PREDICATE
                    && op.from() < mention.from()
                    && op.to() > mention.from()
                    && op.to() < mention.to();
            if (lacking && !proposition) {
                return judgements.predicate(op, true);
            }
            boolean takes = (op.kind() == CueKind.VERB || op.kind() == CueKind.NOUN) && !scene.isNegation(op.to() - 1);
            if (takes && op.from() < mention.from() && op.to() > mention.from() && op.to() < mention.to()) {
                return chain.left(op.to(), i, proposition);
            }
        }
        return chain.left(mention.from(), chain.last(mention.from()), proposition);
    }

    /** A cue in a gap of the phrase itself: "the president says that he wants to meet". */
    private List<Governed> inside(PhraseMatch<ConditionPhrase> mention, boolean proposition) {
        String phrase = mention.value().phrase().text();
        for (int i = scene.operators.size() - 1; i >= 0; i--) {
            Operator op = scene.operators.get(i);
            boolean object = op.kind() == CueKind.NOUN && mention.value().use() == PhraseUse.AGAINST;
            boolean within =
                    op.from() >= mention.from() && op.to() < mention.to() && op.kind() != CueKind.TURN && !object;
            if (within && !proposition && judgements.lacks(op)) {
                return judgements.predicate(op, true);
            }
            if (within && op.force() != Force.REPORT && (cues.complements(op) || !cues.wordOf(phrase, op))) {
                return chain.left(op.to(), i, proposition);
            }
        }
        return List.of();
    }
}
