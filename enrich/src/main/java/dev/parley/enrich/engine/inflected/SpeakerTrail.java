package dev.parley.enrich.engine.inflected;

import dev.parley.enrich.engine.attribution.SpeakerResolution;
import dev.parley.enrich.engine.attribution.SpeakerResolution.How;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.model.ActorKind;
import dev.parley.model.Speaker;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whom the text speaks of: who spoke last, and who was the subject last, by which pronouns, offices and verbs without a
 * subject are read. Where the two belong to different sides nobody is chosen.
 */
final class SpeakerTrail {
    private static final int FARTHEST = 4;
    private static final int FAR = 60;

    private final InflectedText text;
    private @Nullable ActorMention speaker;
    private int speakerParagraph;
    private @Nullable ActorMention subject;
    private int subjectToken;

    SpeakerTrail(InflectedText text) {
        this.text = text;
    }

    /** Says who spoke. */
    void spoke(ActorMention actor, int paragraph) {
        speaker = actor;
        speakerParagraph = paragraph;
    }

    /** Notes the first person in the nominative, outside of what is said, whom a pronoun after it will mean. */
    void pass(Sentence sentence, BitSet said) {
        boolean subordinate = false;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            ActorMention actor = text.actor(i);
            subordinate = !text.document.isMark(i, ',') && (subordinate || text.length(i, "subordinators") > 0);
            if (subordinate) {
                continue;
            }
            if (actor != null && !said.get(i) && actor.kind() == ActorKind.PERSON && text.isNominative(actor)) {
                subject = actor;
                subjectToken = i;
                return;
            }
        }
    }

    /** The actor that the subject of a verb stands for. */
    SpeakerResolution resolve(Subject found, Sentence sentence) {
        return switch (found.kind()) {
            case ACTOR -> together(found) ? several() : named(found.actors().get(0));
            case HE -> carried("m", found.token(), sentence, How.PRONOUN);
            case SHE -> carried("f", found.token(), sentence, How.PRONOUN);
            case PERSON -> carried(null, found.token(), sentence, How.TITLE);
            case NONE -> carried(null, found.token(), sentence, How.CARRY_OVER);
            case SPEAKER, THEY, SIDES, THING, OTHER ->
                SpeakerResolution.unresolved(
                        "the subject is " + found.kind().name().toLowerCase(java.util.Locale.ROOT));
        };
    }

    /** Whether a body of several sides speaks: "the delegations of Alba and Bora". */
    private boolean together(Subject found) {
        ActorMention first = found.actors().get(0);
        boolean body = text.is(found.token(), "plural_sides");
        return body && found.actors().stream().anyMatch(actor -> !Objects.equals(actor.side(), first.side()));
    }

    private static SpeakerResolution several() {
        return SpeakerResolution.unresolved("actors of several sides speak");
    }

    /** Who goes on speaking; nobody where the last speaker is far. */
    SpeakerResolution last(Sentence sentence) {
        return carried(null, sentence.from(), sentence, How.CARRY_OVER);
    }

    private SpeakerResolution carried(@Nullable String gender, int token, Sentence sentence, How how) {
        ActorMention first = here(gender, token, sentence);
        ActorMention second = speaker != null && near(sentence) && fits(speaker, gender) ? speaker : null;
        ActorMention third = subject != null && subjectToken < token && fits(subject, gender) ? subject : null;
        ActorMention chosen = first != null ? first : second != null ? second : third;
        if (chosen == null) {
            return SpeakerResolution.unresolved("nobody who may be meant spoke or acted before");
        }

        if (first == null && third != null && rivals(third, chosen)) {
            return SpeakerResolution.unresolved(chosen.name() + " or " + third.name() + " may be meant");
        }
        return resolution(chosen, how, chosen.name() + " spoke or acted last");
    }

    /** Whether a subject of another side was named since the last speaker. */
    private boolean rivals(ActorMention subject, ActorMention chosen) {
        boolean later = speaker != null && subject.from() > speaker.from();
        return later && subject.side() != null && !subject.side().equals(chosen.side());
    }

    /** The person in the nominative before the token in the same sentence. */
    private @Nullable ActorMention here(@Nullable String gender, int token, Sentence sentence) {
        for (int i = token - 1; i >= Math.max(sentence.from(), token - FAR); i--) {
            ActorMention actor = text.actor(i);
            if (actor != null && text.isNominative(actor) && fits(actor, gender) && !text.document.quoted(i)) {
                return actor;
            }
        }
        return null;
    }

    private boolean near(Sentence sentence) {
        return sentence.paragraph() - speakerParagraph <= FARTHEST;
    }

    private static boolean fits(ActorMention actor, @Nullable String gender) {
        return actor.kind() == ActorKind.PERSON
                && (gender == null || actor.gender() == null || gender.equals(actor.gender()));
    }

    static SpeakerResolution named(ActorMention actor) {
        How how =
                switch (actor.how()) {
                    case NAME -> How.NAMED;
                    case TITLE -> How.TITLE;
                    case METONYM, ADJECTIVE -> How.METONYM;
                };
        return resolution(actor, how, "named as the subject");
    }

    private static SpeakerResolution resolution(ActorMention actor, How how, String reason) {
        return new SpeakerResolution(
                how,
                new Speaker(actor.actor(), actor.name(), actor.role()),
                actor.side(),
                actor.kind(),
                actor.alternatives(),
                reason);
    }
}
