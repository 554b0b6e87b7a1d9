package dev.parley.enrich.engine.venue;

import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.enrich.engine.venue.MeetingLink.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The frames in which a place is lent, offered or named as a venue rather than met at. */
final class VenueFrames {
    private static final int HOST_REACH = 14;
    private static final int VENUE_REACH = 8;
    private static final int OBJECT = 5;
    private static final int HOSTED = 7;
    private static final int PASSIVE = 7;

    private final VenueLexicon words;

    VenueFrames(VenueLexicon words) {
        this.words = words;
    }

    /** The word that lends, lists or chooses the place; absent where none does. */
    @Nullable MeetingLink find(Document document, Sentence sentence, Place place, int before, List<Place> places) {
        MeetingLink link = host(document, sentence, place, before);
        if (link == null) {
            link = venue(document, sentence, place, before, places);
        }
        return link == null ? chosen(document, sentence, place, before) : link;
    }

    private @Nullable MeetingLink host(Document document, Sentence sentence, Place place, int before) {
        if (before > sentence.from()
                && words.hosting.get(document.id(before))
                && words.host.get(document.id(before - 1))) {
            return new MeetingLink(Kind.HOST, before - 1);
        }
        boolean own = place.isCountry() && place.venue().inSide() != null;
        int next = place.to();
        boolean owner = place.from() > sentence.from() && words.genitive.get(document.id(place.from() - 1));
        boolean predicate = !owner
                && next < sentence.to()
                && !words.infinitive.get(document.id(next))
                && (!document.isWord(next) || !document.isCapital(next));
        int count = 0;
        for (int i = next; predicate && i < sentence.to() && count <= HOST_REACH; i++) {
            if (words.host.get(document.id(i)) && !document.isCapital(i)) {
                return hosts(document, sentence, i) && !(own && words.takes.get(document.id(i)))
                        ? new MeetingLink(Kind.HOST, i)
                        : null;
            }
            boolean spoken = place.isSite() && words.barrier.get(document.id(i));
            if (spoken
                    || words.then.get(document.id(i))
                    || document.isMark(i, ';')
                    || (i > next && startsName(document, i))) {
                return null;
            }
            count += MeetingFinder.counts(document, sentence, i);
        }
        return null;
    }

    /** Whether the word's object is a meeting or no object tells otherwise: what is "taken" or "held" may be anything. */
    private boolean hosts(Document document, Sentence sentence, int at) {
        int last = Math.min(sentence.to(), at + HOSTED);
        boolean met = !words.takes.get(document.id(at));
        for (int i = at + 1; i < last; i++) {
            met |= words.event.get(document.id(i)) || words.sent.get(document.id(i));
            if (words.otherObject.get(document.id(i)) || words.otherMeeting.get(document.id(i))) {
                return false;
            }
        }
        return met;
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
            count += MeetingFinder.counts(document, sentence, i);
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
            if (ends(document, i) || (starts(places, i) && !words.list.get(document.id(i - 1)))) {
                return null;
            }
            count += MeetingFinder.counts(document, sentence, i);
        }
        return null;
    }

    private static boolean starts(List<Place> places, int at) {
        for (Place place : places) {
            if (place.from() == at) {
                return true;
            }
        }
        return false;
    }

    private boolean ends(Document document, int at) {
        return words.barrier.get(document.id(at)) || document.isMark(at, ',') || document.isMark(at, ';');
    }

    /** "offered X for the talks", "offered X or Y.", "X has been suggested". */
    private @Nullable MeetingLink chosen(Document document, Sentence sentence, Place place, int before) {
        int next = place.to();
        if (next + 1 < sentence.to()
                && (!place.isCountry() || place.venue().inSide() == null)
                && isSubject(document, sentence, before)) {
            int start = predicate(document, sentence, next);
            int verb = Math.max(
                    place.isCountry() ? 0 : mooted(document, sentence, start), fits(document, sentence, start));
            if (verb > 0) {
                return new MeetingLink(Kind.VENUE, verb);
            }
        }
        boolean chosen = before >= sentence.from()
                && words.choose.get(document.id(before))
                && !words.genitive.get(document.id(place.from() - 1))
                && next < sentence.to();
        boolean asked = place.venue().inSide() != null
                && ((next < sentence.to() && document.isWord(next)) || speaks(document, place));
        boolean town = !place.isCountry()
                || (place.venue().inSide() == null && chosen && words.prefers.get(document.id(before)));
        if (chosen && !asked && town && closes(document, sentence, next)) {
            return new MeetingLink(Kind.VENUE, before);
        }
        if (!chosen || (document.isWord(next) && !words.chosenFor.get(document.id(next)))) {
            return null;
        }
        int count = 0;
        for (int i = next; i < sentence.to() && count <= OBJECT && !ends(document, i); i++) {
            if (words.meets(document, sentence, i)) {
                return new MeetingLink(Kind.VENUE, before);
            }
            count += MeetingFinder.counts(document, sentence, i);
        }
        return null;
    }

    /** Whether the name stands in the case of a subject, in a language that tells the cases apart: the government proposes. */
    private boolean speaks(Document document, Place place) {
        return words.ends.isEmpty()
                && place.venue().nativeNames().containsValue(document.text(place.from(), place.to()));
    }

    /** Whether the object ends here, or another name is joined to it. */
    private boolean closes(Document document, Sentence sentence, int at) {
        if (at + 1 >= sentence.to()
                || document.isMark(at, ',')
                || document.isMark(at, '.')
                || words.chosenWhen.get(document.id(at))) {
            return true;
        }
        return words.list.get(document.id(at)) && document.isWord(at + 1) && document.isCapital(at + 1);
    }

    /** Whether the name can be a clause's subject: no preposition, nor another name joined to one, stands before it. */
    private boolean isSubject(Document document, Sentence sentence, int before) {
        int at = before;
        while (at > sentence.from() && (words.list.get(document.id(at)) || document.isCapital(at))) {
            at--;
        }
        return at < sentence.from()
                || !(words.bound.get(document.id(at))
                        || words.bound.get(document.id(Math.max(before, sentence.from()))));
    }

    /** Where the predicate is looked for: after a relative clause between commas, where one follows the name. */
    private int predicate(Document document, Sentence sentence, int next) {
        if (!document.isMark(next, ',') || document.isCapital(next + 1)) {
            return next;
        }
        boolean relative = words.relative.get(document.id(next + 1)) || words.clause.get(document.id(next + 1));
        for (int i = next + 1; relative && i < sentence.to(); i++) {
            if (document.isMark(i, ',')) {
                return i;
            }
        }
        return sentence.to();
    }

    /** The passive verb of choosing that follows, "has been mentioned"; 0 where none does. */
    private int mooted(Document document, Sentence sentence, int from) {
        int last = Math.min(sentence.to(), from + PASSIVE);
        for (int i = from + 1; i < last; i++) {
            if (words.mooted.get(document.id(i))) {
                return words.passive.get(document.id(i - 1)) ? i : 0;
            }
            if (words.relative.get(document.id(i)) || words.barrier.get(document.id(i))) {
                return 0;
            }
        }
        return 0;
    }

    /** The word that says that the place would do, or would not: "would suit Alba"; 0 where none does. */
    private int fits(Document document, Sentence sentence, int from) {
        if (from >= sentence.to() || (!words.modal.get(document.id(from)) && !words.suits.get(document.id(from)))) {
            return 0;
        }
        for (int i = from; i < Math.min(sentence.to(), from + OBJECT); i++) {
            if (words.fitting.get(document.id(i))) {
                return i;
            }
        }
        return 0;
    }
}
