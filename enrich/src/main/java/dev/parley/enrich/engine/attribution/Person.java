package dev.parley.enrich.engine.attribution;

import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.model.SideId;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody whom an article has named, with what it has said of them so far. */
final class Person {
    final String key;
    final String name;
    final @Nullable ActorMention mention;
    final @Nullable SideId side;
    final Set<Integer> roles = new HashSet<>();
    private final BitSet sentences = new BitSet();
    private @Nullable String gender;
    private int lastToken;

    Person(String key, String name, @Nullable ActorMention mention, @Nullable SideId side, @Nullable String gender) {
        this.key = key;
        this.name = name;
        this.mention = mention;
        this.side = side;
        this.gender = gender;
    }

    void seen(int token, int sentence) {
        lastToken = token;
        sentences.set(sentence);
    }

    int lastToken() {
        return lastToken;
    }

    boolean seenIn(int sentence) {
        return sentences.get(sentence);
    }

    /** Whether a pronoun of the gender may mean the person; an unknown gender forbids nothing. */
    boolean maybe(String pronoun) {
        return gender == null || gender.equals(pronoun);
    }

    /** Whether the gender is known and is the pronoun's. */
    boolean surely(String pronoun) {
        return pronoun.equals(gender);
    }

    void learn(String known) {
        if (gender == null) {
            gender = known;
        }
    }
}
