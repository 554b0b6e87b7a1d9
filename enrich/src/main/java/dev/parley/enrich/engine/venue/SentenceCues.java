package dev.parley.enrich.engine.venue;

import dev.parley.enrich.engine.actor.ActorMentions;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.model.ActorKind;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cues of one sentence, looked for when they are first asked for: most places are named without a meeting. */
final class SentenceCues {
    final Document document;
    final Sentence sentence;

    private final VenueLexicon words;
    private final ActorMentions mentions;
    private static final int TRAVELLER = 6;

    /** So far an offer's refusal follows it. */
    private static final int JOINED = 40;

    private @Nullable List<PhraseMatch<RoleCue>> found;
    private @Nullable Boolean moves;
    private final BitSet wishes = new BitSet();

    SentenceCues(VenueLexicon words, Document document, ActorMentions mentions, Sentence sentence) {
        this.words = words;
        this.document = document;
        this.mentions = mentions;
        this.sentence = sentence;
    }

    /** Who is named at a token. */
    @Nullable ActorMention actor(int token) {
        return mentions.at(token);
    }

    /** Whether another place is meant: "rather than in" stands before the name, with nothing but prepositions between. */
    boolean contrasts(Place place) {
        for (PhraseMatch<RoleCue> cue : all()) {
            if (cue.value() == RoleCue.CONTRAST && cue.to() <= place.from() && !marches(cue.from())) {
                int at = cue.to();
                while (at < place.from()
                        && (words.preposition.get(document.id(at)) || words.article.get(document.id(at)))) {
                    at++;
                }
                if (at == place.from()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether troops do what a cue tells: "troops moved away from X". */
    private boolean marches(int cue) {
        for (int i = cue - 1; i >= Math.max(sentence.from(), cue - TRAVELLER); i--) {
            if (words.barrier.get(document.id(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a politician or a delegation goes to a land that is not its own: one goes there to meet somebody. */
    boolean isAbroad(Place place, MeetingLink journey) {
        boolean found = false;
        for (int i = Math.min(journey.at() + 1, place.from() - 1);
                i >= Math.max(sentence.from(), journey.at() - TRAVELLER);
                i--) {
            ActorMention mention = mentions.at(i);
            if (words.homeward.get(document.id(i)) || words.barrier.get(document.id(i))) {
                return false;
            }
            if (mention != null && mention.kind() == ActorKind.PERSON) {
                return mention.side() == null
                        || !mention.side().equals(place.venue().inSide());
            }
            found |= words.sent.get(document.id(i));
        }
        return found;
    }

    /** Whether a wish or a refusal of its own begins here: "refused to go to X and asked him to Y". */
    boolean begins(int at, int head) {
        all();
        int wish = wishes.nextSetBit(at);
        return wish >= 0 && wish <= Math.min(at + 1, head);
    }

    /** Whether a sentence speaks of meeting or of going somewhere at all. */
    boolean moves() {
        if (moves == null) {
            moves = speaksOfMoving();
        }
        return moves;
    }

    private boolean speaksOfMoving() {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            int id = document.id(i);
            if (words.travel.get(id) || words.venue.get(id) || words.meets(document, sentence, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the offer of the place is refused in a clause of its own: "offered X, but Alba turned it down". */
    boolean turnedDown(Place place) {
        int joined = place.to();
        int end = Math.min(sentence.to(), joined + JOINED);
        while (joined < end && !words.joined.get(document.id(joined))) {
            joined++;
        }
        if (joined == end) {
            return false;
        }
        for (PhraseMatch<RoleCue> cue : all()) {
            boolean refused = cue.value() == RoleCue.REFUSED || cue.value() == RoleCue.DECLINED;
            if (refused && cue.from() > joined && (cue.to() == sentence.to() || !document.isWord(cue.to()))) {
                return true;
            }
        }
        return false;
    }

    /** The longest first. */
    List<PhraseMatch<RoleCue>> all() {
        if (found != null) {
            return found;
        }
        List<PhraseMatch<RoleCue>> cues = words.cues(document, sentence);
        for (PhraseMatch<RoleCue> cue : cues) {
            if (cue.value() == RoleCue.PROPOSED || cue.value() == RoleCue.REFUSED) {
                wishes.set(cue.from());
            }
        }
        found = cues;
        return cues;
    }
}
