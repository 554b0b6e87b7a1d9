package dev.parley.enrich.engine.actor;

import dev.parley.enrich.engine.actor.Naming.Kind;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.ActorMention.How;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.model.ActorId;
import dev.parley.model.dossier.DossierActor;
import dev.parley.model.dossier.Title;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a title with what belongs to it: the state before or after it, the name that follows, precedes or stands in
 * apposition. A title alone names who held the office on the day.
 */
final class TitlePhrases {
    private static final int BEFORE = 5;
    private static final int APPOSITION = 9;

    private final Tagging tagging;
    private final Document document;
    private final List<NameHit> hits;
    private final ActorWords words;
    private final Offices offices;
    private final @Nullable LocalDate day;
    private final PersonShape shape;
    private static final int BACK = 40;

    private final Map<String, ActorMention> lastHolder = new HashMap<>();
    private final Map<String, Map<ActorId, ActorMention>> bearers = new HashMap<>();

    TitlePhrases(
            Tagging tagging,
            Document document,
            List<NameHit> hits,
            ActorWords words,
            Offices offices,
            @Nullable LocalDate day) {
        this.tagging = tagging;
        this.document = document;
        this.hits = hits;
        this.words = words;
        this.offices = offices;
        this.day = day;
        this.shape = new PersonShape(words, tagging.hitAt());
    }

    /** A title phrase: the words from {@code start} to {@code end}, of the state {@code of}. */
    private record Phrase(
            Title title, int start, int titleEnd, int end, @Nullable DossierActor of, boolean determined) {}

    /** Reads the phrase around a title and answers where it ends. */
    int read(List<Title> titles, int from, int to, Sentence sentence) {
        Phrase phrase = phrase(titles.get(0), from, to, sentence);
        if (phrase.of() != null) {
            Title held = offices.held(titles, phrase.of().id(), day).orElse(phrase.title());
            phrase = new Phrase(held, phrase.start(), to, phrase.end(), phrase.of(), phrase.determined());
        }
        int name = phrase.end();
        if (name < sentence.to() && document.isMark(name, ',') && phrase.end() > phrase.titleEnd()) {
            name++;
        }
        int end = named(phrase, phrase.titleEnd(), sentence);
        if (end < 0) {
            end = named(phrase, name, sentence);
        }
        if (end < 0) {
            end = apposed(phrase, sentence);
        }
        return end >= 0 ? end : alone(phrase);
    }

    private Phrase phrase(Title title, int from, int to, Sentence sentence) {
        DossierActor of = within(from, to);
        int start = from;
        boolean determined = false;
        for (int i = from - 1; i >= Math.max(sentence.from(), from - BEFORE); i--) {
            NameHit hit = tagging.hitAt()[i] >= 0 ? hits.get(tagging.hitAt()[i]) : null;
            DossierActor state = hit == null ? null : state(hit);
            if (state != null && hit != null) {
                of = of == null ? state : of;
                start = hit.from();
                i = hit.from();
            } else if (document.id(i) == words.the) {
                determined = true;
                break;
            } else if (document.id(i) != words.possessive && !document.isMark(i, '-') && !isBetween(i)) {
                break;
            }
        }
        return of != null ? new Phrase(title, start, to, to, of, true) : after(title, start, to, determined, sentence);
    }

    /** The state that a title's own words name as its bearer's, not the one to which an ambassador is sent. */
    private @Nullable DossierActor within(int from, int to) {
        for (int i = from; i < to; i++) {
            if (document.id(i) == words.to || words.locative.get(document.id(i))) {
                return null;
            }
            DossierActor state = tagging.hitAt()[i] >= 0 ? state(hits.get(tagging.hitAt()[i])) : null;
            if (state != null) {
                return state;
            }
        }
        return null;
    }

    private boolean isBetween(int at) {
        return words.between.get(document.id(at)) || words.officials.get(document.id(at));
    }

    /** The state after a title: "the foreign minister of Bora". */
    private Phrase after(Title title, int start, int to, boolean determined, Sentence sentence) {
        int at = to;
        boolean linked = at < sentence.to() && document.id(at) == words.of;
        if (at < sentence.to() && (linked || words.ownerFollows)) {
            at += linked ? 1 : 0;
            while (at < sentence.to() && (document.id(at) == words.the || words.between.get(document.id(at)))) {
                at++;
            }
            NameHit hit = at < sentence.to() && tagging.hitAt()[at] >= 0 ? hits.get(tagging.hitAt()[at]) : null;
            DossierActor state = hit == null ? null : state(hit);
            if (state != null && hit != null) {
                return new Phrase(title, start, to, hit.to(), state, true);
            }
        }
        return new Phrase(title, start, to, to, null, determined);
    }

    private static @Nullable DossierActor state(NameHit hit) {
        for (Naming naming : hit.namings()) {
            if (naming.actor().kind() != dev.parley.model.ActorKind.PERSON && naming.kind() != Kind.NEVER) {
                return naming.actor();
            }
        }
        return null;
    }

    /** A name that follows the title. */
    private int named(Phrase phrase, int at, Sentence sentence) {
        int from = at;
        while (from < sentence.to() && words.honorifics.get(document.id(from)) && from < at + 2) {
            from++;
        }
        NameHit hit = from < sentence.to() ? hitStarting(from) : null;
        if (hit != null) {
            Optional<DossierActor> actor = tagging.person(hit);
            if (actor.isPresent() && actor.get().kind() == dev.parley.model.ActorKind.PERSON) {
                ActorMention mention = MentionList.of(
                        actor.get(),
                        phrase.start(),
                        hit.to(),
                        How.NAME,
                        phrase.title().title());
                tagging.titled().add(actor.get());
                return put(phrase, mention);
            }
        }
        int end = shape.end(document, from, sentence.to());
        return end > from
                ? put(phrase, tagging.unlisted().add(phrase.title(), phrase.of(), phrase.start(), from, end))
                : -1;
    }

    private @Nullable NameHit hitStarting(int at) {
        int low = before(at);
        NameHit hit = low < hits.size() ? hits.get(low) : null;
        return hit != null && hit.from() == at && (hit.has(Kind.FULL) || hit.has(Kind.SHORT)) ? hit : null;
    }

    /** A name in apposition: "Anna Example, the foreign minister", "the governor of a region, Ben Example". */
    private int apposed(Phrase phrase, Sentence sentence) {
        int comma = phrase.start() - 1;
        while (comma > Math.max(sentence.from(), phrase.start() - APPOSITION)
                && !document.isMark(comma, ',')
                && document.shape(comma) != dev.parley.enrich.engine.text.Shape.NONE
                && (isBetween(comma) || document.shape(comma) == dev.parley.enrich.engine.text.Shape.LOWER)) {
            comma--;
        }
        if (comma > sentence.from() && document.isMark(comma, ',')) {
            int start = shape.start(document, comma, sentence.from());
            if (start < comma && tagging.mentions().free(start, comma)) {
                put(phrase, tagging.unlisted().add(phrase.title(), phrase.of(), start, start, comma));
                return phrase.end();
            }
        }
        return following(phrase, sentence);
    }

    private int following(Phrase phrase, Sentence sentence) {
        int comma = phrase.end();
        while (comma < Math.min(sentence.to(), phrase.end() + APPOSITION) && !document.isMark(comma, ',')) {
            comma++;
        }
        boolean plain = comma == phrase.end() || document.id(phrase.titleEnd()) == words.of;
        if (!plain || comma + 1 >= sentence.to() || !document.isMark(comma, ',')) {
            return -1;
        }
        int end = shape.end(document, comma + 1, sentence.to());
        boolean closed = end < sentence.to() && document.isMark(end, ',');
        return end > comma + 1 && closed
                ? put(phrase, tagging.unlisted().add(phrase.title(), phrase.of(), comma + 1, comma + 1, end))
                : -1;
    }

    /** A title without a name: who holds the office, the state where nobody is listed, or who bore it last. */
    private int alone(Phrase phrase) {
        DossierActor of = phrase.of();
        if (of == null) {
            ActorMention last = bearer(phrase);
            if (last != null && phrase.determined()) {
                tagging.mentions().speaker(again(last, phrase));
            }
            return phrase.end();
        }
        Optional<DossierActor> holder = offices.holder(phrase.title(), of.id(), day);
        ActorMention mention = holder.map(actor -> MentionList.of(
                        actor,
                        phrase.start(),
                        phrase.end(),
                        How.TITLE,
                        phrase.title().title()))
                .orElseGet(() -> MentionList.of(
                        of,
                        phrase.start(),
                        phrase.end(),
                        How.ADJECTIVE,
                        phrase.title().title()));
        return put(phrase, mention);
    }

    /** Of those who bore the title: who is named first in the last sentence that names one of them. */
    private @Nullable ActorMention bearer(Phrase phrase) {
        String title = phrase.title().title();
        Map<ActorId, ActorMention> borne = bearers.getOrDefault(title, Map.of());
        ActorMention best = null;
        int sentence = -1;
        int low = Math.max(0, before(phrase.start()) - BACK);
        for (int i = before(phrase.start()) - 1; i >= low && borne.size() > 1; i--) {
            NameHit hit = hits.get(i);
            if (best != null && document.sentenceOf(hit.from()) != sentence) {
                break;
            }
            ActorMention named = document.quoted(hit.from())
                    ? null
                    : tagging.person(hit).map(actor -> borne.get(actor.id())).orElse(null);
            if (named != null) {
                best = named;
                sentence = document.sentenceOf(hit.from());
            }
        }
        return best == null ? lastHolder.get(title) : best;
    }

    /** How many names begin before the token. */
    private int before(int token) {
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.get(middle).from() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static ActorMention again(ActorMention last, Phrase phrase) {
        return new ActorMention(
                phrase.start(),
                phrase.end(),
                last.actor(),
                last.name(),
                last.kind(),
                last.side(),
                last.gender(),
                last.role(),
                How.TITLE,
                List.of());
    }

    private int put(Phrase phrase, ActorMention mention) {
        tagging.mentions().speaker(mention);
        if (phrase.of() != null && !mention.actor().equals(phrase.of().id())) {
            tagging.mentions()
                    .inner(MentionList.of(phrase.of(), phrase.start(), phrase.titleEnd(), How.ADJECTIVE, null));
        }
        lastHolder.put(phrase.title().title(), mention);
        bearers.computeIfAbsent(phrase.title().title(), none -> new HashMap<>()).put(mention.actor(), mention);
        return mention.to();
    }
}
