package dev.parley.enrich.engine.venue;

import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.enrich.engine.text.TokenKind;
import dev.parley.enrich.engine.venue.MeetingLink.Kind;
import dev.parley.model.VenueRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads from the phrases that govern a meeting whether it was held, proposed or refused at its place. */
final class RoleReader {
    private static final int REACH = 12;
    private static final int NAMED = 3;
    private static final int AFTER = 7;
    private static final int MODIFIERS = 6;
    private static final int NEGATED = 3;
    /** A clause that has more tokens before the meeting is looked at no further. */
    private static final int CLAUSE = 120;

    private final VenueLexicon words;

    RoleReader(VenueLexicon words) {
        this.words = words;
    }

    /** The roles, two where a proposal is refused; none where a meeting is said not to have been. */
    Set<VenueRole> roles(SentenceCues cues, Place place, MeetingLink link) {
        Document document = cues.document;
        Sentence sentence = cues.sentence;
        int head = link.at();
        if (link.kind() == Kind.TOLD) {
            return EnumSet.of(VenueRole.HELD);
        }
        if (link.kind() != Kind.HOST && took(document, sentence, head)) {
            boolean not = negated(document, sentence, head);
            boolean visit = link.kind() == Kind.VISIT;
            return not || visit ? EnumSet.noneOf(VenueRole.class) : EnumSet.of(VenueRole.HELD);
        }
        if (link.kind() == Kind.VISIT && isImperative(document, sentence, head)) {
            return EnumSet.of(VenueRole.PROPOSED);
        }
        Set<VenueRole> roles = EnumSet.noneOf(VenueRole.class);
        boolean absent = false;
        if (link.kind() == Kind.COMPOUND || !occasion(document, sentence, head)) {
            int start = clauseStart(cues, first(place, link));
            for (PhraseMatch<RoleCue> cue : cues.all()) {
                if (governs(cues, place, link, cue, start) && !hidden(cue, cues.all())) {
                    add(roles, cue.value());
                    absent |= cue.value() == RoleCue.ABSENT;
                }
            }
        }
        if (link.kind() == Kind.FRONTED && !roles.isEmpty() && !roles.contains(VenueRole.HELD)) {
            return roles.contains(VenueRole.REFUSED) ? roles : EnumSet.noneOf(VenueRole.class);
        }
        boolean abroad = link.kind() == Kind.VISIT && place.isCountry() && !roles.contains(VenueRole.REFUSED);
        return abroad || (absent && roles.isEmpty()) ? EnumSet.noneOf(VenueRole.class) : decided(roles, link);
    }

    private static boolean hidden(PhraseMatch<RoleCue> cue, List<PhraseMatch<RoleCue>> cues) {
        for (PhraseMatch<RoleCue> other : cues) {
            if (hides(other, cue)) {
                return true;
            }
        }
        return false;
    }

    /** "Come to X". */
    private boolean isImperative(Document document, Sentence sentence, int head) {
        boolean opens = head == sentence.from() || document.kind(head - 1) == TokenKind.QUOTE;
        return opens && words.imperative.get(document.id(head));
    }

    private static boolean hides(PhraseMatch<RoleCue> other, PhraseMatch<RoleCue> cue) {
        boolean same = other.value() == RoleCue.IDLE
                || other.value().isAfter() == cue.value().isAfter();
        return same && !other.value().isApart() && other.covers(cue) && other.length() > cue.length();
    }

    /** The first word of the meeting and its place, as far as they stand together. */
    private static int first(Place place, MeetingLink link) {
        boolean given = link.kind() == Kind.HOST || link.kind() == Kind.VENUE;
        return given ? Math.min(link.at(), place.from()) : link.at();
    }

    private boolean governs(SentenceCues cues, Place place, MeetingLink link, PhraseMatch<RoleCue> cue, int start) {
        Document document = cues.document;
        Sentence sentence = cues.sentence;
        boolean named = link.kind() == Kind.COMPOUND;
        int end = named ? link.at() + 1 : Math.max(link.at() + 1, place.to());
        if (link.kind() == Kind.VENUE) {
            end = place.to();
        }
        if (cue.value().isAfter()) {
            int past = link.kind() == Kind.HOST ? place.to() : end;
            return cue.from() >= past
                    && distance(document, past, cue.from()) <= AFTER
                    && (named || !broken(document, past, cue.from()));
        }
        if (named && cue.to() <= npStart(document, sentence, place) && isAside(document, sentence, place)) {
            return false;
        }
        if (link.kind() == Kind.VENUE
                && link.at() >= place.to()
                && cue.from() < place.to()
                && cue.value() == RoleCue.SETTLED) {
            return false;
        }
        boolean inClause = cue.from() >= start && cue.from() < end;
        int reach = named ? NAMED : REACH;
        if (!inClause || quotedApart(document, cue, link.at())) {
            return false;
        }
        return distance(document, cue.to(), named ? place.from() : link.at()) <= reach;
    }

    /** Whether the cue stands in a quoted clause that ends before the meeting is named. */
    private static boolean quotedApart(Document document, PhraseMatch<RoleCue> cue, int meeting) {
        int number = document.quotationOf(cue.from());
        if (cue.to() > meeting || number < 0 || number == document.quotationOf(meeting)) {
            return false;
        }
        int last = document.quotations().get(number).innerTo() - 1;
        return last > cue.from() && !document.isWord(last);
    }

    /** Where the preposition of the noun phrase that the place's name opens stands, or its article. */
    private int npStart(Document document, Sentence sentence, Place place) {
        int at = place.from();
        while (at > sentence.from() && words.article.get(document.id(at - 1))) {
            at--;
        }
        return at;
    }

    /** Whether a meeting named by its place is only when or where something else happens: "from the X talks". */
    private boolean isAside(Document document, Sentence sentence, Place place) {
        int at = npStart(document, sentence, place);
        return at > sentence.from() && words.aside.get(document.id(at - 1));
    }

    /** Whether another clause begins between the place and what follows. */
    private boolean broken(Document document, int from, int to) {
        for (int i = from; i < to; i++) {
            if (document.isMark(i, ',')
                    || words.relative.get(document.id(i))
                    || words.clause.get(document.id(i))
                    || words.barrier.get(document.id(i))) {
                return true;
            }
        }
        return false;
    }

    private static void add(Set<VenueRole> roles, RoleCue cue) {
        switch (cue) {
            case REFUSED, REFUSED_AFTER -> roles.add(VenueRole.REFUSED);
            case PROPOSED, PROPOSED_AFTER -> roles.add(VenueRole.PROPOSED);
            case PROPOSAL -> {
                roles.add(VenueRole.PROPOSED);
                roles.add(VenueRole.MENTIONED);
            }
            case SETTLED -> roles.add(VenueRole.HELD);
            case ABSENT, DECLINED, CONTRAST, IDLE -> {}
        }
    }

    /** A refusal outweighs a wish, but not a proposal named as such; what is settled outweighs a wish. */
    private static Set<VenueRole> decided(Set<VenueRole> roles, MeetingLink link) {
        boolean named = roles.remove(VenueRole.MENTIONED);
        if (roles.contains(VenueRole.REFUSED)) {
            return named ? EnumSet.of(VenueRole.REFUSED, VenueRole.PROPOSED) : EnumSet.of(VenueRole.REFUSED);
        }
        if (roles.contains(VenueRole.HELD) && link.kind() != Kind.VISIT) {
            return EnumSet.of(VenueRole.HELD);
        }
        if (roles.contains(VenueRole.PROPOSED) || link.kind() == Kind.VENUE) {
            return EnumSet.of(VenueRole.PROPOSED);
        }
        return link.kind() == Kind.VISIT ? EnumSet.noneOf(VenueRole.class) : EnumSet.of(VenueRole.HELD);
    }

    /** Whether the meeting is told as done: a past verb without an auxiliary that makes it a plan. */
    private boolean took(Document document, Sentence sentence, int head) {
        return words.happened.get(document.id(head))
                && !words.isInfinitive(document, head)
                && !(head > sentence.from() && words.auxiliary.get(document.id(head - 1)));
    }

    private boolean negated(Document document, Sentence sentence, int head) {
        for (int i = head - 1; i >= Math.max(sentence.from(), head - NEGATED); i--) {
            if (words.negation.get(document.id(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the meeting is named as a time or occasion: "after two days of talks". */
    private boolean occasion(Document document, Sentence sentence, int head) {
        if (!words.event.get(document.id(head))) {
            return false;
        }
        for (int i = head - 1; i >= sentence.from() && distance(document, i, head) <= MODIFIERS; i--) {
            if (words.then.get(document.id(i))) {
                return true;
            }
            if (words.definite.get(document.id(i)) && i > 0 && words.toward.get(document.id(i - 1))) {
                return true;
            }
            if (!document.isWord(i) && !document.isMark(i, '-') && document.kind(i) != TokenKind.QUOTE) {
                return false;
            }
        }
        return false;
    }

    private int clauseStart(SentenceCues cues, int head) {
        Document document = cues.document;
        Sentence sentence = cues.sentence;
        int start = head;
        int earliest = Math.max(sentence.from(), head - CLAUSE);
        while (start > earliest
                && !words.clause.get(document.id(start - 1))
                && !document.isMark(start - 1, ';')
                && !document.isMark(start - 1, ':')
                && !(words.joined.get(document.id(start - 1)) && cues.begins(start, head))
                && !(start - 1 > sentence.from()
                        && words.joined.get(document.id(start - 1))
                        && document.isMark(start - 2, ','))) {
            start--;
        }
        return start;
    }

    private static int distance(Document document, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += document.isWord(i) && !document.isCapital(i) ? 1 : 0;
        }
        return count;
    }
}
