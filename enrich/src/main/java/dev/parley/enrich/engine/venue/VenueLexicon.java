package dev.parley.enrich.engine.venue;

import dev.parley.enrich.engine.phrase.PhraseIndex;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.phrase.PhraseMatcher;
import dev.parley.enrich.engine.phrase.Slots;
import dev.parley.enrich.engine.phrase.WordForms;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.LanguageFile;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.enrich.engine.text.Vocabulary;
import dev.parley.model.dossier.pattern.PatternSyntax;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The words and frames of {@code language/<language>/venues.yaml}; what each list is for stands in that file. Immutable
 * once frozen.
 */
final class VenueLexicon {
    private static final Slots NONE = new Slots() {
        @Override
        public int end(String id, int token) {
            return -1;
        }

        @Override
        public List<String> ids(int token) {
            return List.of();
        }

        @Override
        public boolean starts(int token) {
            return false;
        }
    };

    private static final int OBJECT = 5;
    private static final int COMPANY = 4;

    final BitSet meeting;
    final BitSet event;
    final BitSet otherMeeting;
    final BitSet jointly;
    final BitSet barrier;
    final BitSet encounter;
    final BitSet companion;
    final BitSet company;
    final BitSet prefers;
    final BitSet leaving;
    final BitSet outward;
    final BitSet addressed;
    final BitSet remote;
    final BitSet there;
    final BitSet awaited;
    final BitSet opener;
    final BitSet aim;
    final BitSet homeward;
    final List<String> infinitives;
    final BitSet conflict;
    final BitSet definite;
    final BitSet chosenFor;
    final BitSet chosenWhen;
    final BitSet mooted;
    final BitSet imperative;
    final BitSet fitting;
    final BitSet modal;
    final BitSet suits;
    final BitSet weak;
    final BitSet thing;
    final BitSet receives;
    final BitSet errand;
    final BitSet inside;
    final BitSet complement;
    final BitSet bound;
    final BitSet between;
    final BitSet shore;
    final BitSet choose;
    final BitSet passive;
    final BitSet expected;
    final BitSet purpose;
    final BitSet spot;
    final BitSet genitive;
    final BitSet ends;
    final BitSet otherObject;
    final BitSet conference;
    final BitSet preposition;
    final BitSet within;
    final BitSet toward;
    final BitSet located;
    final BitSet resident;
    final BitSet aside;
    final BitSet active;
    final BitSet sent;
    final BitSet sending;
    final BitSet says;
    final BitSet relative;
    final BitSet joined;
    final BitSet article;
    final BitSet attached;
    final BitSet happened;
    final BitSet auxiliary;
    final BitSet negation;
    final BitSet travel;
    final BitSet host;
    final BitSet hosting;
    final BitSet takes;
    final BitSet infinitive;
    final BitSet venue;
    final BitSet including;
    final BitSet occasion;
    final BitSet then;
    final BitSet clause;
    final BitSet list;
    final BitSet free;
    private final PhraseIndex<RoleCue> cues;

    VenueLexicon(String language, WordForms forms, Vocabulary vocabulary) {
        LanguageFile file = LanguageFile.read(language, "venues");
        meeting = set(file, "meeting", vocabulary);
        event = set(file, "event", vocabulary);
        otherMeeting = set(file, "other_meeting", vocabulary);
        jointly = set(file, "jointly", vocabulary);
        barrier = set(file, "barrier", vocabulary);
        encounter = set(file, "encounter", vocabulary);
        companion = set(file, "companion", vocabulary);
        prefers = set(file, "prefers", vocabulary);
        leaving = set(file, "leaving", vocabulary);
        outward = set(file, "outward", vocabulary);
        company = set(file, "company", vocabulary);
        addressed = set(file, "addressed", vocabulary);
        remote = set(file, "remote", vocabulary);
        there = set(file, "there", vocabulary);
        awaited = set(file, "awaited", vocabulary);
        aim = set(file, "aim", vocabulary);
        homeward = set(file, "homeward", vocabulary);
        opener = set(file, "opener", vocabulary);
        infinitives = file.words("infinitive_ending");
        conflict = set(file, "conflict", vocabulary);
        conference = set(file, "conference", vocabulary);
        otherObject = set(file, "other_object", vocabulary);
        ends = set(file, "ends", vocabulary);
        genitive = set(file, "genitive", vocabulary);
        spot = set(file, "spot", vocabulary);
        purpose = set(file, "purpose", vocabulary);
        choose = set(file, "choose", vocabulary);
        expected = set(file, "expected", vocabulary);
        passive = set(file, "passive", vocabulary);
        shore = set(file, "shore", vocabulary);
        chosenFor = set(file, "chosen_for", vocabulary);
        chosenWhen = set(file, "chosen_when", vocabulary);
        bound = set(file, "bound", vocabulary);
        between = set(file, file.has("between") ? "between" : "list", vocabulary);
        complement = set(file, "complement", vocabulary);
        inside = set(file, "inside", vocabulary);
        errand = set(file, "errand", vocabulary);
        weak = set(file, "weak", vocabulary);
        thing = set(file, "thing", vocabulary);
        receives = set(file, "receives", vocabulary);
        suits = set(file, "suits", vocabulary);
        modal = set(file, "modal", vocabulary);
        fitting = set(file, "fitting", vocabulary);
        imperative = set(file, "imperative", vocabulary);
        mooted = set(file, "mooted", vocabulary);
        definite = set(file, "definite", vocabulary);
        preposition = set(file, "preposition", vocabulary);
        within = set(file, "within", vocabulary);
        toward = set(file, "toward", vocabulary);
        resident = set(file, "resident", vocabulary);
        located = set(file, "located", vocabulary);
        aside = set(file, "aside", vocabulary);
        active = set(file, "active", vocabulary);
        sent = set(file, "sent", vocabulary);
        sending = set(file, "sending", vocabulary);
        says = set(file, "says", vocabulary);
        relative = set(file, "relative", vocabulary);
        joined = set(file, "joined", vocabulary);
        article = set(file, "article", vocabulary);
        attached = set(file, "attached", vocabulary);
        happened = set(file, "happened", vocabulary);
        auxiliary = set(file, "auxiliary", vocabulary);
        negation = set(file, "negation", vocabulary);
        travel = set(file, "travel", vocabulary);
        host = set(file, "host", vocabulary);
        hosting = set(file, "hosting", vocabulary);
        takes = set(file, "takes", vocabulary);
        infinitive = set(file, "infinitive", vocabulary);
        venue = set(file, "venue", vocabulary);
        including = set(file, "including", vocabulary);
        occasion = set(file, "occasion", vocabulary);
        then = set(file, "then", vocabulary);
        clause = set(file, "clause", vocabulary);
        list = set(file, "list", vocabulary);
        free = set(file, "free", vocabulary);
        cues = new PhraseIndex<>(vocabulary, forms);
        for (RoleCue cue : RoleCue.values()) {
            file.words(cue.key()).forEach(frame -> cues.add(PatternSyntax.parse(frame), cue));
        }
    }

    private static BitSet set(LanguageFile file, String key, Vocabulary vocabulary) {
        BitSet set = new BitSet();
        file.words(key).forEach(word -> set.set(vocabulary.intern(word)));
        return set;
    }

    void freeze() {
        cues.freeze();
    }

    /** Whether a word tells of a meeting that could be on the case: not of a party, a company or the press. */
    boolean meets(Document document, Sentence sentence, int at) {
        int id = document.id(at);
        if (encounter.get(id) && encounters(document, sentence, at)) {
            return true;
        }
        if (!meeting.get(id) && !event.get(id)) {
            return false;
        }
        int kind = at > sentence.from() ? document.id(at - 1) : Vocabulary.UNKNOWN;
        if (!event.get(id) && at > sentence.from() && (document.isMark(at - 1, '-') || passive(kind, id))) {
            return false;
        }
        if (receives.get(id) && receivesThing(document, sentence, at)) {
            return false;
        }
        boolean joint = at - 1 > sentence.from() && jointly.get(document.id(at - 2));
        boolean other = otherMeeting.get(kind) || (conference.get(id) && !attached.get(kind));
        return joint || !other;
    }

    /** Whether a verb that may mean anything has somebody for its object: "saw Alba", "faced each other", "kept him". */
    private boolean encounters(Document document, Sentence sentence, int at) {
        for (int i = at + 1; i < Math.min(sentence.to(), at + COMPANY); i++) {
            if (companion.get(document.id(i)) || (document.isWord(i) && document.isCapital(i))) {
                return true;
            }
            if (!definite.get(document.id(i)) && !jointly.get(document.id(i))) {
                return false;
            }
        }
        return false;
    }

    /** Whether a verb is an infinitive, whose form in a list stands for the past as well. */
    boolean isInfinitive(Document document, int at) {
        String word = document.text(at);
        return infinitives.stream().anyMatch(word::endsWith);
    }

    /** Whether what is received is no guest: "received the news". */
    private boolean receivesThing(Document document, Sentence sentence, int at) {
        for (int i = at + 1; i < Math.min(sentence.to(), at + OBJECT); i++) {
            if (thing.get(document.id(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb that tells of a meeting by who does it stands in the passive: "has been discussed". */
    private boolean passive(int before, int id) {
        return active.get(id) && passive.get(before);
    }

    /** The cues of a sentence, the longest first. */
    List<PhraseMatch<RoleCue>> cues(Document document, Sentence sentence) {
        List<PhraseMatch<RoleCue>> found =
                new PhraseMatcher<>(cues, document, NONE).matches(sentence.from(), sentence.to());
        found.sort(Comparator.comparingInt((PhraseMatch<RoleCue> match) -> -match.length())
                .thenComparing(PhraseMatch::value)
                .thenComparingInt(PhraseMatch::from));
        return found;
    }
}
