package dev.parley.enrich.engine.venue;

import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Folding;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.enrich.engine.venue.MeetingLink.Kind;
import dev.parley.model.SideId;
import dev.parley.model.dossier.VenueKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the meeting that a place is named with, by the frame around its name. Distances count words not in capitals. */
final class MeetingFinder {
    private static final int REACH = 14;
    private static final int COUNTRY_REACH = 9;
    private static final int OWN_REACH = 1;
    private static final int MODIFIERS = 2;
    private static final int OCCASION_REACH = 8;
    private static final int ARRIVAL = 5;
    private static final int REMARK = 5;
    private static final int NEAR = 3;
    private static final int NEAR_WORDS = 5;

    private final VenueLexicon words;
    private final VenueFrames frames;
    private final PlacePhrase phrases;
    private final Set<SideId> principals;

    MeetingFinder(VenueLexicon words, Set<SideId> principals) {
        this.words = words;
        frames = new VenueFrames(words);
        phrases = new PlacePhrase(words);
        this.principals = principals;
    }

    /** The meeting at a place; absent where the place is only a place. */
    @Nullable MeetingLink find(Document document, Sentence sentence, Place place, List<Place> places) {
        if (PlacePhrase.isPart(document, sentence, place)) {
            return null;
        }
        int before = before(document, sentence, place);
        MeetingLink link = compound(document, sentence, place);
        if (link == null) {
            link = frames.find(document, sentence, place, before, places);
        }
        if (link == null && before >= sentence.from() && words.travel.get(document.id(before))) {
            return journey(document, sentence, place, before);
        }
        if (link == null
                && before > sentence.from()
                && words.outward.get(document.id(before))
                && words.leaving.get(document.id(before - 1))) {
            MeetingLink errand = journey(document, sentence, place, before - 1);
            return errand.kind() == Kind.JOURNEY ? errand : null;
        }
        if (link == null && located(document, sentence, place, before)) {
            MeetingLink left = left(document, sentence, place, before);
            boolean toward = words.toward.get(document.id(before));
            boolean told = toward || (left != null && words.happened.get(document.id(left.at())));
            link = told ? left : occasion(document, sentence, place, places);
            link = link == null ? left : link;
            link = link == null ? fronted(document, sentence, place, before, places) : link;
        }
        return link;
    }

    /** Whether a name that texts use for the talks there is used as a place, and nothing else is told of it. */
    boolean isByword(Document document, Sentence sentence, Place place, List<Place> places) {
        int before = before(document, sentence, place);
        boolean located = place.venue().byword()
                && before >= sentence.from()
                && (words.located.get(document.id(before)) || (place.isSite() && words.inside.get(document.id(before))))
                && (!place.isCountry() || words.within.get(document.id(before)))
                && !isMet(find(document, sentence, place, places));
        for (int i = before - 1; located && i >= Math.max(sentence.from(), before - NEAR); i--) {
            if (words.resident.get(document.id(i))) {
                return false;
            }
        }
        return located && !PlacePhrase.isPart(document, sentence, place);
    }

    private static boolean isMet(@Nullable MeetingLink link) {
        return link != null && link.kind() != Kind.VISIT;
    }

    /** Whether a preposition makes a place of the name, and no possessive turns it back into a government. */
    private boolean located(Document document, Sentence sentence, Place place, int before) {
        int next = place.to();
        boolean owns =
                next + 1 < sentence.to() && Folding.fold(document.first(next)) == '\'' && !document.isCapital(next + 1);
        if (before < sentence.from() || owns) {
            return false;
        }
        int id = document.id(before);
        if (place.isCountry()) {
            return !adjective(document, sentence, place) && (words.within.get(id) || words.toward.get(id));
        }
        return words.preposition.get(id) || (before < place.from() - 2 && words.shore.get(id));
    }

    /** Whether a sentence names a meeting as such. */
    boolean meets(Document document, Sentence sentence) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (words.event.get(document.id(i)) && words.meets(document, sentence, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a place lies in the land of a principal side. */
    boolean isOwn(Place place) {
        return place.venue().inSide() != null
                && principals.contains(place.venue().inSide());
    }

    /** Whether a country's name only tells which: "the X ambassador". */
    private boolean adjective(Document document, Sentence sentence, Place place) {
        int next = place.to();
        return next < sentence.to()
                && document.isWord(next)
                && !words.ends.isEmpty()
                && !words.ends.get(document.id(next));
    }

    int before(Document document, Sentence sentence, Place place) {
        return phrases.before(document, sentence, place);
    }

    private @Nullable MeetingLink left(Document document, Sentence sentence, Place place, int before) {
        boolean toward = words.toward.get(document.id(before));
        boolean own = isOwn(place);
        boolean land = own && place.venue().kind() == VenueKind.REGION;
        int reach = land || (own && place.isCountry()) ? OWN_REACH : place.isCountry() ? COUNTRY_REACH : REACH;
        int count = 0;
        for (int i = before - 1; i >= sentence.from() && count <= reach; i--) {
            int id = document.id(i);
            if (!toward && words.meets(document, sentence, i) && (count <= NEAR_WORDS || !words.weak.get(id))) {
                return new MeetingLink(Kind.LOCATED, i);
            }
            if (toward && sends(document, i, before)) {
                return new MeetingLink(Kind.JOURNEY, i);
            }
            boolean goes = words.travel.get(id) && (toward || count <= ARRIVAL);
            if (goes || (i == before - 1 && words.expected.get(id))) {
                return journey(document, sentence, place, i);
            }
            if (words.says.get(id)) {
                int opening = asideOpening(document, sentence, i);
                if (opening > 0) {
                    i = opening;
                    continue;
                }
            }
            if (ends(document, sentence, i, own)) {
                return null;
            }
            count += counts(document, sentence, i);
        }
        return null;
    }

    /** Whether what stands here keeps a meeting named before it from being at the place: another event or clause. */
    private boolean ends(Document document, Sentence sentence, int at, boolean own) {
        int id = document.id(at);
        boolean other = words.event.get(id) && !words.conference.get(id) && !words.meets(document, sentence, at);
        boolean fought = own && words.conflict.get(id);
        boolean clause = words.relative.get(id) && at > sentence.from() && !words.meets(document, sentence, at - 1);
        boolean mark = document.isMark(at, ';') || document.isMark(at, ':');
        return other || fought || mark || words.barrier.get(id) || (clause && words.complement.get(id));
    }

    /** "ready to send a delegation to X". */
    private boolean sends(Document document, int at, int before) {
        for (int i = at + 1; words.sending.get(document.id(at)) && i < before; i++) {
            if (words.sent.get(document.id(i))) {
                return true;
            }
        }
        return false;
    }

    /** The comma that opens the remark whose verb stands at the token, ", he said,"; 0 where it is no remark. */
    private static int asideOpening(Document document, Sentence sentence, int verb) {
        boolean closed = false;
        for (int i = verb + 1; i < Math.min(sentence.to(), verb + REMARK) && !closed; i++) {
            closed = document.isMark(i, ',');
        }
        for (int i = verb - 1; closed && i >= Math.max(sentence.from(), verb - REMARK); i--) {
            if (document.isMark(i, ',')) {
                return i;
            }
        }
        return 0;
    }

    /** A journey leads to a meeting where its aim is said, or where it leads to a site. */
    private MeetingLink journey(Document document, Sentence sentence, Place place, int at) {
        boolean met = place.isSite();
        boolean errand = !place.isCountry();
        int count = 0;
        for (int i = place.to(); i < sentence.to() && count <= OCCASION_REACH && !met; i++) {
            if (words.barrier.get(document.id(i)) || words.complement.get(document.id(i))) {
                break;
            }
            met = words.meets(document, sentence, i) || (errand && words.errand.get(document.id(i)));
            count += counts(document, sentence, i);
        }
        return new MeetingLink(met ? Kind.JOURNEY : Kind.VISIT, at);
    }

    private @Nullable MeetingLink fronted(
            Document document, Sentence sentence, Place place, int before, List<Place> places) {
        boolean opens = opens(document, sentence, before);
        int count = 0;
        for (int i = place.to(); opens && i < sentence.to() && count <= REACH; i++) {
            if (words.meets(document, sentence, i)) {
                return placed(document, sentence, place, i, places) ? null : new MeetingLink(Kind.FRONTED, i);
            }
            if (words.barrier.get(document.id(i)) || document.isMark(i, ';')) {
                return null;
            }
            count += counts(document, sentence, i);
        }
        return null;
    }

    /** Whether a clause begins here, or a date that begins it ends here: "On Monday in X". */
    private boolean opens(Document document, Sentence sentence, int before) {
        int at = before;
        while (at > sentence.from()
                && (words.free.get(document.id(at - 1)) || Character.isDigit(document.first(at - 1)))) {
            at--;
        }
        return at <= sentence.from() || !document.isWord(at - 1) || words.opener.get(document.id(at - 1));
    }

    /** Whether the meeting has a place of its own after it. */
    private boolean placed(Document document, Sentence sentence, Place place, int meeting, List<Place> places) {
        for (Place other : places) {
            int before = before(document, sentence, other);
            boolean follows = other.from() > Math.max(meeting, place.to())
                    && other.from() - meeting <= REACH
                    && !place.venue().id().equals(other.venue().in());
            if (follows && words.preposition.get(document.id(before))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable MeetingLink compound(Document document, Sentence sentence, Place place) {
        boolean joined = place.from() > sentence.from() && document.isMark(place.from() - 1, '-');
        if (joined || place.isCountry()) {
            return null;
        }
        int at = place.to();
        int last = Math.min(sentence.to(), at + MODIFIERS + 1);
        while (at < last - 1 && words.attached.get(document.id(at))) {
            at++;
        }
        return at < last && words.event.get(document.id(at)) ? new MeetingLink(Kind.COMPOUND, at) : null;
    }

    /** "said in X after the talks", unless the talks have a place of their own. */
    private @Nullable MeetingLink occasion(Document document, Sentence sentence, Place place, List<Place> places) {
        int at = place.to();
        while (at < sentence.to() && (words.free.get(document.id(at)) || document.isMark(at, ','))) {
            at++;
        }
        if (at + 1 < sentence.to() && words.aim.get(document.id(at)) && words.errand.get(document.id(at + 1))) {
            return new MeetingLink(Kind.OCCASION, at + 1);
        }
        boolean told = at < sentence.to() && words.occasion.get(document.id(at));
        if (at > place.to() && !told && words.occasion.get(document.id(at - 1))) {
            at--;
        } else if (!told) {
            return null;
        }
        int count = 0;
        for (int i = at + 1; i < sentence.to() && count <= OCCASION_REACH; i++) {
            if (words.meets(document, sentence, i)) {
                return placed(document, sentence, place, i, places) ? null : new MeetingLink(Kind.OCCASION, i);
            }
            count += counts(document, sentence, i);
        }
        return null;
    }

    static int counts(Document document, Sentence sentence, int at) {
        return document.isWord(at) && (at == sentence.from() || !document.isCapital(at)) ? 1 : 0;
    }
}
