package dev.parley.enrich.engine.venue;

import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.enrich.engine.venue.MeetingLink.Kind;
import dev.parley.model.ActorKind;
import org.jspecify.annotations.Nullable;

/** Finds the meeting that only the company tells of: "spent an hour with Alba in X", "X, where Alba was waiting for him". */
final class CompanyFinder {
    private static final int REACH = 8;
    private static final int WHERE = 14;
    private static final int NAME = 3;

    private final VenueLexicon words;
    private final PlacePhrase phrases;

    CompanyFinder(VenueLexicon words) {
        this.words = words;
        phrases = new PlacePhrase(words);
    }

    /** The word that brings the company in; absent where a place is only a place. */
    @Nullable MeetingLink find(SentenceCues cues, Place place) {
        MeetingLink link = beside(cues, place);
        return link == null ? where(cues, place) : link;
    }

    /** "with Alba in X", "told Alba at the X palace". */
    private @Nullable MeetingLink beside(SentenceCues cues, Place place) {
        Document document = cues.document;
        Sentence sentence = cues.sentence;
        int before = phrases.before(document, sentence, place);
        boolean land = place.isCountry() && place.venue().inSide() != null;
        if (before < sentence.from() || land || !isIn(document, place, before)) {
            return null;
        }
        int count = 0;
        for (int i = before - 1; i >= sentence.from() && count <= REACH; i--) {
            int id = document.id(i);
            boolean company = words.company.get(id) || (place.isSite() && words.addressed.get(id));
            if (company && names(cues, i + 1, before)) {
                Kind kind = words.company.get(id) ? Kind.LOCATED : Kind.TOLD;
                return remote(document, sentence, i, before) ? null : new MeetingLink(kind, i);
            }
            if (words.barrier.get(id) || words.clause.get(id) || document.isMark(i, ';') || document.isMark(i, ':')) {
                return null;
            }
            count += MeetingFinder.counts(document, sentence, i);
        }
        return null;
    }

    private boolean isIn(Document document, Place place, int before) {
        int id = document.id(before);
        return place.isCountry() ? words.within.get(id) : words.preposition.get(id);
    }

    /** Whether a person is named directly after a word. */
    private static boolean names(SentenceCues cues, int from, int to) {
        for (int i = from; i < Math.min(to, from + NAME); i++) {
            ActorMention mention = cues.actor(i);
            if (mention != null && mention.kind() == ActorKind.PERSON) {
                return true;
            }
            if (!cues.document.isWord(i)) {
                return false;
            }
        }
        return false;
    }

    /** Whether they only spoke from afar, or of something else. */
    private boolean remote(Document document, Sentence sentence, int at, int before) {
        for (int i = Math.max(sentence.from(), at - REACH); i < before; i++) {
            if (words.remote.get(document.id(i))) {
                return true;
            }
        }
        return false;
    }

    /** "X, where he met Alba". */
    private @Nullable MeetingLink where(SentenceCues cues, Place place) {
        Document document = cues.document;
        Sentence sentence = cues.sentence;
        int at = place.to();
        while (at < sentence.to() && (document.isMark(at, ',') || words.free.get(document.id(at)))) {
            at++;
        }
        if (at >= sentence.to() || !words.there.get(document.id(at))) {
            return null;
        }
        int count = 0;
        for (int i = at + 1; i < sentence.to() && count <= WHERE; i++) {
            int id = document.id(i);
            if (words.meets(document, sentence, i)
                    || words.awaited.get(id)
                    || (words.company.get(id) && names(cues, i + 1, sentence.to()))) {
                return new MeetingLink(Kind.OCCASION, i);
            }
            if (document.isMark(i, ';') || words.remote.get(id) || words.conflict.get(id)) {
                return null;
            }
            count += MeetingFinder.counts(document, sentence, i);
        }
        return null;
    }
}
