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
import dev.parley.model.Stance;
import dev.parley.model.dossier.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        Pending one = new Pending(scene, mention, readings, before);
        pending.add(one);
        bySentence
                .computeIfAbsent(scene.sentence.number(), number -> new ArrayList<>())
                .add(one);
        mentioned.merge(mention.value().condition().id(), 1, Integer::sum);
    }

    /** The statements, given those that the rules found and believed. */
    public List<FoundStatement> decide(List<FoundStatement> believed, Trace trace) {
        if (judge.model == null && !trace.wantsClues()) {
            return believed;
        }
        Verdicts verdicts = new Verdicts(believed);
        for (Pending one : pending) {
            for (Side side : judge.dossier.sides()) {
                Clues clues = clues(one, side, believed, trace.wantsClues());
                if (clues == null) {
                    continue;
                }
                trace.weighed(new Weighed(one.scene().sentence, one.mention(), side.id(), clues.names()));
                if (judge.model != null && believable(one, side) && !partOfAnother(one)) {
                    verdicts.add(one, side, judge.model.weigh(clues), () -> holder(one, side));
                }
            }
        }
        return judge.model == null ? believed : verdicts.statements(trace);
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

    /** Absent where nothing near the mention names the side. */
    private @Nullable Clues clues(Pending one, Side side, List<FoundStatement> believed, boolean named) {
        Scene scene = one.scene();
        Presence presence = new Presence(actors.in(scene.sentence), one.mention(), side.id());
        Clues clues = new Clues(named);
        ClueReader reader = new ClueReader(scene, one.mention(), side, judge.principals, clues);
        Speech speech = speeches.at(one.mention().from());
        String speaker = reader.speaker(speech);
        boolean speaks = speech.holder() != null && speech.holder().side().equals(side.id());
        boolean before = one.before().stream().anyMatch(holder -> holder.side().equals(side.id()));
        int focus = actors.focus(scene.sentence, side.id());
        String together = together(one);
        boolean joint =
                together != null && actors.named(side.id(), one.mention().from());
        boolean ruled = rules(one, side, believed, clues);
        if (!speaks && presence.near == null && presence.later == null && !before && focus == 0 && !joint && !ruled) {
            return null;
        }
        String usual = usual(one, side);
        clues.add(Clue.USUAL, usual);
        clues.add(Clue.USUAL_SPEAKER, usual + ',' + speaker);
        clues.add(Clue.USUAL_USE, usual + ',' + one.mention().value().use());
        clues.add(Clue.SPEAKER, speaker);
        flag(
                clues,
                Clue.PERSON_SPEAKS,
                speech.holder() != null && speech.holder().person());
        flag(clues, Clue.BEFORE, before);
        flag(clues, Clue.IN_PHRASE, presence.inPhrase);
        clues.add(Clue.FOCUS, focus);
        if (together != null) {
            clues.add(Clue.JOINT, together);
            clues.add(Clue.JOINT_NAMED, Math.min(3, presence.named));
        }
        setting(one, side, presence, clues);
        reader.words(presence);
        reader.cues(presence, speaker, usual);
        return clues;
    }

    private static void flag(Clues clues, Clue kind, boolean holds) {
        if (holds) {
            clues.add(kind);
        }
    }

    private void setting(Pending one, Side side, Presence presence, Clues clues) {
        Scene scene = one.scene();
        clues.add(Clue.USE, one.mention().value().use().name());
        clues.add(Clue.PASSAGE, scene.sentence.kind().name());
        clues.add(Clue.OTHERS, Math.min(3, presence.others()));
        clues.add(Clue.NAMED, Math.min(3, presence.named));
        clues.add(
                Clue.MENTIONED,
                Math.min(
                        3,
                        mentioned.getOrDefault(one.mention().value().condition().id(), 0)));
        clues.add(Clue.LENGTH, Math.min(6, scene.sentence.length() / 10));
        flag(clues, Clue.PRINCIPAL, side.principal());
        flag(clues, Clue.QUOTED, scene.document.quoted(one.mention().from()));
        flag(clues, Clue.QUESTION, scene.isMark(scene.sentence.to() - 1, '?'));
    }

    /** Adds what the rules read; answers whether they read anything of the side. */
    private static boolean rules(Pending one, Side side, List<FoundStatement> believed, Clues clues) {
        boolean any = false;
        boolean others = false;
        for (Reading reading : one.readings()) {
            boolean own =
                    reading.holders().stream().anyMatch(holder -> holder.side().equals(side.id()));
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
            boolean same = found.holder().side().equals(side.id())
                    && found.condition()
                            .equals(one.mention().value().condition().id());
            if (same) {
                boolean here = found.sentence().equals(one.scene().sentence);
                clues.add(here ? Clue.BELIEVED : Clue.ELSEWHERE, polarity(one, found.stance()));
            }
        }
        return any;
    }

    private static String polarity(Pending one, Stance stance) {
        return Polarity.of(stance, one.mention().value().use()).name();
    }

    private static String usual(Pending one, Side side) {
        Stance usual = one.mention().value().condition().usual().get(side.id());
        return usual == null ? "NO" : polarity(one, usual);
    }

    private @Nullable String together(Pending one) {
        Scene scene = one.scene();
        String last = null;
        for (int i = scene.sentence.from(); i < one.mention().from(); i++) {
            last = scene.is(i, judge.together) ? Word.of(scene.document, i).text() : last;
        }
        return last;
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
