package dev.parley.enrich.engine.attribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom an article is speaking of: the person who spoke or acted last, and the one before, by which pronouns and titles
 * are read. Follows the centering idea of Grosz, Joshi and Weinstein (1995): what was subject before is the likeliest to
 * be meant by a pronoun. Prefers no answer to a doubtful one.
 */
final class SpeakerFocus {
    private static final int FARTHEST = 4;

    private final Map<String, Person> persons = new LinkedHashMap<>();
    private @Nullable Person centre;
    private @Nullable Person before;
    private int centreToken;
    private int centreParagraph;

    /** The answer to a pronoun or title: a person, or why there is none. */
    record Choice(@Nullable Person person, String reason) {}

    /** The person of this key, known from now on. */
    Person person(String key, Person fresh) {
        return persons.computeIfAbsent(key, none -> fresh);
    }

    @Nullable Person known(String key) {
        return persons.get(key);
    }

    /** Makes the person the one spoken of. */
    void turnTo(Person person, int token, int paragraph) {
        if (person != centre) {
            before = centre;
            centre = person;
        }
        centreToken = token;
        centreParagraph = paragraph;
    }

    /** Whom "he" or "she" means. */
    Choice pronoun(String gender, Set<String> excluded, int token, int paragraph) {
        Person first = centre;
        if (first == null || paragraph - centreParagraph > FARTHEST) {
            return only(gender, excluded, token);
        }
        if (first.maybe(gender) && !excluded.contains(first.key)) {
            Person rival = rival(first, gender, excluded, token);
            return rival == null
                    ? new Choice(first, first.name + " spoke or acted last")
                    : new Choice(null, first.name + " or " + rival.name + " may be meant");
        }
        Person second = before;
        if (second != null && second.surely(gender) && !excluded.contains(second.key)) {
            return new Choice(second, second.name + " spoke or acted before " + first.name);
        }
        return only(gender, excluded, token);
    }

    /** Another of this gender named since the one in focus spoke. */
    private @Nullable Person rival(Person first, String gender, Set<String> excluded, int token) {
        for (Person person : persons.values()) {
            boolean since = person.lastToken() > centreToken && person.lastToken() < token;
            if (since && person != first && person.maybe(gender) && !excluded.contains(person.key)) {
                return first.lastToken() > person.lastToken() ? null : person;
            }
        }
        return null;
    }

    private Choice only(String gender, Set<String> excluded, int token) {
        List<Person> possible = new ArrayList<>();
        for (Person person : persons.values()) {
            if (person.surely(gender) && !excluded.contains(person.key) && token - person.lastToken() < 120) {
                possible.add(person);
            }
        }
        return possible.size() == 1
                ? new Choice(possible.get(0), "nobody else of that gender was named near")
                : new Choice(null, possible.size() + " persons of that gender may be meant");
    }

    /** Whom a title like "the minister" means, by the roles given to persons before. */
    Choice titled(int role, Set<String> excluded) {
        List<Person> holders = new ArrayList<>();
        for (Person person : persons.values()) {
            if (person.roles.contains(role) && !excluded.contains(person.key)) {
                holders.add(person);
            }
        }
        if (holders.size() == 1) {
            return new Choice(holders.get(0), "the only one so called");
        }
        Person first = centre;
        if (first != null && holders.contains(first)) {
            return new Choice(first, "the one so called who spoke last");
        }
        return new Choice(null, holders.isEmpty() ? "nobody was so called before" : "several were so called");
    }

    /** The one who spoke or acted last, where that is near. */
    @Nullable Person centre(int paragraph) {
        return paragraph - centreParagraph > 1 ? null : centre;
    }
}
