package dev.parley.enrich.engine.statement;

import dev.parley.enrich.engine.actor.ActorMentions;
import dev.parley.enrich.engine.attribution.AttributionRelation;
import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.inflected.ClauseLexicon;
import dev.parley.enrich.engine.inflected.InflectedText;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.phrase.Slots;
import dev.parley.enrich.engine.phrase.WordForms;
import dev.parley.enrich.engine.statement.discourse.Agreements;
import dev.parley.enrich.engine.statement.discourse.Anaphora;
import dev.parley.enrich.engine.statement.discourse.Echoes;
import dev.parley.enrich.engine.statement.discourse.Enumerations;
import dev.parley.enrich.engine.statement.governor.Announcements;
import dev.parley.enrich.engine.statement.governor.Governors;
import dev.parley.enrich.engine.statement.holder.AttributedSpeech;
import dev.parley.enrich.engine.statement.holder.Groups;
import dev.parley.enrich.engine.statement.holder.Holders;
import dev.parley.enrich.engine.statement.holder.Subjects;
import dev.parley.enrich.engine.statement.inflected.InflectedAnswers;
import dev.parley.enrich.engine.statement.inflected.InflectedGovernors;
import dev.parley.enrich.engine.statement.inflected.InflectedHolders;
import dev.parley.enrich.engine.statement.inflected.InflectedPlans;
import dev.parley.enrich.engine.statement.judgement.Judge;
import dev.parley.enrich.engine.statement.judgement.Judgement;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Phrases;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.enrich.engine.text.Vocabulary;
import dev.parley.model.Stance;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.PhraseUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the statements of a text. Immutable once compiled. */
public final class StatementFinder {
    /** Tokens; what is longer is no sentence but a list or a text without marks, and of nobody's saying. */
    public static final int LONGEST = 300;

    private final Dossier dossier;
    private final StanceLexicon lexicon;
    private final Echoes echoes;
    private final @Nullable ClauseLexicon clauses;
    private final Judge judge;
    private final Groups groups;

    /** Compiles the cues of one language. Words are added to the vocabulary. */
    public StatementFinder(Dossier dossier, String language, WordForms forms, Phrases phrases, Vocabulary vocabulary) {
        this.dossier = dossier;
        this.echoes = new Echoes(dossier, language);
        this.lexicon = new StanceLexicon(language, forms, phrases, vocabulary);
        this.groups = new Groups(dossier, phrases);
        this.judge = new Judge(dossier, language, vocabulary);
        this.clauses = lexicon.freeOrder ? ClauseLexicon.load(dossier, language) : null;
    }

    /** Whether a sentence is too long to be read for statements. */
    public static boolean isTooLong(Sentence sentence) {
        return !sentence.kind().dropped() && sentence.length() > LONGEST;
    }

    /** Ends the compilation. */
    public void freeze() {
        lexicon.freeze();
    }

    /**
     * The statements of a text, one for each side, condition and stance.
     *
     * @param conditions the mentions of each sentence, by its number
     * @param voice who speaks where the text names nobody; absent for an ordinary outlet
     * @param trace told what came of each mention
     */
    public List<FoundStatement> find(
            Document document,
            ActorMentions actors,
            List<AttributionRelation> relations,
            Map<Integer, List<PhraseMatch<ConditionPhrase>>> conditions,
            Slots slots,
            @Nullable Holder voice,
            Trace trace) {
        AttributedSpeech speeches = new AttributedSpeech(document, relations, lexicon, dossier, voice);
        Holders holders = new Holders(dossier, actors, speeches, groups.in(document));
        InflectedText inflected = clauses == null ? null : new InflectedText(document, actors, clauses);
        Agreements agreements = new Agreements(dossier);
        Enumerations enumerations = new Enumerations(holders, agreements, speeches);
        Collected collected = new Collected(dossier, document, speeches);
        Judgement judgement = judge.of(document, actors, speeches, holders);
        InflectedPlans plans = inflected == null ? null : new InflectedPlans(inflected, speeches);
        List<Holder> before = List.of();
        for (Sentence sentence : document.sentences()) {
            if (sentence.kind().dropped() || isTooLong(sentence)) {
                continue;
            }
            Scene scene = new Scene(document, sentence, actors, slots, lexicon);
            if (inflected != null && plans != null) {
                InflectedHolders who = new InflectedHolders(scene, holders, speeches, inflected);
                plans.enter(scene, who);
                readInflected(
                        scene,
                        conditions.getOrDefault(sentence.number(), List.of()),
                        plans,
                        new InflectedGovernors(scene, who, inflected),
                        collected,
                        new Tracing(trace, scene, speeches));
                continue;
            }
            Subjects subjects = new Subjects(scene, holders, speeches);
            Governors governors = new Governors(scene, subjects, speeches, new Announcements(scene, holders, speeches));
            Tracing tracing = new Tracing(trace, scene, speeches);
            List<Reading> readings = new ArrayList<>();
            enumerations.enter(scene, subjects);
            List<PhraseMatch<ConditionPhrase>> mentions =
                    new ArrayList<>(conditions.getOrDefault(sentence.number(), List.of()));
            mentions.addAll(echoes.in(scene, conditions));
            for (PhraseMatch<ConditionPhrase> mention : mentions) {
                List<Reading> found = enumerations.lists()
                        ? enumerations.read(scene, mention)
                        : read(mention, scene, governors, subjects, holders, speeches);
                found = found.isEmpty() ? enumerations.read(scene, mention) : found;
                readings.addAll(found.isEmpty() ? agreements.read(scene, subjects, mention) : found);
                tracing.read(mention, governors.unheld());
            }
            readings.replaceAll(
                    reading -> Rivals.priced(scene, reading, readings) ? reading.as(Stance.ACCEPTS) : reading);
            narrow(readings, tracing);
            enumerations.leave(scene, subjects);
            agreements.remember(readings);
            readings.addAll(new Anaphora(scene, subjects).read(collected.recent(sentence), readings));
            tracing.tell(readings, kept(readings, collected, sentence));
            for (PhraseMatch<ConditionPhrase> mention : mentions) {
                judgement.hear(scene, mention, of(mention, readings), before);
            }
            before = subjects.first();
            holders.remember(before);
            for (Operator op : scene.operators) {
                holders.rememberPlan(
                        op.kind() == CueKind.NOUN && op.force() == Force.REQUIRE ? subjects.of(op) : List.of());
            }
        }
        return judgement.decide(collected.best(), trace);
    }

    private static void readInflected(
            Scene scene,
            List<PhraseMatch<ConditionPhrase>> mentions,
            InflectedPlans plans,
            InflectedGovernors governors,
            Collected collected,
            Tracing tracing) {
        List<Reading> readings = new ArrayList<>();
        for (PhraseMatch<ConditionPhrase> mention : mentions) {
            List<Reading> planned = plans.read(scene, mention);
            readings.addAll(planned.isEmpty() ? governors.read(mention) : planned);
            tracing.read(mention, false);
        }
        narrow(readings, tracing);
        readings.addAll(new InflectedAnswers(scene, governors).read(collected.recent(scene.sentence), readings));
        tracing.tell(readings, kept(readings, collected, scene.sentence));
        governors.rememberPlan();
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

    private static List<Reading> kept(List<Reading> readings, Collected collected, Sentence sentence) {
        List<Reading> kept = new ArrayList<>(readings.size());
        for (Reading reading : readings) {
            if (collected.add(reading, sentence)) {
                kept.add(reading);
            }
        }
        return kept;
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

    private static List<Reading> read(
            PhraseMatch<ConditionPhrase> mention,
            Scene scene,
            Governors governors,
            Subjects subjects,
            Holders holders,
            AttributedSpeech speeches) {
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
        Stance stance = Stance.valueOf(use.name());
        String rule = mention.value().phrase().place() + " " + use;
        return List.of(new Reading(mention, stance, speakers, mention.from(), subject == null, false, false, rule));
    }
}
