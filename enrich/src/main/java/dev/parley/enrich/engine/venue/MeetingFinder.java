package dev.parley.enrich.engine.venue;

import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.enrich.engine.text.Vocabulary;
import dev.parley.enrich.engine.venue.MeetingLink.Kind;
import dev.parley.model.SideId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the meeting that a place is named with, by the frame around its name. Distances count words not in capitals. */
final class MeetingFinder {
    private static final int REACH = 14;
    private static final int COUNTRY_REACH = 9;
    private static final int OWN_REACH = 1;
    private static final int HOST_REACH = 14;
    private static final int MODIFIERS = 2;
    private static final int VENUE_REACH = 8;
    private static final int OBJECT = 5;
    private static final int OCCASION_REACH = 8;

    private final VenueLexicon words;
    private final Set<SideId> principals;

    MeetingFinder(VenueLexicon words, Set<SideId> principals) {
        this.words = words;
        this.principals = principals;
    }

    /** The meeting at a place; absent where the place is only a place. */
    @Nullable MeetingLink find(Document document, Sentence sentence, Place place, List<Place> places) {
        int before = before(document, sentence, place);
        boolean located = before >= sentence.from() && words.preposition.get(document.id(before));
        located |= before >= sentence.from() && before < place.from() - 2 && words.shore.get(document.id(before));
        if (place.isCountry()) {
            located = before >= sentence.from()
                    && !adjective(document, sentence, place)
                    && (words.within.get(document.id(before)) || words.toward.get(document.id(before)));
        }
        MeetingLink link = compound(document, sentence, place);
        if (link == null) {
            link = host(document, sentence, place, before);
        }
        if (link == null) {
            link = venue(document, sentence, place, before, places);
        }
        if (link == null) {
            link = chosen(document, sentence, place, before);
        }
        if (link == null && before >= sentence.from() && words.travel.get(document.id(before))) {
            return journey(document, sentence, place, before);
        }
        if (link == null && located) {
            boolean toward = words.toward.get(document.id(before));
            link = toward ? null : occasion(document, sentence, place, places);
            MeetingLink left = link == null ? left(document, sentence, place, before) : link;
            link = left == null ? fronted(document, sentence, place, before, places) : left;
        }
        return link;
    }

    /** Whether a country's name only tells which: "the X ambassador". */
    private boolean adjective(Document document, Sentence sentence, Place place) {
        int next = place.to();
        return next < sentence.to()
                && document.isWord(next)
                && !words.ends.isEmpty()
                && !words.ends.get(document.id(next));
    }

    private int before(Document document, Sentence sentence, Place place) {
        int before = place.from() - 1;
        while (before >= sentence.from() && words.article.get(document.id(before))) {
            before--;
        }
        return before;
    }

    private boolean isMeeting(Document document, Sentence sentence, int at) {
        int id = document.id(at);
        if (!words.meeting.get(id) && !words.event.get(id)) {
            return false;
        }
        int kind = at > sentence.from() ? document.id(at - 1) : Vocabulary.UNKNOWN;
        boolean joint = at - 1 > sentence.from() && words.jointly.get(document.id(at - 2));
        boolean other = words.otherMeeting.get(kind) || (words.conference.get(id) && !words.attached.get(kind));
        return joint || !other;
    }

    private @Nullable MeetingLink left(Document document, Sentence sentence, Place place, int before) {
        boolean toward = words.toward.get(document.id(before));
        boolean own = place.venue().inSide() != null
                && principals.contains(place.venue().inSide());
        int reach = !place.isCountry() ? REACH : own ? OWN_REACH : COUNTRY_REACH;
        int count = 0;
        for (int i = before - 1; i >= sentence.from() && count <= reach; i--) {
            int id = document.id(i);
            if (!toward && isMeeting(document, sentence, i)) {
                return new MeetingLink(Kind.LOCATED, i);
            }
            if (words.travel.get(id)) {
                return journey(document, sentence, place, i);
            }
            boolean fought = own && words.conflict.get(id);
            if (fought || words.barrier.get(id) || document.isMark(i, ';') || document.isMark(i, ':')) {
                return null;
            }
            count += counts(document, sentence, i);
        }
        return null;
    }

    /** A journey leads to a meeting where its aim is said, or where it leads to a site. */
    private MeetingLink journey(Document document, Sentence sentence, Place place, int at) {
        boolean met = place.isSite();
        int count = 0;
        for (int i = place.to(); i < sentence.to() && count <= OCCASION_REACH && !met; i++) {
            met = isMeeting(document, sentence, i);
            count += counts(document, sentence, i);
        }
        return new MeetingLink(met ? Kind.JOURNEY : Kind.VISIT, at);
    }

    private @Nullable MeetingLink fronted(
            Document document, Sentence sentence, Place place, int before, List<Place> places) {
        int first = before;
        while (first > sentence.from() && words.free.get(document.id(first - 1))) {
            first--;
        }
        boolean opens = first == sentence.from() || !document.isWord(first - 1);
        int count = 0;
        for (int i = place.to(); opens && i < sentence.to() && count <= REACH; i++) {
            if (isMeeting(document, sentence, i)) {
                return placed(document, sentence, place, i, places) ? null : new MeetingLink(Kind.FRONTED, i);
            }
            if (words.barrier.get(document.id(i)) || document.isMark(i, ';')) {
                return null;
            }
            count += counts(document, sentence, i);
        }
        return null;
    }

    /** Whether the meeting has a place of its own after it. */
    private boolean placed(Document document, Sentence sentence, Place place, int meeting, List<Place> places) {
        for (Place other : places) {
            int before = before(document, sentence, other);
            boolean follows = other.from() > Math.max(meeting, place.to()) && other.from() - meeting <= REACH;
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
        if (at == sentence.to() || !words.occasion.get(document.id(at))) {
            return null;
        }
        int count = 0;
        for (int i = at + 1; i < sentence.to() && count <= OCCASION_REACH; i++) {
            if (isMeeting(document, sentence, i)) {
                return placed(document, sentence, place, i, places) ? null : new MeetingLink(Kind.OCCASION, i);
            }
            count += counts(document, sentence, i);
        }
        return null;
    }

    private @Nullable MeetingLink host(Document document, Sentence sentence, Place place, int before) {
        if (before > sentence.from()
                && words.hosting.get(document.id(before))
                && words.host.get(document.id(before - 1))) {
            return new MeetingLink(Kind.HOST, before - 1);
        }
        int next = place.to();
        boolean owner = place.from() > sentence.from() && words.genitive.get(document.id(place.from() - 1));
        boolean predicate = !owner && next < sentence.to() && (!document.isWord(next) || !document.isCapital(next));
        int count = 0;
        for (int i = next; predicate && i < sentence.to() && count <= HOST_REACH; i++) {
            if (words.host.get(document.id(i)) && !document.isCapital(i)) {
                return hosts(document, sentence, i) ? new MeetingLink(Kind.HOST, i) : null;
            }
            if (words.then.get(document.id(i)) || document.isMark(i, ';') || (i > next && startsName(document, i))) {
                return null;
            }
            count += counts(document, sentence, i);
        }
        return null;
    }

    private boolean hosts(Document document, Sentence sentence, int at) {
        int last = Math.min(sentence.to(), at + OBJECT);
        for (int i = at + 1; i < last; i++) {
            if (words.otherObject.get(document.id(i)) || words.otherMeeting.get(document.id(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a name begins that is not the next of an enumeration. */
    private boolean startsName(Document document, int at) {
        int before = document.id(at - 1);
        return document.isWord(at)
                && document.isCapital(at)
                && document.isWord(at - 1)
                && !document.isCapital(at - 1)
                && !words.list.get(before)
                && !words.article.get(before);
    }

    private @Nullable MeetingLink venue(
            Document document, Sentence sentence, Place place, int before, List<Place> places) {
        int count = 0;
        boolean listed = before >= sentence.from() && words.including.get(document.id(before));
        for (int i = before; listed && i >= sentence.from() && count <= HOST_REACH; i--) {
            if (words.venue.get(document.id(i))) {
                return new MeetingLink(Kind.VENUE, i);
            }
            if (words.host.get(document.id(i)) && !document.isCapital(i)) {
                return new MeetingLink(Kind.HOST, i);
            }
            count += counts(document, sentence, i);
        }
        return named(document, sentence, place, places);
    }

    /** "X is one of the possible venues". */
    private @Nullable MeetingLink named(Document document, Sentence sentence, Place place, List<Place> places) {
        int count = 0;
        for (int i = place.to(); i < sentence.to() && count <= VENUE_REACH; i++) {
            boolean spot =
                    words.spot.get(document.id(i)) && i + 1 < sentence.to() && words.purpose.get(document.id(i + 1));
            if (spot || words.venue.get(document.id(i))) {
                return new MeetingLink(Kind.VENUE, i);
            }
            int at = i;
            boolean other = places.stream().anyMatch(next -> next.from() == at && !words.list.get(document.id(at - 1)));
            if (other || ends(document, i)) {
                return null;
            }
            count += counts(document, sentence, i);
        }
        return null;
    }

    private boolean ends(Document document, int at) {
        return words.barrier.get(document.id(at)) || document.isMark(at, ',') || document.isMark(at, ';');
    }

    /** "offered X for the talks". */
    private @Nullable MeetingLink chosen(Document document, Sentence sentence, Place place, int before) {
        boolean chosen =
                before >= sentence.from() && words.choose.get(document.id(before)) && place.to() < sentence.to();
        if (!chosen || (document.isWord(place.to()) && !words.chosenFor.get(document.id(place.to())))) {
            return null;
        }
        int count = 0;
        for (int i = place.to(); i < sentence.to() && count <= OBJECT && !ends(document, i); i++) {
            if (isMeeting(document, sentence, i)) {
                return new MeetingLink(Kind.VENUE, before);
            }
            count += counts(document, sentence, i);
        }
        return null;
    }

    private static int counts(Document document, Sentence sentence, int at) {
        return document.isWord(at) && (at == sentence.from() || !document.isCapital(at)) ? 1 : 0;
    }
}
