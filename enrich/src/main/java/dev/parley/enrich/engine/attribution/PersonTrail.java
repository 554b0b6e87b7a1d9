package dev.parley.enrich.engine.attribution;

import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Folding;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.enrich.engine.text.Shape;
import dev.parley.model.ActorKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows the persons that an article names outside quotation marks, and who is the subject of each sentence. */
final class PersonTrail {
    private static final int ROLE_WORDS = 6;
    private static final int LONGEST_NAME = 4;

    private final Document document;
    private final Grammar grammar;
    private final List<ActorMention> mentions;
    private final SpeakerFocus focus;
    private final Map<Integer, String> fullNames = new HashMap<>();
    private int next;

    PersonTrail(Document document, Grammar grammar, List<ActorMention> mentions, SpeakerFocus focus) {
        this.document = document;
        this.grammar = grammar;
        this.mentions = mentions;
        this.focus = focus;
        readFullNames();
    }

    /** The key under which a person is known whom no mention names. */
    static String unlistedKey(String name) {
        return "name:" + Folding.fold(name);
    }

    /** Runs of capitalised words, by their last: the surname that may stand alone later. */
    private void readFullNames() {
        int from = 0;
        for (int i = 0; i <= document.size(); i++) {
            boolean proper = i < document.size()
                    && document.isWord(i)
                    && document.isCapital(i)
                    && grammar.is(i, WordClass.PROPER);
            if (!proper) {
                if (i - from >= 2 && i - from <= LONGEST_NAME) {
                    fullNames.putIfAbsent(document.hash(i - 1), document.text(from, i));
                }
                from = i + 1;
            }
        }
    }

    /** Takes note of the persons named in a sentence up to a token. */
    void advance(int token) {
        while (next < mentions.size() && mentions.get(next).from() < token) {
            ActorMention mention = mentions.get(next++);
            if (mention.kind() == ActorKind.PERSON
                    && mention.alternatives().isEmpty()
                    && !document.quoted(mention.from())) {
                see(mention);
            }
        }
    }

    private void see(ActorMention mention) {
        Person person = person(mention);
        person.seen(mention.from(), document.sentenceOf(mention.from()));
        roles(person, mention.from(), mention.to());
    }

    /** The person whom a mention names. */
    Person person(ActorMention mention) {
        String key = mention.actor().value();
        Person known = focus.known(key);
        if (known != null) {
            return known;
        }
        Person fresh = new Person(
                key,
                mention.name(),
                mention,
                mention.side(),
                mention.gender() != null ? mention.gender() : honorific(mention.from()));
        return focus.person(key, fresh);
    }

    /** A person whom no mention names, by the capitalised words at a place. */
    Person unlisted(int from, int to, @Nullable ActorMention modifier) {
        String name = document.text(from, to);
        String full = to - from > 1 ? name : fullNames.getOrDefault(document.hash(to - 1), name);
        Person fresh =
                new Person(unlistedKey(full), full, null, modifier == null ? null : modifier.side(), honorific(from));
        Person person = focus.person(fresh.key, fresh);
        person.seen(from, document.sentenceOf(from));
        roles(person, from, to);
        return person;
    }

    /** Whether capitalised words read as a person's name: first name and surname, a known surname, or Mr. and a name. */
    boolean readsAsPerson(int from, int to) {
        for (int i = from; i < to; i++) {
            if (document.shape(i) == Shape.UPPER && document.end(i) - document.start(i) > 2) {
                return false;
            }
        }
        boolean article = from > 0 && "the".equals(Folding.fold(document.text(from - 1)));
        boolean full = to - from >= 2 && to - from <= LONGEST_NAME && !article;
        return full || honorific(from) != null || (fullNames.containsKey(document.hash(to - 1)) && !article);
    }

    private @Nullable String honorific(int from) {
        for (int i = Math.max(0, from - 1); i <= from; i++) {
            switch (Folding.fold(document.text(i))) {
                case "mr.", "mr", "sir", "king", "prince" -> {
                    return "m";
                }
                case "mrs.", "mrs", "ms.", "ms", "miss", "lady", "queen", "madam" -> {
                    return "f";
                }
                default -> {
                    continue;
                }
            }
        }
        return null;
    }

    /** Learns the titles that stand before a name or in apposition to it. */
    private void roles(Person person, int from, int to) {
        for (int i = from - 1; i >= Math.max(0, from - ROLE_WORDS) && nameless(i); i--) {
            person.roles.add(document.hash(i));
        }
        for (int i = from; i < to; i++) {
            person.roles.add(document.hash(i));
        }
        boolean aside = to < document.size() && document.isMark(to, ',');
        for (int i = to + 1;
                aside && i < Math.min(document.size(), to + 1 + ROLE_WORDS * 2) && !document.isMark(i, ',');
                i++) {
            if (grammar.is(i, WordClass.NOUN | WordClass.PROPER)) {
                person.roles.add(document.hash(i));
            } else if (grammar.is(i, WordClass.MARK | WordClass.WH | WordClass.MODAL)) {
                break;
            }
        }
    }

    private boolean nameless(int i) {
        return document.isWord(i)
                && !grammar.is(i, WordClass.PREPOSITION | WordClass.AND | WordClass.AUXILIARY | WordClass.MODAL)
                && grammar.is(i, WordClass.NOUN | WordClass.PROPER | WordClass.ADJECTIVE);
    }

    /** The persons named in the content in the reporter's words: a speaker is not among them. */
    Set<String> namedIn(List<TokenRange> content) {
        Set<String> named = new HashSet<>();
        for (TokenRange range : content) {
            for (ActorMention mention : within(range)) {
                if (mention.kind() == ActorKind.PERSON && !document.quoted(mention.from())) {
                    named.add(mention.actor().value());
                }
            }
        }
        return named;
    }

    private List<ActorMention> within(TokenRange range) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).from() < range.from()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < mentions.size() && mentions.get(end).from() < range.to()) {
            end++;
        }
        return mentions.subList(low, end);
    }

    /** The person who is the subject of a sentence, looking no further than {@code limit}. */
    @Nullable Person subject(Sentence sentence, int limit) {
        for (ActorMention mention : within(new TokenRange(sentence.from(), Math.min(sentence.to(), limit)))) {
            boolean free = !document.quoted(mention.from())
                    && mention.kind() == ActorKind.PERSON
                    && mention.alternatives().isEmpty();
            if (free && !governed(mention.from(), sentence.from()) && acts(mention.to(), sentence.to())) {
                return person(mention);
            }
        }
        return null;
    }

    private boolean governed(int from, int start) {
        int at = from - 1;
        while (at > start
                && (document.shape(at) == Shape.LOWER || grammar.is(at, WordClass.ADJECTIVE))
                && grammar.is(at, WordClass.NOUN | WordClass.ADJECTIVE | WordClass.DETERMINER)) {
            at--;
        }
        return at >= start && grammar.is(at, WordClass.PREPOSITION | WordClass.TO | WordClass.VERB);
    }

    private boolean acts(int to, int limit) {
        int at = to;
        if (at < limit && grammar.is(at, WordClass.COMMA)) {
            return true;
        }
        while (at < limit && grammar.is(at, WordClass.ADVERB | WordClass.TIME)) {
            at++;
        }
        return at < limit
                && (grammar.finite(at, 0)
                        || grammar.is(at, WordClass.PAST | WordClass.THIRD | WordClass.AUXILIARY | WordClass.MODAL));
    }
}
