package dev.parley.enrich.engine.attribution;

import dev.parley.enrich.engine.attribution.SpeakerResolution.How;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.model.ActorKind;
import dev.parley.model.SideId;
import dev.parley.model.Speaker;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Traces the sources of an article's attributions, in the order of the text, to those who speak. */
final class SpeakerResolver {
    private static final String MALE = "m";
    private static final String FEMALE = "f";

    private final Document document;
    private final Grammar grammar;
    private final SourceReader sources;
    private final SpeakerFocus focus = new SpeakerFocus();
    private final PersonTrail trail;
    private final Map<Integer, SpeakerResolution> unnamed = new HashMap<>();
    private @Nullable SpeakerResolution lastGroup;
    private int lastGroupParagraph;

    SpeakerResolver(Document document, Grammar grammar, List<ActorMention> mentions) {
        this.document = document;
        this.grammar = grammar;
        this.sources = new SourceReader(document, grammar, mentions);
        this.trail = new PersonTrail(document, grammar, mentions, focus);
    }

    /** Takes note of a sentence that has been read: its speaker, else its subject, is the one spoken of next. */
    void passed(Sentence sentence, @Nullable Person speaker) {
        trail.advance(sentence.to());
        Person person = speaker != null ? speaker : trail.subject(sentence, sentence.to());
        if (person != null) {
            focus.turnTo(person, sentence.to() - 1, sentence.paragraph());
        }
    }

    /** The person whom a resolution names. */
    @Nullable Person person(SpeakerResolution resolution) {
        Speaker speaker = resolution.speaker();
        if (speaker == null || resolution.kind() != ActorKind.PERSON) {
            return null;
        }
        String name = speaker.name();
        if (speaker.actor() != null) {
            return focus.known(speaker.actor().value());
        }
        return name == null ? null : focus.known(PersonTrail.unlistedKey(name));
    }

    /**
     * Traces one attribution.
     *
     * @param outer the speaker of the attribution whose content holds this one
     */
    SpeakerResolution resolve(Candidate candidate, Sentence sentence, @Nullable SpeakerResolution outer) {
        trail.advance(candidate.anchor());
        if (candidate.source().isEmpty()) {
            return SpeakerResolution.unresolved("the text names no source");
        }
        SourceNoun noun = sources.read(candidate.source().get(0));
        Set<String> excluded = trail.namedIn(candidate.content());
        return switch (noun.kind()) {
            case HE -> pronoun(MALE, excluded, noun, sentence, outer);
            case SHE -> pronoun(FEMALE, excluded, noun, sentence, outer);
            case IT, THEY -> group(noun, sentence);
            case ANYONE ->
                SpeakerResolution.unresolved("\"" + document.text(noun.head()) + "\" is nobody in particular");
            case NAME -> named(noun);
            case NOUN -> described(noun, excluded, sentence);
        };
    }

    private SpeakerResolution pronoun(
            String gender,
            Set<String> excluded,
            SourceNoun noun,
            Sentence sentence,
            @Nullable SpeakerResolution outer) {
        if (outer != null) {
            Person speaker = person(outer);
            if (speaker != null && speaker.maybe(gender) && !excluded.contains(speaker.key)) {
                return of(
                        speaker,
                        How.PRONOUN,
                        "\"" + document.text(noun.head()) + "\" within what " + speaker.name + " says");
            }
        }
        Person subject = trail.subject(sentence, noun.head());
        boolean own = subject != null && subject.maybe(gender) && !excluded.contains(subject.key);
        if (subject != null && own) {
            return learned(subject, gender, "the subject before it in the sentence");
        }
        SpeakerFocus.Choice choice = focus.pronoun(gender, excluded, noun.head(), sentence.paragraph());
        Person person = choice.person();
        return person == null
                ? SpeakerResolution.unresolved("\"" + document.text(noun.head()) + "\": " + choice.reason())
                : learned(person, gender, choice.reason());
    }

    private static SpeakerResolution learned(Person person, String gender, String reason) {
        person.learn(gender);
        return of(person, How.PRONOUN, reason);
    }

    private static SpeakerResolution of(Person person, How how, String reason) {
        ActorMention mention = person.mention;
        Speaker speaker = mention == null
                ? new Speaker(null, person.name, null)
                : new Speaker(mention.actor(), mention.name(), mention.role());
        return new SpeakerResolution(how, speaker, person.side, ActorKind.PERSON, List.of(), reason);
    }

    /** "It" and "they": the state or group that spoke last, where that is near. */
    private SpeakerResolution group(SourceNoun noun, Sentence sentence) {
        SpeakerResolution last = lastGroup;
        if (last == null || sentence.paragraph() - lastGroupParagraph > 1) {
            return SpeakerResolution.unresolved("\"" + document.text(noun.head()) + "\": no group spoke just before");
        }
        return new SpeakerResolution(
                How.PRONOUN,
                last.speaker(),
                last.side(),
                last.kind(),
                last.alternatives(),
                "the group that spoke last");
    }

    private SpeakerResolution named(SourceNoun noun) {
        ActorMention mention = noun.mention();
        if (mention == null) {
            return unlisted(noun);
        }
        if (!mention.alternatives().isEmpty()) {
            return doubtful(mention);
        }
        if (mention.kind() == ActorKind.PERSON) {
            return of(
                    trail.person(mention),
                    mention.how() == ActorMention.How.TITLE ? How.TITLE : How.NAMED,
                    "named: " + mention.name());
        }
        boolean stands = mention.how() == ActorMention.How.METONYM
                || mention.how() == ActorMention.How.ADJECTIVE
                || mention.kind() == ActorKind.STATE;
        return new SpeakerResolution(
                stands ? How.METONYM : How.NAMED,
                new Speaker(mention.actor(), mention.name(), mention.role()),
                mention.side(),
                mention.kind(),
                List.of(),
                "named: " + mention.name());
    }

    private SpeakerResolution doubtful(ActorMention mention) {
        Set<String> possible = new HashSet<>();
        mention.alternatives().forEach(id -> possible.add(id.value()));
        possible.add(mention.actor().value());
        Person seen = null;
        for (String key : possible) {
            Person person = focus.known(key);
            if (person != null && seen != null) {
                seen = null;
                break;
            }
            seen = person != null ? person : seen;
        }
        if (seen != null) {
            return of(seen, How.TITLE, "the only one of " + possible.size() + " possible who was named before");
        }
        return new SpeakerResolution(
                How.UNRESOLVED,
                null,
                mention.side(),
                mention.kind(),
                mention.alternatives(),
                possible.size() + " actors may be meant");
    }

    private SpeakerResolution unlisted(SourceNoun noun) {
        int to = noun.head() + 1;
        int from = noun.head();
        while (from > noun.from()
                && grammar.is(from - 1, WordClass.PROPER | WordClass.HYPHEN)
                && sources.mentionAt(from - 1) == null) {
            from--;
        }
        if (!trail.readsAsPerson(from, to)) {
            String name = document.text(from, to);
            ActorMention of = noun.modifier();
            return new SpeakerResolution(
                    How.NAMED,
                    new Speaker(null, name, null),
                    of == null ? null : of.side(),
                    ActorKind.ORGANISATION,
                    List.of(),
                    "named, not listed, no person: " + name);
        }
        Person person = trail.unlisted(from, to, noun.modifier());
        return of(person, How.NAMED, "named, not listed: " + person.name);
    }

    private SpeakerResolution described(SourceNoun noun, Set<String> excluded, Sentence sentence) {
        int word = document.hash(noun.head());
        if (noun.definite() && noun.modifier() == null) {
            SpeakerFocus.Choice choice = focus.titled(word, excluded);
            if (choice.person() != null) {
                return of(choice.person(), How.TITLE, "\"" + document.text(noun.head()) + "\": " + choice.reason());
            }
            SpeakerResolution earlier = unnamed.get(word);
            if (earlier != null) {
                return earlier;
            }
        }
        ActorMention apposed = sources.apposed(noun);
        if (apposed != null) {
            return of(trail.person(apposed), How.NAMED, "named beside it: " + apposed.name());
        }
        SpeakerResolution resolution = unnamed(noun);
        if (noun.modifier() != null) {
            unnamed.put(word, resolution);
        }
        if (document.text(noun.head()).endsWith("s") || resolution.kind() != ActorKind.PERSON) {
            remember(resolution, sentence.paragraph());
        }
        return resolution;
    }

    private SpeakerResolution unnamed(SourceNoun noun) {
        String phrase = document.text(noun.from(), noun.to());
        ActorMention of = noun.modifier();
        if (of == null) {
            return new SpeakerResolution(
                    How.UNNAMED, new Speaker(null, phrase, null), null, null, List.of(), "described, not named");
        }
        boolean person = of.kind() == ActorKind.PERSON;
        SideId side = of.side();
        boolean collective = document.text(noun.head()).endsWith("s") || noun.definite();
        Speaker speaker = new Speaker(person ? null : of.actor(), phrase, null);
        How how = person || !collective ? How.UNNAMED : How.METONYM;
        return new SpeakerResolution(
                how, speaker, side, person ? ActorKind.PERSON : of.kind(), List.of(), "described as of " + of.name());
    }

    /** Remembers a state or group that spoke, for "it" and "they". */
    void remember(SpeakerResolution resolution, int paragraph) {
        lastGroup = resolution;
        lastGroupParagraph = paragraph;
    }

    /** The person in focus, for a quotation that goes on without being attributed anew. */
    @Nullable SpeakerResolution carriedOver(int paragraph) {
        Person person = focus.centre(paragraph);
        return person == null ? null : of(person, How.CARRY_OVER, "the quotation goes on from " + person.name);
    }
}
