package dev.parley.enrich.engine.venue;

import dev.parley.enrich.engine.actor.ActorMentions;
import dev.parley.enrich.engine.phrase.WordForms;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.PassageKind;
import dev.parley.enrich.engine.text.Phrases;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.enrich.engine.text.Vocabulary;
import dev.parley.model.VenueRole;
import dev.parley.model.VenueTag;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.Side;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds the places of a text and what is said of each as a place to meet: the frame around a name ties it to a meeting
 * ({@link MeetingFinder}), the phrases that govern the meeting give the role ({@link RoleReader}), and places in one
 * enumeration share it. A dateline is where the meeting is that the first sentence names without a place of its own, unless it
 * is a side's own town. Immutable once compiled.
 */
public final class VenueTagger {
    private static final int SAME_MATTER = 4;
    private static final Set<VenueRole> BOTH = Set.of(VenueRole.PROPOSED, VenueRole.REFUSED);

    private final VenueLexicon words;
    private final PlaceNames names;
    private final MeetingFinder meetings;
    private final CompanyFinder company;
    private final RoleReader roles;

    /** Compiles the names of a dossier's venues. Words are added to the vocabulary. */
    public VenueTagger(Dossier dossier, String language, WordForms forms, Phrases phrases, Vocabulary vocabulary) {
        words = new VenueLexicon(language, forms, vocabulary);
        names = new PlaceNames(dossier, phrases);
        meetings = new MeetingFinder(
                words,
                dossier.sides().stream().filter(Side::principal).map(Side::id).collect(Collectors.toSet()));
        company = new CompanyFinder(words);
        roles = new RoleReader(words);
    }

    /** Ends the compilation. */
    public void freeze() {
        words.freeze();
    }

    /**
     * The venues of a text, one entry for each id and role.
     *
     * @param elsewhere whether a sentence is about another matter, so that its places are only places
     */
    public List<VenueTag> tag(Document document, ActorMentions mentions, Predicate<Sentence> elsewhere) {
        VenueTally tally = new VenueTally(document);
        List<Place> dateline = List.of();
        for (Sentence sentence : document.sentences()) {
            if (sentence.kind() == PassageKind.DATELINE) {
                dateline = names.in(document, sentence);
                dateline.forEach(tally::town);
            } else if (!sentence.kind().dropped()) {
                List<Place> places = names.in(document, sentence);
                boolean met = !places.isEmpty()
                        && read(document, mentions, sentence, places, !elsewhere.test(sentence), tally);
                Place invited = met ? null : tally.invited(sentence.number() - SAME_MATTER);
                if (invited != null && declined(document, sentence)) {
                    tally.add(invited, VenueRole.REFUSED);
                }
                if (sentence.kind() == PassageKind.BODY) {
                    boolean here = !met && !dateline.isEmpty() && meetings.meets(document, sentence);
                    if (here && !elsewhere.test(sentence)) {
                        dateline.stream()
                                .filter(place -> place.venue().inSide() == null)
                                .forEach(place -> tally.add(place, VenueRole.HELD));
                    }
                    dateline = List.of();
                }
            }
        }
        return tally.tags();
    }

    private boolean declined(Document document, Sentence sentence) {
        return words.cues(document, sentence).stream().anyMatch(cue -> cue.value() == RoleCue.DECLINED);
    }

    /** Reads one sentence; true where it says what happens at one of its places. */
    private boolean read(
            Document document,
            ActorMentions mentions,
            Sentence sentence,
            List<Place> places,
            boolean here,
            VenueTally tally) {
        SentenceCues cues = new SentenceCues(words, document, mentions, sentence);
        List<Set<VenueRole>> roles = roles(cues, places, here);
        boolean met = false;
        for (int p = 0; p < places.size(); p++) {
            Place place = places.get(p);
            Set<VenueRole> last = roles.get(p);
            if (last.isEmpty() && here && meetings.isByword(document, sentence, place, places)) {
                tally.byword(place);
            }
            if (last.isEmpty() && here && !place.isSite() && isPlace(cues, place)) {
                tally.town(place);
            }
            met |= !last.isEmpty();
            if (last.contains(VenueRole.PROPOSED) && meetings.isOwn(place)) {
                tally.invite(place, sentence.number());
            }
            Place around = last.contains(VenueRole.REFUSED) ? tally.invited(0) : null;
            if (around != null && around.venue().id().equals(place.venue().in())) {
                tally.add(around, VenueRole.REFUSED);
            }
            for (VenueRole role : last.isEmpty() ? Set.of(VenueRole.MENTIONED) : last) {
                tally.add(place, role);
            }
        }
        return met;
    }

    /** The roles of each place; what is said after an enumeration, "X and Y are willing", is said of all its names. */
    private List<Set<VenueRole>> roles(SentenceCues cues, List<Place> places, boolean here) {
        List<Set<VenueRole>> found = new ArrayList<>();
        Set<VenueRole> last = Set.of();
        for (int p = 0; p < places.size(); p++) {
            last = here ? roles(cues, places, p, last) : Set.of();
            boolean offered = last.equals(Set.of(VenueRole.PROPOSED));
            boolean open = places.subList(p + 1, places.size()).stream().allMatch(meetings::isOwn);
            found.add(offered && open && cues.turnedDown(places.get(p)) ? BOTH : last);
        }
        for (int p = places.size() - 2; p >= 0; p--) {
            Place place = places.get(p);
            boolean shared = found.get(p + 1).equals(Set.of(VenueRole.PROPOSED));
            if (shared
                    && found.get(p).isEmpty()
                    && place.venue().inSide() == null
                    && enumerated(cues.document, cues.sentence, place, places.get(p + 1))) {
                found.set(p, found.get(p + 1));
            }
        }
        return found;
    }

    private Set<VenueRole> roles(SentenceCues cues, List<Place> places, int at, Set<VenueRole> last) {
        Document document = cues.document;
        Sentence sentence = cues.sentence;
        Place place = places.get(at);
        if (at > 0 && !last.isEmpty() && enumerated(document, sentence, places.get(at - 1), place)) {
            return last;
        }
        if (cues.moves() && cues.contrasts(place)) {
            return EnumSet.of(VenueRole.REFUSED);
        }
        MeetingLink link = meetings.find(document, sentence, place, places);
        if (link == null || link.kind() == MeetingLink.Kind.VISIT) {
            MeetingLink met = company.find(cues, place);
            link = met == null ? link : met;
        }
        if (link != null && link.kind() == MeetingLink.Kind.VISIT && !isOwnLand(place) && cues.isAbroad(place, link)) {
            link = new MeetingLink(MeetingLink.Kind.JOURNEY, link.at());
        }
        return link == null ? EnumSet.noneOf(VenueRole.class) : roles.roles(cues, place, link);
    }

    /** Whether a name is not a government's, who acts or speaks. */
    private boolean isPlace(SentenceCues cues, Place place) {
        int before = meetings.before(cues.document, cues.sentence, place);
        return before >= cues.sentence.from() && words.located.get(cues.document.id(before));
    }

    /** A principal's land is gone to for more than one matter. */
    private boolean isOwnLand(Place place) {
        return place.isCountry() && meetings.isOwn(place);
    }

    /** Whether only commas, articles and "and" or "or" part two names, and the second is not the adjective of a title. */
    private boolean enumerated(Document document, Sentence sentence, Place first, Place second) {
        boolean dated = false;
        boolean listed = false;
        for (int i = first.to(); i < second.from(); i++) {
            boolean joint = document.isMark(i, ',') || document.isMark(i, '(') || words.between.get(document.id(i));
            boolean passed = words.article.get(document.id(i)) && !words.genitive.get(document.id(i));
            boolean date = !joint && !passed && words.free.get(document.id(i));
            if (!joint && !passed && !date) {
                return false;
            }
            dated |= date;
            listed |= words.list.get(document.id(i));
        }
        if (dated && !(listed && words.preposition.get(document.id(second.from() - 1)))) {
            return false;
        }
        boolean side = second.isCountry() && second.venue().inSide() != null;
        if (!listed && side && second.venue().id().equals(first.venue().in())) {
            return false;
        }
        boolean adjective = second.to() < sentence.to()
                && document.isWord(second.to())
                && !words.ends.isEmpty()
                && !words.ends.get(document.id(second.to()));
        return second.from() > first.to() && !adjective;
    }
}
