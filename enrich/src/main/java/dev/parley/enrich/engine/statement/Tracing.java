package dev.parley.enrich.engine.statement;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.holder.Speech;
import dev.parley.enrich.engine.statement.holder.SpeechMap;
import dev.parley.model.dossier.PhraseUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells a trace what came of the mentions of one sentence. */
final class Tracing {
    private final Trace trace;
    private final Scene scene;
    private final SpeechMap speeches;
    private final boolean listens;
    private final Map<PhraseMatch<ConditionPhrase>, Boolean> unheld;
    private final Map<PhraseMatch<ConditionPhrase>, Boolean> narrowed;

    Tracing(Trace trace, Scene scene, SpeechMap speeches) {
        this.trace = trace;
        this.scene = scene;
        this.speeches = speeches;
        this.listens = trace != Trace.NONE;
        this.unheld = listens ? new LinkedHashMap<>() : Map.of();
        this.narrowed = listens ? new LinkedHashMap<>() : Map.of();
    }

    /**
     * Notes that a mention was read.
     *
     * @param withoutHolder whether a cue governs it whose holder could not be told
     */
    void read(PhraseMatch<ConditionPhrase> mention, boolean withoutHolder) {
        if (listens) {
            unheld.put(mention, withoutHolder);
        }
    }

    /** Notes that a reading was given up for a narrower one. */
    void narrowed(Reading reading) {
        if (listens) {
            narrowed.put(reading.mention(), true);
        }
    }

    /** Tells of all mentions, once the readings that are believed have been kept. */
    void tell(List<Reading> readings, List<Reading> kept) {
        if (!listens) {
            return;
        }
        unheld.forEach((mention, withoutHolder) -> {
            List<Reading> own = readings.stream()
                    .filter(reading -> reading.mention().equals(mention))
                    .toList();
            List<Trace.Stanced> stances = new ArrayList<>();
            own.stream().filter(kept::contains).forEach(reading -> stances.addAll(stances(reading)));
            trace.mention(
                    scene.sentence, mention, stances, stances.isEmpty() ? why(mention, own, withoutHolder) : null);
        });
        readings.stream()
                .filter(reading -> !unheld.containsKey(reading.mention()) && kept.contains(reading))
                .forEach(reading -> trace.mention(scene.sentence, reading.mention(), stances(reading), null));
    }

    private static List<Trace.Stanced> stances(Reading reading) {
        return reading.holders().stream()
                .map(holder -> new Trace.Stanced(
                        holder.side() + "|"
                                + reading.mention().value().condition().id() + " " + reading.stance(),
                        holder.name(),
                        reading.rule()))
                .toList();
    }

    private NoStatement why(PhraseMatch<ConditionPhrase> mention, List<Reading> own, boolean withoutHolder) {
        if (!own.isEmpty()) {
            return disbelieved(own.get(0));
        }
        if (narrowed.containsKey(mention)) {
            return NoStatement.NARROWER_REFUSED;
        }
        if (mention.value().use() == PhraseUse.MENTION) {
            return NoStatement.SUBJECT_ONLY;
        }
        if (withoutHolder || scene.operators.stream().anyMatch(op -> governs(op, mention))) {
            return NoStatement.HOLDER_UNKNOWN;
        }
        boolean cue = scene.operators.stream()
                .anyMatch(op -> op.force() != Force.REPORT && op.kind() != CueKind.TURN && !within(op, mention));
        return cue ? NoStatement.CUE_DOES_NOT_REACH : NoStatement.NO_STANCE_CUE;
    }

    /** Whether the cue is a verb just before the phrase, with at most an article between. */
    private static boolean governs(Operator op, PhraseMatch<ConditionPhrase> mention) {
        boolean before = op.to() <= mention.from() && mention.from() - op.to() <= 1;
        return before && op.kind() == CueKind.VERB && op.force() != Force.REPORT;
    }

    private static boolean within(Operator op, PhraseMatch<ConditionPhrase> mention) {
        return op.from() >= mention.from() && op.to() <= mention.to();
    }

    private NoStatement disbelieved(Reading reading) {
        Speech speech = speeches.at(reading.at());
        @Nullable Holder speaker = speech.holder();
        if (speaker != null) {
            return NoStatement.HEARSAY;
        }
        return speech.guessed() ? NoStatement.OBSERVER : NoStatement.SPEAKER_UNKNOWN;
    }
}
