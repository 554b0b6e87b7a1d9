package dev.parley.enrich.engine.attribution;

import dev.parley.enrich.engine.text.LanguageFile;
import dev.parley.enrich.engine.text.LanguageText;
import dev.parley.enrich.engine.text.Phrases;
import dev.parley.enrich.engine.text.TokenTrie;
import dev.parley.enrich.engine.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cues and word classes of a language, by word number, read from {@code cues.yaml} and {@code grammar.yaml}.
 * Immutable once loaded.
 */
public final class CueLexicon {
    private static final List<Cue> NONE = List.of();

    private final Vocabulary vocabulary;
    private final Phrases phrases;
    private final VerbForms forms;
    private final Map<Integer, Integer> classes = new HashMap<>();
    private final Map<Integer, Integer> cueForms = new HashMap<>();
    private final Map<Integer, List<Cue>> cues = new HashMap<>();
    private final TokenTrie<Boolean> sources = new TokenTrie<>();
    private int[] classOf = {};
    private BitSet carrier = new BitSet();
    private List<Cue>[] cuesOf = lists(0);

    private CueLexicon(LanguageFile grammar, LanguageText text, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.phrases = new Phrases(text, vocabulary);
        this.forms = new VerbForms(grammar);
    }

    /** Reads a language's cues, adding their words to the vocabulary. */
    public static CueLexicon load(String language, LanguageText text, Vocabulary vocabulary) {
        LanguageFile grammar = LanguageFile.read(language, "grammar");
        LanguageFile file = LanguageFile.read(language, "cues");
        CueLexicon lexicon = new CueLexicon(grammar, text, vocabulary);
        lexicon.readGrammar(grammar);
        file.sections("verbs").forEach(section -> lexicon.readVerbs(section));
        file.sections("nouns").forEach(section -> lexicon.readWords(section, Cue.Part.NOUN));
        file.sections("adjectives").forEach(section -> lexicon.readWords(section, Cue.Part.ADJECTIVE));
        file.words("sources").forEach(phrase -> lexicon.sources.put(lexicon.phrases.intern(phrase), true));
        lexicon.freeze(file.words("carriers"));
        return lexicon;
    }

    private void readGrammar(LanguageFile grammar) {
        grammar.words("nouns").forEach(word -> add(word, WordClass.NOUN));
        for (String verb : grammar.words("verbs")) {
            forms.of(verb).forEach(this::addUnlessNoun);
        }
        for (String verb : grammar.words("also-nouns")) {
            forms.of(verb).forEach(this::addNoun);
        }
        LanguageFile section = grammar.section("classes");
        for (String name : section.keys()) {
            section.words(name).forEach(word -> add(word, WordClass.named(name)));
        }
        add("'s", WordClass.CLITIC_S);
        add("'", WordClass.CLITIC_S);
    }

    private void addUnlessNoun(String word, int form) {
        int id = vocabulary.intern(word);
        if ((classes.getOrDefault(id, 0) & WordClass.NOUN) == 0) {
            classes.merge(id, form, (a, b) -> a | b);
        }
    }

    private void addNoun(String word, int form) {
        if ((form & (WordClass.BASE | WordClass.THIRD)) != 0) {
            add(word, WordClass.NOUN);
        }
    }

    private void add(String word, int bits) {
        classes.merge(vocabulary.intern(word), bits, (a, b) -> a | b);
    }

    private void readVerbs(LanguageFile section) {
        for (String phrase : section.words("words")) {
            int[] all = phrases.intern(phrase.replace("-", " "));
            int[] particles = Arrays.copyOfRange(all, 1, all.length);
            Cue cue = cue(section, phrase, Cue.Part.VERB, particles);
            forms.of(vocabulary.word(all[0])).forEach((form, bits) -> {
                int id = vocabulary.intern(form);
                classes.merge(id, bits, (a, b) -> a | b);
                cueForms.merge(id, bits, (a, b) -> a | b);
                put(id, cue);
            });
        }
    }

    private void readWords(LanguageFile section, Cue.Part part) {
        for (String phrase : section.words("words")) {
            int[] all = phrases.intern(phrase);
            Cue cue = cue(section, phrase, part, Arrays.copyOfRange(all, 1, all.length));
            put(all[0], cue);
            classes.merge(all[0], part == Cue.Part.NOUN ? WordClass.NOUN : WordClass.ADJECTIVE, (a, b) -> a | b);
            if (part == Cue.Part.NOUN) {
                int plural = vocabulary.intern(
                        phrase.endsWith("y") ? phrase.substring(0, phrase.length() - 1) + "ies" : phrase + "s");
                classes.merge(plural, WordClass.NOUN, (a, b) -> a | b);
                put(plural, cue);
            }
        }
    }

    private Cue cue(LanguageFile section, String lemma, Cue.Part part, int[] particles) {
        int frames = 0;
        List<String> with = new ArrayList<>(section.words("with"));
        for (String name : section.words("frames")) {
            if (isFrame(name, part)) {
                frames |= Frame.named(name);
            } else {
                frames |= Frame.WITH;
                with.add(name);
            }
        }
        List<Integer> words = with.stream().map(vocabulary::intern).toList();
        return new Cue(
                lemma,
                CueClass.valueOf(section.text("class", "")),
                part,
                frames,
                section.number("prior", 0.7),
                Arrays.stream(particles).boxed().toList(),
                words);
    }

    private static boolean isFrame(String name, Cue.Part part) {
        return switch (name) {
            case "that", "zero", "to", "wh", "quote", "ing", "object", "insert", "addressee" -> true;
            case "with" -> part == Cue.Part.VERB;
            default -> false;
        };
    }

    private void put(int id, Cue cue) {
        cues.computeIfAbsent(id, none -> new ArrayList<>()).add(cue);
    }

    private void freeze(List<String> carriers) {
        int size = vocabulary.size();
        classOf = new int[size];
        classes.forEach((id, bits) -> classOf[id] = bits);
        cuesOf = lists(size);
        cues.forEach((id, some) -> cuesOf[id] = List.copyOf(some));
        BitSet ids = new BitSet();
        for (String verb : carriers) {
            int[] words = phrases.intern(verb);
            forms.of(vocabulary.word(words[0])).keySet().forEach(form -> ids.set(vocabulary.intern(form)));
        }
        carrier = ids;
    }

    /** The classes that a known word may have; 0 where nothing is known of it. */
    int classOf(int id) {
        return id < classOf.length ? classOf[id] : 0;
    }

    /** The cues that the word may begin. */
    List<Cue> cuesOf(int id) {
        return id < cuesOf.length ? cuesOf[id] : NONE;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<Cue>[] lists(int length) {
        List<Cue>[] lists = new List[length];
        Arrays.fill(lists, NONE);
        return lists;
    }

    /** Whether the verb only carries the cue that follows it: "continued to insist". */
    boolean carries(int id) {
        return carrier.get(id);
    }

    /** Phrases like "according to". */
    TokenTrie<Boolean> sources() {
        return sources;
    }

    /** The number of a word, for tests of single words. */
    int word(String word) {
        return vocabulary.intern(word);
    }
}
