package dev.parley.enrich.engine.statement;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.discourse.Agreements;
import dev.parley.enrich.engine.statement.discourse.Anaphora;
import dev.parley.enrich.engine.statement.discourse.ColonLists;
import dev.parley.enrich.engine.statement.discourse.Echoes;
import dev.parley.enrich.engine.statement.discourse.Enumerations;
import dev.parley.enrich.engine.statement.governor.Announcements;
import dev.parley.enrich.engine.statement.governor.Governors;
import dev.parley.enrich.engine.statement.holder.Holders;
import dev.parley.enrich.engine.statement.holder.SpeechMap;
import dev.parley.enrich.engine.statement.holder.Subjects;
import dev.parley.enrich.engine.statement.inflected.InflectedAnswers;
import dev.parley.enrich.engine.statement.inflected.InflectedGovernors;
import dev.parley.enrich.engine.statement.inflected.InflectedPlans;
import dev.parley.enrich.engine.statement.judgement.Judgement;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.Document;
import dev.parley.model.Stance;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.PhraseUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the sentences of one text in their order, each in the light of those before it. */
final class TextReader {
    private final Holders holders;
    private final SpeechMap speeches;
    private final Echoes echoes;
    private final Agreements agreements;
    private final Enumerations enumerations;
    private final Collected collected;
    private final Judgement judgement;
    private final Map<Integer, List<PhraseMatch<ConditionPhrase>>> conditions;
    private final Trace trace;
    private List<Holder> before = List.of();

    /** Whose position and whose words stand where. */
    record Voices(Holders holders, SpeechMap speeches) {}

    /** @param conditions the mentions of each sentence, by its number */
    TextReader(
            Dossier dossier,
            Document document,
            Echoes echoes,
            Voices voices,
            Judgement judgement,
            Map<Integer, List<PhraseMatch<ConditionPhrase>>> conditions,
            Trace trace) {
        this.holders = voices.holders();
        this.speeches = voices.speeches();
        this.echoes = echoes;
        this.agreements = new Agreements(dossier);
        this.enumerations = new Enumerations(holders, agreements, speeches);
        this.collected = new Collected(dossier, document, speeches);
        this.judgement = judgement;
        this.conditions = conditions;
        this.trace = trace;
    }

    /** The best reading of each side, condition and stance. */
    List<FoundStatement> best() {
        return collected.best();
    }

    /** Reads one sentence. */
    void read(Scene scene) {
        Subjects subjects = new Subjects(scene, holders, speeches);
        Tracing tracing = new Tracing(trace, scene, speeches);
        enumerations.enter(scene, subjects);
        List<PhraseMatch<ConditionPhrase>> mentions = new ArrayList<>(mentioned(scene));
        mentions.addAll(echoes.in(scene, conditions));
        List<Reading> readings = read(scene, subjects, mentions, tracing);
        readings.removeIf(reading -> scene.asks() && !reading.presupposed());
        weigh(scene, readings, tracing);
        enumerations.leave(scene, subjects);
        agreements.remember(readings);
        readings.addAll(new Anaphora(scene, subjects).read(collected.recent(scene.sentence), readings));
        keep(scene, readings, tracing);
        for (PhraseMatch<ConditionPhrase> mention : mentions) {
            judgement.hear(scene, mention, of(mention, readings), before);
        }
        remember(scene, subjects);
    }

    /** Reads one sentence of a language of free word order. */
    void read(Scene scene, InflectedPlans plans, InflectedGovernors governors) {
        Tracing tracing = new Tracing(trace, scene, speeches);
        List<Reading> readings = new ArrayList<>();
        for (PhraseMatch<ConditionPhrase> mention : mentioned(scene)) {
            List<Reading> planned = plans.read(scene, mention);
            readings.addAll(planned.isEmpty() ? governors.read(mention) : planned);
            tracing.read(mention, false);
        }
        narrow(readings, tracing);
        readings.addAll(new InflectedAnswers(scene, governors).read(collected.recent(scene.sentence), readings));
        List<Reading> kept = keep(scene, readings, tracing);
        if (kept.stream().anyMatch(reading -> !mentioned(scene).contains(reading.mention()))) {
            judgement.hearAnswer(scene.sentence);
        }
        for (PhraseMatch<ConditionPhrase> mention : mentioned(scene)) {
            List<Reading> own = of(mention, readings);
            boolean hearsay = !own.isEmpty() && of(mention, kept).isEmpty();
            if (!hearsay && (!own.isEmpty() || governors.leavesOpen(mention))) {
                judgement.hear(scene, mention, own, before);
            }
        }
        before = governors.first();
        governors.rememberPlan();
    }

    private List<PhraseMatch<ConditionPhrase>> mentioned(Scene scene) {
        return conditions.getOrDefault(scene.sentence.number(), List.of());
    }

    private List<Reading> read(
            Scene scene, Subjects subjects, List<PhraseMatch<ConditionPhrase>> mentions, Tracing tracing) {
        if (mentions.isEmpty()) {
            return new ArrayList<>(0);
        }
        Governors governors = new Governors(scene, subjects, speeches, new Announcements(scene, holders, speeches));
        List<Reading> readings = new ArrayList<>();
        for (PhraseMatch<ConditionPhrase> mention : mentions) {
            List<Reading> found = enumerations.lists()
                    ? enumerations.read(scene, mention)
                    : read(mention, scene, governors, subjects);
            found = found.isEmpty() ? enumerations.read(scene, mention) : found;
            found = found.isEmpty() ? new ColonLists(scene, subjects).read(mention) : found;
            boolean said = speeches.at(mention.from()).holder() != null;
            readings.addAll(found.isEmpty() && !said ? agreements.read(scene, subjects, mention) : found);
            tracing.read(mention, governors.unheld());
        }
        return readings;
    }

    private static void weigh(Scene scene, List<Reading> readings, Tracing tracing) {
        readings.replaceAll(reading -> Rivals.priced(scene, reading, readings) ? reading.as(Stance.ACCEPTS) : reading);
        narrow(readings, tracing);
    }

    /** Gives up the readings for which there is a narrower one. */
    private static void narrow(List<Reading> readings, Tracing tracing) {
        readings.removeIf(reading -> {
            boolean narrowed = Rivals.narrowed(reading, readings);
            if (narrowed) {
                tracing.narrowed(reading);
            }
            return narrowed;
        });
    }

    /** Answers those that are believed. */
    private List<Reading> keep(Scene scene, List<Reading> readings, Tracing tracing) {
        readings.replaceAll(reading -> Rivals.claimed(scene, reading) ? reading.as(Stance.REQUIRES) : reading);
        List<Reading> kept = new ArrayList<>(readings.size());
        for (Reading reading : readings) {
            if (collected.add(reading, scene.sentence)) {
                kept.add(reading);
            }
        }
        tracing.tell(readings, kept);
        return kept;
    }

    private void remember(Scene scene, Subjects subjects) {
        before = subjects.first();
        holders.remember(before);
        for (Operator op : scene.operators) {
            holders.rememberPlan(
                    op.kind() == CueKind.NOUN && op.force() == Force.REQUIRE ? subjects.of(op) : List.of());
        }
    }

    private static List<Reading> of(PhraseMatch<ConditionPhrase> mention, List<Reading> readings) {
        List<Reading> own = new ArrayList<>(readings.size());
        for (Reading reading : readings) {
            if (reading.mention().equals(mention)) {
                own.add(reading);
            }
        }
        return own;
    }

    /** Whether a negation that the phrase does not list stands in one of its gaps: "Alba will not be in the alliance". */
    private static boolean denied(Scene scene, PhraseMatch<ConditionPhrase> mention) {
        String phrase = mention.value().phrase().text();
        for (int i = mention.from() + 1; i < mention.to(); i++) {
            if (scene.isNegation(i) && !phrase.contains(scene.document.text(i))) {
                return true;
            }
        }
        return false;
    }

    private List<Reading> read(
            PhraseMatch<ConditionPhrase> mention, Scene scene, Governors governors, Subjects subjects) {
        PhraseUse use = mention.value().use();
        if (use == PhraseUse.FOR || use == PhraseUse.AGAINST) {
            return governors.read(mention);
        }
        List<Reading> governed = use == PhraseUse.MENTION ? List.of() : governors.read(mention);
        if (!governed.isEmpty()) {
            return governed;
        }
        ActorMention before = scene.actorEndingAt(mention.from() - 1);
        Holder subject = before == null ? null : holders.of(before);
        Holder speaker = subject != null ? subject : speeches.at(mention.from()).holder();
        List<Holder> speakers = speaker == null ? subjects.reporter(mention.from()) : List.of(speaker);
        boolean nobody = speakers.isEmpty() || (subject == null && scene.retells(mention.from()));
        if (use == PhraseUse.MENTION || nobody) {
            return List.of();
        }
        Stance stance = denied(scene, mention) ? Stance.REJECTS : Stance.valueOf(use.name());
        String rule = mention.value().phrase().place() + " " + use;
        return List.of(new Reading(mention, stance, speakers, mention.from(), subject == null, false, false, rule));
    }
}
