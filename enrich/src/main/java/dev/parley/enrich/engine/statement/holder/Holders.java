package dev.parley.enrich.engine.statement.holder;

import dev.parley.enrich.engine.actor.ActorMentions;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.statement.StanceLexicon;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.ActorMention.How;
import dev.parley.model.ActorKind;
import dev.parley.model.SideId;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the mentions of a text into the holders of positions: those that belong to a side. */
public final class Holders {
    /** Tokens; the format may be named after the noun: "participants in the … summit". */
    private static final int NAME_AFTER = 6;
    /** Tokens; a short phrase may stand before the pronoun that goes on with the sentence before: "in exchange it asks". */
    private static final int OPENING = 4;

    private final List<Holder> principals;
    private final Set<SideId> sides;
    private final ActorMentions actors;
    private final Map<Integer, ActorMention> adjectives = new HashMap<>();
    private final SpeechMap speeches;
    private List<Holder> lastSubjects = List.of();
    private List<Holder> lastPlan = List.of();
    private List<Holder> everybody = List.of();
    private final NavigableMap<Integer, List<Holder>> groups;

    /** @param groups the members of the formats that the text names, by the token after the name */
    public Holders(
            Dossier dossier, ActorMentions actors, SpeechMap speeches, NavigableMap<Integer, List<Holder>> groups) {
        this.groups = groups;
        this.actors = actors;
        this.speeches = speeches;
        this.sides = dossier.sides().stream().map(Side::id).collect(Collectors.toSet());
        this.principals = dossier.sides().stream()
                .filter(Side::principal)
                .map(side -> new Holder(side.id(), side.actor(), side.name(), null, false))
                .toList();
        for (ActorMention mention : actors.all()) {
            if (mention.how() == How.ADJECTIVE && mention.kind() != ActorKind.PERSON) {
                for (int i = mention.from(); i < mention.to(); i++) {
                    adjectives.putIfAbsent(i, mention);
                }
            }
        }
    }

    /** The actor as a holder; absent where it belongs to no side. */
    public @Nullable Holder of(ActorMention mention) {
        SideId side = mention.side();
        if (side == null || !sides.contains(side)) {
            return null;
        }
        return new Holder(side, mention.actor(), mention.name(), mention.role(), mention.kind() == ActorKind.PERSON);
    }

    /** The holder that a nationality at the token stands for. */
    public @Nullable Holder adjective(int token) {
        ActorMention mention = adjectives.get(token);
        return mention == null ? null : of(mention);
    }

    /** Whether the noun is one whose word is its owner's. */
    boolean speaks(Scene scene, int token) {
        return scene.lexicon.officials.get(scene.document.id(token)) || scene.is(token, scene.lexicon.plans);
    }

    /** Whether nobody is named in the sentence before the token. */
    private boolean begins(Scene scene, int token) {
        for (int i = scene.sentence.from(); i < token; i++) {
            if (actors.at(i) != null || adjectives.containsKey(i)) {
                return false;
            }
        }
        return true;
    }

    /** Says whose plan or demands the text has just named. */
    public void rememberPlan(List<Holder> owners) {
        lastPlan = owners.isEmpty() ? lastPlan : owners;
    }

    /** Whose plan or demands were named last. */
    public List<Holder> lastPlan() {
        return lastPlan;
    }

    /** Says who the subjects of the sentence before were, for whom "they" stands. */
    public void remember(List<Holder> subjects) {
        lastSubjects = subjects;
        boolean all = subjects.size() >= principals.size()
                && principals.stream().allMatch(one -> subjects.stream()
                        .anyMatch(holder -> holder.side().equals(one.side())));
        everybody = all ? subjects : everybody;
    }

    /** Those for whom "the leaders" stands at the token: the format named last, else whoever the text joined, else the principals. */
    List<Holder> everybody(int token) {
        Map.Entry<Integer, List<Holder>> group = groups.floorEntry(token + NAME_AFTER);
        if (group != null) {
            return group.getValue();
        }
        return joined();
    }

    /** Whoever the text joined to all principals last, else these. */
    List<Holder> joined() {
        return everybody.isEmpty() ? principals : everybody;
    }

    /** Every principal side as a whole. */
    public List<Holder> principals() {
        return principals;
    }

    /** Who speaks at the token; absent where nobody of a side does. */
    @Nullable Holder speaker(int token) {
        return speeches.at(token).holder();
    }

    /** Whom a pronoun at the token means. */
    public List<Holder> pronoun(Scene scene, int token) {
        StanceLexicon lexicon = scene.lexicon;
        if (scene.is(token, lexicon.we)) {
            Holder speaker = speeches.at(token).holder();
            return speaker == null ? List.of() : List.of(speaker);
        }
        if (scene.is(token, lexicon.they)) {
            int first = scene.sentence.from();
            while (first < token && !scene.is(first, lexicon.they)) {
                first++;
            }
            return begins(scene, first) ? lastSubjects : List.of();
        }
        String gender = scene.is(token, lexicon.he) ? "m" : scene.is(token, lexicon.she) ? "f" : null;
        boolean state = scene.is(token, lexicon.it);
        if (gender == null && !state) {
            return List.of();
        }
        Speech speech = speeches.at(token);
        Holder speaker = speech.holder();
        if (gender != null && speaker != null && speaker.person() && !speech.direct()) {
            return List.of(speaker);
        }
        ActorMention before = state ? lastState(scene, token) : lastPerson(scene, token, gender);
        Holder holder = before == null ? null : of(before);
        return holder != null ? List.of(holder) : state && before == null ? stateBefore(scene, token) : List.of();
    }

    /** The state that alone was the subject of the sentence before, for one that goes on with "it". */
    private List<Holder> stateBefore(Scene scene, int token) {
        boolean goesOn = token - scene.sentence.from() < OPENING && begins(scene, token) && lastSubjects.size() == 1;
        return goesOn && !lastSubjects.get(0).person() ? lastSubjects : List.of();
    }

    private @Nullable ActorMention lastState(Scene scene, int token) {
        int from = scene.sentence.from();
        for (int i = from; i < token; i++) {
            ActorMention mention = actors.at(i);
            if (mention != null && mention.kind() != ActorKind.PERSON) {
                return mention;
            }
        }
        return null;
    }

    /** The first person of this sentence before the pronoun, else the first of the sentence before, and so on. */
    private @Nullable ActorMention lastPerson(Scene scene, int token, @Nullable String gender) {
        int paragraphs = 2;
        for (int s = scene.sentence.number(); s >= 0; s--) {
            var sentence = scene.document.sentences().get(s);
            if (scene.sentence.paragraph() - sentence.paragraph() > paragraphs) {
                return null;
            }
            for (int i = sentence.from(); i < Math.min(sentence.to(), token); i++) {
                if (scene.lexicon.observers.get(idAt(scene, i))) {
                    return null;
                }
                ActorMention mention = actors.at(i);
                if (mention != null
                        && fits(mention, gender)
                        && !scene.lexicon.possessive.get(idAt(scene, mention.to()))) {
                    return mention;
                }
            }
        }
        return null;
    }

    private static int idAt(Scene scene, int token) {
        return token < scene.document.size() ? scene.document.id(token) : 0;
    }

    private static boolean fits(ActorMention mention, @Nullable String gender) {
        boolean same = mention.gender() == null || mention.gender().equals(gender);
        return same && mention.kind() == ActorKind.PERSON;
    }
}
