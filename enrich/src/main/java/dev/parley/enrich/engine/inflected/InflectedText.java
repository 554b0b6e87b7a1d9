package dev.parley.enrich.engine.inflected;

import dev.parley.enrich.engine.actor.ActorMentions;
import dev.parley.enrich.engine.language.WordFeature;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.ActorMention.How;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Folding;
import dev.parley.model.ActorKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text with what the forms of its words and the names in it may express. For one thread. */
public final class InflectedText {
    private static final int UNSEEN = -1;
    private static final int UNTIL = 5;
    private static final List<String> OBLIQUE = List.of("ом", "ем", "єм", "ым", "им", "ім", "ою", "ею", "ой");

    final Document document;
    final ClauseLexicon lexicon;
    final ActorMentions actors;
    private final List<String> words;
    private final int[] features;
    private final Asides asides;
    private final Map<Integer, ActorMention> adjectives = new HashMap<>();

    public InflectedText(Document document, ActorMentions actors, ClauseLexicon lexicon) {
        this.document = document;
        this.actors = actors;
        this.lexicon = lexicon;
        this.words = new ArrayList<>(document.size());
        for (int i = 0; i < document.size(); i++) {
            words.add(document.isWord(i) ? Folding.fold(document.text(i)) : "");
        }
        this.features = new int[document.size()];
        Arrays.fill(features, UNSEEN);
        for (ActorMention mention : actors.all()) {
            if (mention.how() == How.ADJECTIVE && mention.kind() != ActorKind.PERSON) {
                adjectives.putIfAbsent(mention.from(), mention);
            }
        }
        this.asides = new Asides(this);
    }

    /** Whether the word at the token is listed so in {@code clauses.yaml}. */
    public boolean is(int token, String list) {
        return token >= 0 && token < words.size() && lexicon.is(list, words.get(token));
    }

    /** Whether the token is part of a remark that names who speaks, and the other token is not. */
    public boolean isAside(int token, int from) {
        return asides.has(token) && !asides.has(from);
    }

    /** Whether the word ends as one of the list does. */
    public boolean ends(int token, String list) {
        return lexicon.ends(list, word(token));
    }

    /** Whether the word begins as one of the list does. */
    public boolean begins(int token, String list) {
        return lexicon.begins(list, word(token));
    }

    /** How many words the longest phrase of the list covers that starts at the token; 0 for none. */
    public int length(int token, String list) {
        int length = token < 0 || token >= words.size() ? 0 : lexicon.length(list, words, token);
        return length == 0 && list.equals("exceptions") ? until(token) : length;
    }

    /** How many words open a clause of what has to be first, "until Bora … not": 0 for none. */
    private int until(int token) {
        for (int i = token + 1; is(token, "until") && i <= token + UNTIL; i++) {
            if (is(i, "not") || word(i).isEmpty()) {
                return is(i, "not") ? i + 1 - token : 0;
            }
        }
        return 0;
    }

    /** Whether the form of the word may express all of these {@link WordFeature features}. */
    public boolean may(int token, int wanted) {
        return (features(token) & wanted) == wanted;
    }

    /** The folded word; empty for a mark. */
    public String word(int token) {
        return token >= 0 && token < words.size() ? words.get(token) : "";
    }

    private int features(int token) {
        if (token < 0 || token >= words.size()) {
            return 0;
        }
        if (features[token] == UNSEEN) {
            features[token] = document.isWord(token) ? lexicon.morphology.of(words.get(token)) : 0;
        }
        return features[token];
    }

    /** Whether the token is a verb with person or past, and nothing else by its form. */
    public boolean isFinite(int token) {
        return may(token, WordFeature.FINITE) && !may(token, WordFeature.NOMINATIVE) && actors.at(token) == null;
    }

    /** Whether the token is a verb of speech with person or past. */
    boolean isSpeechVerb(int token) {
        boolean spoken = may(token, WordFeature.FINITE) && lexicon.speaks(words.get(token));
        return (spoken || is(token, "speech_words")) && actors.at(token) == null;
    }

    /** Whether the verb is a reflexive of the present, which without a subject tells of nobody: "it is said". */
    boolean isImpersonal(int token) {
        String word = words.get(token);
        return word.endsWith("тся") || word.endsWith("ться");
    }

    /** Whether a name may be a subject by its form. */
    public boolean isNominative(ActorMention mention) {
        String first = words.get(mention.from());
        if (lexicon.isNominativeName(first) || is(mention.from(), "bodies")) {
            return true;
        }
        if (may(mention.from(), WordFeature.NOMINATIVE)) {
            // A genitive is also the plural that a name of one actor never is.
            boolean several = mention.to() - mention.from() > 1;
            return !may(mention.from(), WordFeature.OBLIQUE)
                    || (several && may(mention.to() - 1, WordFeature.NOMINATIVE));
        }
        return features(mention.from()) == 0 && !declined(first, mention);
    }

    /** Whether a name that no dictionary holds ends as a case other than the first does. */
    private boolean declined(String word, ActorMention mention) {
        String stem = word.isEmpty() ? "" : word.substring(0, word.length() - 1);
        if (lexicon.isNominativeName(stem)
                || lexicon.isNominativeName(stem + "ь")
                || lexicon.isNominativeName(stem + "й")) {
            return true;
        }
        char last = word.isEmpty() ? ' ' : word.charAt(word.length() - 1);
        boolean oblique = OBLIQUE.stream().anyMatch(word::endsWith) || "уюеєиіы".indexOf(last) >= 0;
        boolean man = !"f".equals(mention.gender()) && mention.kind() == ActorKind.PERSON;
        return oblique || (man && (last == 'а' || last == 'я' || word.endsWith("го")));
    }

    /** The actor named at the token. */
    public @Nullable ActorMention actor(int token) {
        return actors.at(token);
    }

    /** The state or organisation whose people the word at the token names as a subject: "the Borans". */
    @Nullable ActorMention people(int token) {
        ActorMention named = adjectives.get(token);
        boolean people = named != null && lexicon.isNominativeName(word(token)) && ends(token, "people_endings");
        return people ? named : null;
    }

    /** The state or organisation whose adjective stands at the token. */
    @Nullable ActorMention adjective(int token) {
        return adjectives.get(token);
    }
}
