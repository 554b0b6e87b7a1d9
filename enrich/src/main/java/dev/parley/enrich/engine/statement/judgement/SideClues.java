package dev.parley.enrich.engine.statement.judgement;

import dev.parley.enrich.engine.statement.FoundStatement;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Reading;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.statement.holder.Speech;
import dev.parley.enrich.engine.statement.holder.SpeechMap;
import dev.parley.model.ConditionId;
import dev.parley.model.SideId;
import dev.parley.model.Stance;
import dev.parley.model.dossier.Side;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the clues of one mention after the other, as seen from each side. What it answers holds until the next call. */
final class SideClues {
    private static final int MANY = 3;
    private static final int LONGEST = 6;
    private static final int LENGTH_STEP = 10;

    private final Judge judge;
    private final SidedActors actors;
    private final SpeechMap speeches;
    private final Map<ConditionId, Integer> mentioned;
    private final List<FoundStatement> believed;
    private final Clues clues;
    private @Nullable Pending mention;
    private @Nullable String together;

    /**
     * @param mentioned how often the text mentions each condition
     * @param believed what the rules found and believed
     * @param named whether the clues' names are wanted
     */
    SideClues(
            Judge judge,
            SidedActors actors,
            SpeechMap speeches,
            Map<ConditionId, Integer> mentioned,
            List<FoundStatement> believed,
            boolean named) {
        this.judge = judge;
        this.actors = actors;
        this.speeches = speeches;
        this.mentioned = mentioned;
        this.believed = believed;
        this.clues = new Clues(named);
    }

    /** Reads of this mention from now on. */
    void turnTo(Pending one) {
        mention = one;
        together = together(one);
    }

    /** The clues as seen from a side; absent where nothing near the mention names the side. */
    @Nullable Clues read(Side side) {
        Pending one = mention;
        if (one == null) {
            throw new IllegalStateException("no mention was turned to before side " + side.id() + " was asked for");
        }
        clues.clear();
        Presence presence = new Presence(actors.in(one.scene().sentence), one.mention(), side.id());
        Speech speech = speeches.at(one.mention().from());
        int focus = actors.focus(one.scene().sentence, side.id());
        boolean before = isOf(one.before(), side.id());
        boolean ruled = rules(one, side);
        boolean near = presence.near != null || presence.later != null || before || focus != 0;
        if (!ruled && !near && !speaks(speech, side) && !joint(one, side)) {
            return null;
        }
        ClueReader reader = new ClueReader(one, side, judge.principals, clues);
        String speaker = reader.speaker(speech);
        String usual = usual(one, side);
        clues.add(Clue.USUAL, usual);
        clues.add(Clue.USUAL_SPEAKER, usual, speaker);
        clues.add(Clue.USUAL_USE, usual, one.mention().value().use().name());
        clues.add(Clue.SPEAKER, speaker);
        flag(Clue.PERSON_SPEAKS, speech.holder() != null && speech.holder().person());
        flag(Clue.BEFORE, before);
        flag(Clue.IN_PHRASE, presence.inPhrase);
        clues.add(Clue.FOCUS, focus);
        setting(one, side, presence);
        reader.words(presence);
        reader.cues(presence, speaker, usual);
        return clues;
    }

    private static boolean isOf(List<Holder> holders, SideId side) {
        for (Holder holder : holders) {
            if (holder.side().equals(side)) {
                return true;
            }
        }
        return false;
    }

    private static boolean speaks(Speech speech, Side side) {
        return speech.holder() != null && speech.holder().side().equals(side.id());
    }

    private boolean joint(Pending one, Side side) {
        return together != null && actors.named(side.id(), one.mention().from());
    }

    private void flag(Clue kind, boolean holds) {
        if (holds) {
            clues.add(kind);
        }
    }

    private void setting(Pending one, Side side, Presence presence) {
        if (together != null) {
            clues.add(Clue.JOINT, together);
            clues.add(Clue.JOINT_NAMED, Math.min(MANY, presence.named));
        }
        Scene scene = one.scene();
        clues.add(Clue.USE, one.mention().value().use().name());
        clues.add(Clue.PASSAGE, scene.sentence.kind().name());
        clues.add(Clue.OTHERS, Math.min(MANY, presence.others()));
        clues.add(Clue.NAMED, Math.min(MANY, presence.named));
        int count = mentioned.getOrDefault(one.mention().value().condition().id(), 0);
        clues.add(Clue.MENTIONED, Math.min(MANY, count));
        clues.add(Clue.LENGTH, Math.min(LONGEST, scene.sentence.length() / LENGTH_STEP));
        flag(Clue.PRINCIPAL, side.principal());
        flag(Clue.QUOTED, scene.document.quoted(one.mention().from()));
        flag(Clue.QUESTION, scene.isMark(scene.sentence.to() - 1, '?'));
    }

    /** Adds what the rules read; answers whether they read anything of the side. */
    private boolean rules(Pending one, Side side) {
        boolean any = false;
        boolean others = false;
        for (Reading reading : one.readings()) {
            boolean own = isOf(reading.holders(), side.id());
            others |= !own;
            any |= own;
            if (own) {
                rule(one, reading);
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

    private void rule(Pending one, Reading reading) {
        clues.add(Clue.RULE, polarity(one, reading.stance()));
        clues.add(Clue.RULE_HOLDERS, Math.min(MANY, reading.holders().size()));
        clues.add(Clue.RULE_MANNER, reading.own() ? "own" : "told");
        if (reading.presupposed()) {
            clues.add(Clue.RULE_MANNER, "presupposed");
        }
        if (reading.act()) {
            clues.add(Clue.RULE_MANNER, "act");
        }
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
        for (int i = one.mention().from() - 1; i >= scene.sentence.from(); i--) {
            if (scene.is(i, judge.together)) {
                return Word.of(scene.document, i).text();
            }
        }
        return null;
    }
}
