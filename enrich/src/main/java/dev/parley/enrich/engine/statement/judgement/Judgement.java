package dev.parley.enrich.engine.statement.judgement;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.FoundStatement;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Reading;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.statement.Trace;
import dev.parley.enrich.engine.statement.holder.Holders;
import dev.parley.enrich.engine.statement.holder.Speech;
import dev.parley.enrich.engine.statement.holder.SpeechMap;
import dev.parley.model.ConditionId;
import dev.parley.model.dossier.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The judgement of one text: hears what the rules read of each mention, then decides on all. */
public final class Judgement {
    private final Judge judge;
    private final SidedActors actors;
    private final SpeechMap speeches;
    private final Holders holders;
    private final List<Pending> pending = new ArrayList<>();
    private final Map<Integer, List<Pending>> bySentence = new HashMap<>();
    private final Map<ConditionId, Integer> mentioned = new HashMap<>();

    Judgement(Judge judge, SidedActors actors, SpeechMap speeches, Holders holders) {
        this.judge = judge;
        this.actors = actors;
        this.speeches = speeches;
        this.holders = holders;
    }

    /**
     * Hears of a mention.
     *
     * @param readings what the rules made of it
     * @param before who began the sentence before
     */
    public void hear(Scene scene, PhraseMatch<ConditionPhrase> mention, List<Reading> readings, List<Holder> before) {
        List<Pending> there = bySentence.computeIfAbsent(scene.sentence.number(), number -> new ArrayList<>());
        CueNames cues = there.isEmpty() ? new CueNames(scene) : there.get(0).cues();
        Pending one = new Pending(scene, cues, mention, readings, before);
        pending.add(one);
        there.add(one);
        mentioned.merge(mention.value().condition().id(), 1, Integer::sum);
    }

    /** The statements, given those that the rules found and believed. */
    public List<FoundStatement> decide(List<FoundStatement> believed, Trace trace) {
        JudgementModel model = judge.model;
        if (model == null && !trace.wantsClues()) {
            return believed;
        }
        Verdicts verdicts = new Verdicts(believed);
        SideClues reader = new SideClues(judge, actors, speeches, mentioned, believed, trace.wantsClues());
        for (Pending one : pending) {
            boolean part = partOfAnother(one);
            reader.turnTo(one);
            for (Side side : judge.dossier.sides()) {
                boolean judged = model != null && !part && believable(one, side);
                Clues clues = judged || trace.wantsClues() ? reader.read(side) : null;
                if (clues != null && trace.wantsClues()) {
                    trace.weighed(new Weighed(one.scene().sentence, one.mention(), side.id(), clues.names()));
                }
                if (clues != null && judged && model != null) {
                    verdicts.add(one, side, model.weigh(clues), () -> holder(one, side));
                }
            }
        }
        return model == null ? believed : verdicts.statements(trace);
    }

    /** Whether the mention is part of another of which the rules read a stance: who insists that they meet in Bora says no more. */
    private boolean partOfAnother(Pending one) {
        return one.readings().isEmpty()
                && bySentence.getOrDefault(one.scene().sentence.number(), List.of()).stream()
                        .anyMatch(other -> other.mention().overlaps(one.mention())
                                && !other.readings().isEmpty());
    }

    /** Whether a stance of the side may be told there: by itself, a mediator or the article, not by an adversary or observers. */
    private boolean believable(Pending one, Side side) {
        if (!one.readings().isEmpty()) {
            return true;
        }
        Speech speech = speeches.at(one.mention().from());
        Holder speaker = speech.holder();
        if (speaker == null) {
            return !speech.guessed() && !(speech.attributed() && speech.direct());
        }
        return speaker.side().equals(side.id()) || judge.dossier.mediators().contains(speaker.side());
    }

    /** Whose statement it is where no rule says so. */
    private Holder holder(Pending one, Side side) {
        Speech speech = speeches.at(one.mention().from());
        Holder speaker = speech.holder();
        if (speaker != null && speaker.side().equals(side.id())) {
            return speaker;
        }
        Presence presence = new Presence(actors.in(one.scene().sentence), one.mention(), side.id());
        Holder near = presence.near == null ? null : holders.of(presence.near);
        if (near != null) {
            return near;
        }
        return one.before().stream()
                .filter(holder -> holder.side().equals(side.id()))
                .findFirst()
                .orElseGet(() -> new Holder(side.id(), side.actor(), side.name(), null, false));
    }
}
