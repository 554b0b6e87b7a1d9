package dev.parley.enrich.engine.statement;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.model.dossier.PhraseUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads which stance the words around a mention take on it, innermost first, and whose it is. */
final class Governors {
    private static final int FAR = 28;
    private static final int NEAR = 4;
    private static final int AFTER = 16;

    private final Scene scene;
    private final Subjects subjects;
    private final SpeechMap speeches;
    private final Boundaries boundaries;

    Governors(Scene scene, Subjects subjects, SpeechMap speeches) {
        this.scene = scene;
        this.subjects = subjects;
        this.speeches = speeches;
        this.boundaries = new Boundaries(scene);
    }

    /** What governs: its force on the object, whether the object is the proposition, and the holders. */
    private record Governed(Force force, boolean proposition, List<Holder> holders, Operator op, boolean own) {}

    List<Reading> read(PhraseMatch<ConditionPhrase> mention) {
        boolean proposition = mention.value().use() == PhraseUse.FOR;
        List<Reading> readings = new ArrayList<>();
        Optional<Governed> inside = inside(mention, proposition);
        Optional<Governed> left = left(mention.from(), last(mention.from()), proposition);
        left.or(() -> inside).ifPresent(found -> readings.add(reading(mention, found, false)));
        if (readings.isEmpty()) {
            conditional(mention, proposition).ifPresent(found -> readings.add(reading(mention, found, true)));
        }
        right(mention, proposition, !readings.isEmpty()).forEach(found -> readings.add(reading(mention, found, false)));
        readings.removeIf(reading -> reading.holders().isEmpty());
        return readings;
    }

    private Reading reading(PhraseMatch<ConditionPhrase> mention, Governed found, boolean conditional) {
        Force force = conditional ? Force.REQUIRE : found.force();
        String rule = mention.value().phrase().place() + " " + found.op().kind() + ":"
                + found.op().cue().text();
        return new Reading(
                mention,
                Stances.of(force, found.proposition()),
                found.holders(),
                found.op().from(),
                found.own(),
                conditional,
                rule);
    }

    private int last(int before) {
        int index = -1;
        for (int i = 0; i < scene.operators.size(); i++) {
            if (scene.operators.get(i).to() <= before) {
                index = i;
            }
        }
        return index;
    }

    private Optional<Governed> inside(PhraseMatch<ConditionPhrase> mention, boolean proposition) {
        for (Operator op : scene.operators) {
            if (op.from() > mention.from() && op.to() < mention.to() && op.kind() == CueKind.MODAL) {
                return modal(op, proposition, List.of());
            }
        }
        return Optional.empty();
    }

    private Optional<Governed> left(int edge, int index, boolean proposition) {
        if (index < 0) {
            return Optional.empty();
        }
        Operator op = scene.operators.get(index);
        if (edge - op.to() > FAR || boundaries.between(op.to(), edge) || boundaries.conditional(op.to(), edge) >= 0) {
            return Optional.empty();
        }
        return switch (op.kind()) {
            case TURN ->
                edge - op.to() <= NEAR ? left(op.from(), index - 1, !proposition) : left(edge, index - 1, proposition);
            case MODAL -> modal(op, proposition, outer(op, index));
            case PREDICATE -> spoken(op, op.force(), proposition, negatedBefore(op));
            case VERB, NOUN -> governed(op, index, proposition);
        };
    }

    private boolean negatedBefore(Operator op) {
        return scene.negated(op);
    }

    private List<Holder> outer(Operator op, int index) {
        if (index == 0) {
            return List.of();
        }
        Operator outer = scene.operators.get(index - 1);
        boolean requires = outer.force() == Force.REQUIRE
                && (outer.kind() == CueKind.VERB || outer.kind() == CueKind.NOUN)
                && op.from() - outer.to() < NEAR * 2
                && !boundaries.between(outer.to(), op.from());
        return requires ? subjects.of(outer) : List.of();
    }

    private Optional<Governed> modal(Operator op, boolean proposition, List<Holder> outer) {
        boolean negated = scene.isNegation(op.to());
        Force force = op.force();
        if (force == Force.REJECT) {
            List<Holder> subject = subjects.of(op);
            if (!subject.isEmpty()) {
                boolean own = isSpeaker(subject, op.from());
                return Optional.of(new Governed(force, proposition, subject, op, own));
            }
        }
        if (!outer.isEmpty()) {
            return Optional.of(new Governed(force, proposition != negated, outer, op, false));
        }
        return spoken(op, force, proposition != negated, false);
    }

    /** What the speaker himself judges or requires. */
    private Optional<Governed> spoken(Operator op, Force force, boolean proposition, boolean negated) {
        Force turned = negated ? Stances.negate(force) : force;
        Holder speaker = speeches.at(op.from()).holder();
        if (speaker == null || turned == Force.REPORT) {
            return Optional.empty();
        }
        return Optional.of(new Governed(turned, proposition, List.of(speaker), op, true));
    }

    private boolean isSpeaker(List<Holder> holders, int token) {
        Holder speaker = speeches.at(token).holder();
        return speaker != null
                && holders.stream().allMatch(holder -> holder.side().equals(speaker.side()));
    }

    private Optional<Governed> governed(Operator op, int index, boolean proposition) {
        Force force = scene.negated(op) && op.kind() == CueKind.VERB ? Stances.negate(op.force()) : op.force();
        if (force == Force.REPORT || (scene.passive(op) && !scene.is(op.to(), scene.lexicon.to))) {
            return Optional.empty();
        }
        boolean inner = op.kind() == CueKind.NOUN || scene.nonFinite(op);
        List<Holder> own = op.kind() == CueKind.NOUN ? subjects.of(op) : List.of();
        if (inner && own.isEmpty()) {
            Optional<Governed> outer = outward(op, index, force, proposition);
            if (outer.isPresent()) {
                return outer;
            }
        }
        List<Holder> holders = own.isEmpty() ? subjects.of(op) : own;
        return holders.isEmpty()
                ? Optional.empty()
                : Optional.of(new Governed(force, proposition, holders, op, isSpeaker(holders, op.from())));
    }

    private Optional<Governed> outward(Operator op, int index, Force force, boolean proposition) {
        boolean close = index > 0 && op.from() - scene.operators.get(index - 1).to() <= NEAR * 2;
        return close ? left(op.from(), index - 1, (force == Force.REJECT) != proposition) : Optional.empty();
    }

    /** "Ready for a truce if …", "will not sign unless …": who accepts on a condition requires it. */
    private Optional<Governed> conditional(PhraseMatch<ConditionPhrase> mention, boolean proposition) {
        int word = boundaries.conditional(scene.sentence.from(), mention.from());
        if (word < 0 || boundaries.between(word + 1, mention.from())) {
            return Optional.empty();
        }
        for (int i = last(word); i >= 0; i--) {
            Operator op = scene.operators.get(i);
            Force force = scene.negated(op) ? Stances.negate(op.force()) : op.force();
            boolean bargains = force == Force.ACCEPT || (force == Force.REJECT && boundaries.exception(word));
            if (op.kind() == CueKind.VERB && bargains && !boundaries.between(op.to(), word)) {
                List<Holder> holders = subjects.of(op);
                return Optional.of(new Governed(force, proposition, holders, op, isSpeaker(holders, op.from())));
            }
        }
        return Optional.empty();
    }

    private List<Governed> right(PhraseMatch<ConditionPhrase> mention, boolean proposition, boolean known) {
        List<Governed> found = new ArrayList<>();
        for (Operator op : scene.operators) {
            if (op.from() < mention.to() || op.from() - mention.to() > AFTER) {
                continue;
            }
            Governed governed = rightOf(mention, op, proposition, known);
            if (governed != null) {
                found.add(governed);
                if (!isRelative(mention.to())) {
                    break;
                }
            }
        }
        return found;
    }

    private boolean isRelative(int at) {
        int token = scene.isMark(at, ',') ? at + 1 : at;
        return scene.is(token, scene.lexicon.relatives) || scene.is(token, scene.lexicon.as);
    }

    private @Nullable Governed rightOf(
            PhraseMatch<ConditionPhrase> mention, Operator op, boolean proposition, boolean known) {
        if (op.kind() == CueKind.VERB && !scene.passive(op)) {
            return relative(mention, op, proposition);
        }
        if (boundaries.between(mention.to(), op.from()) || (known && op.kind() != CueKind.VERB)) {
            return null;
        }
        Force force = scene.negated(op) ? Stances.negate(op.force()) : op.force();
        return switch (op.kind()) {
            case VERB -> force == Force.REPORT ? null : passive(op, force, proposition);
            case MODAL -> modal(op, proposition, List.of()).orElse(null);
            case PREDICATE ->
                copula(op)
                        ? spoken(op, op.force(), proposition, scene.negated(op)).orElse(null)
                        : null;
            case NOUN -> copula(op) && force != Force.REPORT ? passive(op, force, proposition) : null;
            case TURN -> null;
        };
    }

    private @Nullable Governed passive(Operator op, Force force, boolean proposition) {
        List<Holder> holders = op.kind() == CueKind.NOUN ? subjects.of(op) : subjects.agent(op.to());
        return holders.isEmpty() ? null : new Governed(force, proposition, holders, op, isSpeaker(holders, op.from()));
    }

    private boolean copula(Operator op) {
        for (int i = op.from() - 1; i >= Math.max(scene.sentence.from(), op.from() - NEAR); i--) {
            if (scene.is(i, scene.lexicon.be)) {
                return true;
            }
        }
        return false;
    }

    /** "A truce, which Moscow has rejected", "as Moscow has demanded". */
    private @Nullable Governed relative(PhraseMatch<ConditionPhrase> mention, Operator op, boolean proposition) {
        int at = mention.to();
        while (at < op.from() && !isRelative(at)) {
            at++;
        }
        int ends = op.to();
        boolean last = ends >= scene.sentence.to()
                || !scene.document.isWord(ends)
                || scene.is(ends, scene.lexicon.by)
                || boundaries.between(ends, ends + 1);
        Force force = scene.negated(op) ? Stances.negate(op.force()) : op.force();
        if (at >= op.from()
                || at - mention.to() > NEAR
                || !last
                || force == Force.REPORT
                || op.from() - at > NEAR * 2) {
            return null;
        }
        List<Holder> holders = subjects.of(op);
        return holders.isEmpty() ? null : new Governed(force, proposition, holders, op, isSpeaker(holders, op.from()));
    }
}
