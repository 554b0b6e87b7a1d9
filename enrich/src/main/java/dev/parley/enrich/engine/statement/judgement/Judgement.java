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
import dev.parley.enrich.engine.text.PassageKind;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.model.ConditionId;
import dev.parley.model.Stance;
import dev.parley.model.dossier.Side;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The judgement of one text: hears what the rules read of each mention, then decides on all. */
public final class Judgement {
    private final Judge judge;
    private final SidedActors actors;
    private final SpeechMap speeches;
    private final Holders holders;
    private final Credence credence;
    private final List<Pending> pending = new ArrayList<>();
    private final Map<Integer, List<Pending>> bySentence = new HashMap<>();
    private final Map<ConditionId, Integer> mentioned = new HashMap<>();
    private final BitSet answers = new BitSet();
    private @Nullable Map<ConditionId, List<FoundStatement>> byCondition;

    Judgement(Judge judge, SidedActors actors, SpeechMap speeches, Holders holders) {
        this.judge = judge;
        this.actors = actors;
        this.speeches = speeches;
        this.holders = holders;
        this.credence = new Credence(judge.dossier, speeches);
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
        Pending one =
                new Pending(scene, cues, mention, readings, before, Pending.together(scene, mention, judge.together));
        pending.add(one);
        there.add(one);
        mentioned.merge(mention.value().condition().id(), 1, Integer::sum);
    }

    /** Hears that a sentence answers what was said in one before it, of which it holds no mention. */
    public void hearAnswer(Sentence sentence) {
        answers.set(sentence.number());
    }

    /** The statements, given those that the rules found and believed. */
    public List<FoundStatement> decide(List<FoundStatement> believed, Trace trace) {
        boolean blind = judge.model == null || judge.trees == null;
        if (blind && !trace.wantsClues()) {
            return believed;
        }
        List<Sighting> sightings = new ArrayList<>();
        for (Pending one : pending) {
            boolean headline = one.scene().sentence.kind() == PassageKind.HEADLINE;
            boolean whole = !headline && !partOfAnother(one) && !judge.topics.only(one);
            ConditionId condition = one.mention().value().condition().id();
            List<FoundStatement> same = of(condition, believed);
            Surroundings about =
                    new Surroundings(one, speeches, mentioned.getOrDefault(condition, 0), trace.wantsClues());
            for (Side side : judge.dossier.sides()) {
                Clues clues = clues(one, side, same, about);
                if (clues != null) {
                    sightings.add(new Sighting(one, side, clues, whole && credence.may(one, side)));
                }
            }
        }
        trace.sighted(new Sightings(sightings, believed));
        if (judge.model == null || judge.trees == null) {
            return believed;
        }
        Cells cells = new Cells(sightings, believed, judge.model);
        Predicate<FoundStatement> settled =
                found -> answers.get(found.sentence().number());
        return new Verdicts(cells, judge.trees, this::holder, settled, trace).statements(believed);
    }

    /** Whether the mention is part of another of which the rules read a stance: who insists that they meet in Bora says no more. */
    private boolean partOfAnother(Pending one) {
        if (!one.readings().isEmpty()) {
            return false;
        }
        for (Pending other : bySentence.getOrDefault(one.scene().sentence.number(), List.of())) {
            if (!other.readings().isEmpty() && other.mention().overlaps(one.mention())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Absent where nothing near the mention names the side.
     *
     * @param believed what the rules believed of the condition
     */
    private @Nullable Clues clues(Pending one, Side side, List<FoundStatement> believed, Surroundings about) {
        Scene scene = one.scene();
        Presence presence = new Presence(actors.in(scene.sentence), one.mention(), side.id());
        Holder speaking = about.speech.holder();
        boolean speaks = speaking != null && speaking.side().equals(side.id());
        boolean before = isOf(one.before(), side);
        int focus = actors.focus(scene.sentence, side.id());
        boolean near = presence.near != null || presence.later != null;
        if (!speaks && !near && !before && focus == 0 && !joint(one, side) && !ruled(one, side)) {
            return null;
        }
        Clues clues = new Clues(about.clues);
        ClueReader reader = new ClueReader(one, side, judge.principals, clues);
        String speaker = reader.speaker(about.speech);
        rules(one, side, believed, clues);
        String usual = usual(one, side);
        clues.add(Clue.USUAL, usual);
        clues.add(Clue.USUAL_SPEAKER, usual, speaker);
        clues.add(Clue.USUAL_USE, usual, one.mention().value().use().name());
        clues.add(Clue.SPEAKER, speaker);
        if (about.around.attributed()) {
            clues.add(Clue.AROUND, reader.speaker(about.around));
        }
        clues.flag(Clue.BEFORE, before);
        clues.flag(Clue.PRINCIPAL, side.principal());
        clues.add(Clue.FOCUS, focus);
        presence(one, presence, clues);
        reader.words(presence);
        about.names(reader);
        reader.cues(about.lastCue, presence, speaker, usual);
        return clues;
    }

    /** Whether the side, named before, may be one of those told of together. */
    private boolean joint(Pending one, Side side) {
        return one.together() != null && actors.named(side.id(), one.mention().from());
    }

    private static boolean ruled(Pending one, Side side) {
        for (Reading reading : one.readings()) {
            if (isOf(reading.holders(), side)) {
                return true;
            }
        }
        return false;
    }

    private static void presence(Pending one, Presence presence, Clues clues) {
        clues.flag(Clue.IN_PHRASE, presence.inPhrase);
        clues.add(Clue.OTHERS, Math.min(3, presence.others()));
        clues.add(Clue.NAMED, Math.min(3, presence.named));
        if (one.together() != null) {
            clues.add(Clue.JOINT_NAMED, Math.min(3, presence.named));
        }
    }

    /** Adds what the rules read. */
    private void rules(Pending one, Side side, List<FoundStatement> believed, Clues clues) {
        boolean any = false;
        boolean others = false;
        for (Reading reading : one.readings()) {
            boolean own = isOf(reading.holders(), side);
            others |= !own;
            if (own) {
                any = true;
                clues.add(Clue.RULE, polarity(one, reading.stance()));
                clues.add(Clue.RULE_HOLDERS, Math.min(3, reading.holders().size()));
                clues.add(Clue.RULE_MANNER, reading.own() ? "own" : "told");
                if (reading.presupposed()) {
                    clues.add(Clue.RULE_MANNER, "presupposed");
                }
                if (reading.act()) {
                    clues.add(Clue.RULE_MANNER, "act");
                }
            }
        }
        if (!any) {
            clues.add(Clue.RULE, "NO");
        }
        if (others) {
            clues.add(Clue.RULE_OTHER, any ? "too" : "only");
        }
        for (FoundStatement found : believed) {
            if (found.holder().side().equals(side.id())) {
                boolean here = found.sentence().equals(one.scene().sentence);
                clues.add(here ? Clue.BELIEVED : Clue.ELSEWHERE, polarity(one, found.stance()));
            }
        }
    }

    /** What the rules believed of a condition. */
    private List<FoundStatement> of(ConditionId condition, List<FoundStatement> believed) {
        if (byCondition == null) {
            byCondition = believed.stream().collect(Collectors.groupingBy(FoundStatement::condition));
        }
        return byCondition.getOrDefault(condition, List.of());
    }

    private static boolean isOf(List<Holder> holders, Side side) {
        for (Holder holder : holders) {
            if (holder.side().equals(side.id())) {
                return true;
            }
        }
        return false;
    }

    private static String polarity(Pending one, Stance stance) {
        return Polarity.of(stance, one.mention().value().use()).name();
    }

    private static String usual(Pending one, Side side) {
        Stance usual = one.mention().value().condition().usual().get(side.id());
        return usual == null ? "NO" : polarity(one, usual);
    }

    /** Whose statement it is where no rule says so. */
    private Holder holder(Sighting sighting) {
        Pending one = sighting.pending;
        Side side = sighting.side;
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
