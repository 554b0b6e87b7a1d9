package dev.parley.enrich.engine.statement;

import dev.parley.enrich.engine.statement.holder.Speech;
import dev.parley.enrich.engine.statement.holder.SpeechMap;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.model.ConditionId;
import dev.parley.model.SideId;
import dev.parley.model.Stance;
import dev.parley.model.dossier.Dossier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The readings of a text, of which the best one of each side, condition and stance is kept. */
final class Collected {
    private static final int RECENT = 2;

    private record Cell(SideId side, ConditionId condition, Stance stance) {}

    private record Kept(Reading reading, Holder holder, Sentence sentence, int weight) {}

    private final Dossier dossier;
    private final Document document;
    private final SpeechMap speeches;
    private final Map<Cell, Kept> kept = new LinkedHashMap<>();
    private final List<Kept> all = new ArrayList<>();

    Collected(Dossier dossier, Document document, SpeechMap speeches) {
        this.dossier = dossier;
        this.document = document;
        this.speeches = speeches;
    }

    /** Keeps a reading; answers whether anybody's stance came of it. */
    boolean add(Reading reading, Sentence sentence) {
        boolean added = false;
        for (Holder holder : reading.holders()) {
            Holder said = joint(reading, holder) ? holder : believed(reading, holder);
            if (said != null) {
                added = true;
                ConditionId condition = reading.mention().value().condition().id();
                Kept one = new Kept(reading, said, sentence, weight(reading, said));
                all.add(one);
                kept.merge(
                        new Cell(said.side(), condition, reading.stance()),
                        one,
                        (old, now) -> now.weight() > old.weight() ? now : old);
            }
        }
        return added;
    }

    /** Whether the speaker tells of something that his own side holds together with others, his adversary not among them. */
    private boolean joint(Reading reading, Holder holder) {
        Holder speaker = speeches.at(reading.at()).holder();
        return speaker != null
                && reading.holders().size() > 1
                && !adversary(speaker, holder)
                && reading.holders().stream().anyMatch(one -> one.side().equals(speaker.side()));
    }

    /** Whether a person speaks for one principal side and the holder is of the other. */
    private boolean adversary(Holder speaker, Holder holder) {
        boolean other = speaker.person() && !speaker.side().equals(holder.side());
        return other && isPrincipal(speaker.side()) && isPrincipal(holder.side());
    }

    private boolean isPrincipal(SideId side) {
        return dossier.sides().stream().anyMatch(one -> one.id().equals(side) && one.principal());
    }

    /** Whose statement it is: a person who speaks for the same side rather than the state; nobody's where an adversary reports it. */
    private @org.jspecify.annotations.Nullable Holder believed(Reading reading, Holder holder) {
        Speech speech = speeches.at(reading.at());
        if (reading.own() || reading.presupposed() || !speech.attributed()) {
            Holder speaker = speech.holder();
            boolean spoken = !reading.presupposed() || reading.own();
            return spoken && speaker != null && speaker.side().equals(holder.side()) && speaker.person()
                    ? speaker
                    : holder;
        }
        Holder speaker = speech.holder();
        if (speaker == null) {
            return speech.direct() || speech.guessed() ? null : holder;
        }
        if (speaker.side().equals(holder.side())) {
            return holder;
        }
        boolean together = reading.holders().size() > 1 && adversary(speaker, holder);
        boolean act = reading.act() && !together;
        return act || dossier.mediators().contains(speaker.side()) ? holder : null;
    }

    private static int weight(Reading reading, Holder holder) {
        return (holder.person() ? 2 : 0) + (reading.own() ? 1 : 0);
    }

    /** What was required or offered in this sentence's predecessors. */
    List<Reading> recent(Sentence sentence) {
        int from = all.size();
        while (from > 0 && sentence.number() - all.get(from - 1).sentence().number() <= RECENT) {
            from--;
        }
        if (from == all.size()) {
            return List.of();
        }
        List<Reading> recent = new ArrayList<>();
        for (int i = from; i < all.size(); i++) {
            Kept one = all.get(i);
            if (one.sentence().number() < sentence.number() && !holds(recent, one.reading())) {
                recent.add(one.reading());
            }
        }
        return recent;
    }

    /** Whether the reading is among them. Few are, and most of these stand elsewhere: cheaper told so than by a hash of all. */
    private static boolean holds(List<Reading> readings, Reading reading) {
        for (Reading other : readings) {
            if (other.at() == reading.at() && other.equals(reading)) {
                return true;
            }
        }
        return false;
    }

    List<FoundStatement> best() {
        return kept.entrySet().stream()
                .map(entry -> found(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The plainest of all places. */
    private Plainness plainness(Cell cell) {
        Plainness plainest = Plainness.BARE;
        for (Kept one : all) {
            Reading reading = one.reading();
            boolean same = reading.stance() == cell.stance()
                    && one.holder().side().equals(cell.side())
                    && reading.mention().value().condition().id().equals(cell.condition());
            boolean plainer = same && reading.plainness().compareTo(plainest) < 0;
            plainest = plainer ? reading.plainness() : plainest;
        }
        return plainest;
    }

    private FoundStatement found(Cell cell, Kept one) {
        List<ConditionId> conditions = cell.stance() != Stance.ACCEPTS
                ? List.of()
                : all.stream()
                        .filter(other -> other.reading().conditional()
                                && other.sentence().equals(one.sentence())
                                && other.holder().side().equals(cell.side()))
                        .map(other ->
                                other.reading().mention().value().condition().id())
                        .distinct()
                        .toList();
        boolean direct = document.quoted(one.reading().mention().from());
        return new FoundStatement(
                one.holder(),
                cell.condition(),
                cell.stance(),
                plainness(cell),
                conditions,
                direct,
                one.reading().at(),
                one.sentence(),
                one.reading().rule());
    }
}
