package dev.parley.enrich.engine.statement;

import dev.parley.enrich.engine.phrase.PhraseIndex;
import dev.parley.enrich.engine.phrase.WordForms;
import dev.parley.enrich.engine.text.LanguageFile;
import dev.parley.enrich.engine.text.Phrases;
import dev.parley.enrich.engine.text.TokenTrie;
import dev.parley.enrich.engine.text.Vocabulary;
import dev.parley.model.dossier.pattern.PatternSyntax;
import java.util.BitSet;
import java.util.List;

/** The words of a language that take a stance, from {@code language/<code>/stance.yaml}. Immutable once compiled. */
public final class StanceLexicon {
    private static final String PROPOSE = "PROPOSE";

    private final PhraseIndex<Cue> cues;
    private final TokenTrie<String> barriers = new TokenTrie<>();
    private final TokenTrie<String> lasting = new TokenTrie<>();
    private final TokenTrie<String> stipulating = new TokenTrie<>();
    private final TokenTrie<String> joins = new TokenTrie<>();
    private final TokenTrie<String> hypotheses = new TokenTrie<>();
    private final TokenTrie<String> questions = new TokenTrie<>();
    private final TokenTrie<String> awaiting = new TokenTrie<>();
    private final TokenTrie<String> trades = new TokenTrie<>();
    private final TokenTrie<String> conditionals = new TokenTrie<>();
    private final TokenTrie<String> exceptions = new TokenTrie<>();
    private final TokenTrie<String> joint = new TokenTrie<>();
    private final TokenTrie<String> pairs = new TokenTrie<>();
    private final LanguageFile file;
    private final Vocabulary vocabulary;
    final BitSet negations;
    public final BitSet auxiliaries;
    final BitSet adverbs;
    public final BitSet relatives;
    public final BitSet parties;
    public final BitSet we;
    public final BitSet he;
    public final BitSet she;
    public final BitSet it;
    public final BitSet they;
    public final BitSet plans;
    public final BitSet anaphors;
    public final BitSet demonstratives;
    public final BitSet observers;
    public final BitSet be;
    public final BitSet by;
    public final BitSet and;
    public final BitSet to;
    public final BitSet possessive;
    final BitSet articles;
    public final BitSet prospective;
    public final BitSet have;
    final BitSet until;
    public final BitSet adjuncts;
    public final BitSet links;
    public final BitSet such;
    public final BitSet deliberating;
    public final BitSet alarms;
    final BitSet contents;
    public final BitSet expressing;
    public final BitSet promising;
    public final BitSet occurring;
    final BitSet doubts;
    public final BitSet determiners;
    final BitSet openers;
    public final BitSet purpose;
    public final BitSet prepositions;
    public final BitSet subjects;
    public final BitSet but;
    public final BitSet agreements;
    public final BitSet under;
    public final BitSet as;
    public final BitSet officials;
    public final BitSet naming;
    public final BitSet unspecific;
    public final BitSet supposing;
    public final BitSet ownerships;
    public final BitSet between;
    public final BitSet conceding;
    public final BitSet holding;
    public final BitSet documents;
    public final BitSet bargains;
    public final BitSet terms;
    final BitSet consenting;
    public final BitSet indefinites;
    public final BitSet quantifiers;
    public final BitSet pronouns;
    public final BitSet owning;
    public final BitSet giving;
    public final BitSet possible;
    public final BitSet homes;
    public final BitSet judging;
    public final BitSet against;
    public final BitSet copulas;
    public final BitSet coerced;
    public final BitSet inverting;
    public final BitSet topics;
    final BitSet feigning;
    public final BitSet nobody;
    public final BitSet harms;
    /** Forms of a verb in which it tells what should be, not what is: "insists that they be heard". */
    public final BitSet subjunctive;

    /** Stand before what lasts while something else happens. */
    public final BitSet meanwhile;

    /** Participles without the usual ending that say that something has ended. */
    public final BitSet over;
    /** Whether the language orders its words freely and has no articles and no copula. */
    final boolean freeOrder;

    StanceLexicon(String language, WordForms forms, Phrases phrases, Vocabulary vocabulary) {
        this.file = LanguageFile.read(language, "stance");
        this.vocabulary = vocabulary;
        cues = new PhraseIndex<>(vocabulary, forms);
        addForces("verbs", CueKind.VERB);
        addForces("nouns", CueKind.NOUN);
        addForces("predicates", CueKind.PREDICATE);
        addAll("contents", CueKind.CONTENTS, Force.REQUIRE);
        addAll("modals", CueKind.MODAL, Force.REQUIRE);
        addAll("refusals", CueKind.MODAL, Force.REJECT);
        addAll("turns", CueKind.TURN, Force.TURN);
        negations = set("negations");
        auxiliaries = set("auxiliaries");
        adverbs = set("adverbs");
        relatives = set("relatives");
        parties = set("parties");
        between = set("between");
        we = set("we");
        he = set("he");
        she = set("she");
        it = set("it");
        they = set("they");
        plans = set("plans");
        anaphors = set("anaphors");
        demonstratives = set("demonstratives");
        doubts = set("doubts");
        such = set("such");
        deliberating = set("deliberating");
        alarms = set("alarms");
        contents = set("contents");
        expressing = set("expressing");
        promising = set("promising");
        occurring = set("occurring");
        observers = set("observers");
        be = set("be");
        by = set("by");
        and = set("and");
        to = set("to");
        possessive = set("possessive");
        as = set("as");
        subjects = set("subjects");
        prepositions = set("prepositions");
        purpose = set("purpose");
        openers = set("openers");
        but = set("but");
        agreements = set("agreements");
        naming = set("naming");
        unspecific = set("unspecific");
        supposing = set("supposing");
        ownerships = set("ownerships");
        conceding = set("conceding");
        holding = set("holding");
        documents = set("documents");
        bargains = set("bargains");
        terms = set("terms");
        consenting = set("consenting");
        indefinites = set("indefinites");
        quantifiers = set("quantifiers");
        pronouns = set("pronouns");
        owning = set("owning");
        giving = set("giving");
        possible = set("possible");
        homes = set("homes");
        judging = set("judging");
        against = set("against");
        copulas = set("copulas");
        coerced = set("coerced");
        inverting = set("inverting");
        topics = set("topics");
        feigning = set("feigning");
        nobody = set("nobody");
        harms = set("harms");
        subjunctive = set("subjunctive");
        over = set("over");
        meanwhile = set("meanwhile");
        under = set("under");
        articles = set("articles");
        prospective = set("prospective");
        links = set("links");
        adjuncts = set("adjuncts");
        until = set("until");
        have = set("have");
        determiners = set("determiners");
        officials = words(LanguageFile.read(language, "actors").words("speaking"));
        freeOrder = file.words("order").contains("free");
        fill("barriers", barriers, phrases);
        fill("lasting", lasting, phrases);
        fill("stipulating", stipulating, phrases);
        fill("joins", joins, phrases);
        fill("awaiting", awaiting, phrases);
        fill("hypotheses", hypotheses, phrases);
        fill("questions", questions, phrases);
        fill("trades", trades, phrases);
        fill("conditionals", conditionals, phrases);
        fill("exceptions", exceptions, phrases);
        fill("joint", joint, phrases);
        fill("pairs", pairs, phrases);
    }

    private void fill(String key, TokenTrie<String> trie, Phrases phrases) {
        file.words(key).forEach(words -> trie.put(phrases.intern(words), words));
    }

    private BitSet set(String key) {
        return words(file.words(key));
    }

    private BitSet words(List<String> words) {
        BitSet set = new BitSet();
        words.forEach(word -> set.set(vocabulary.intern(word)));
        return set;
    }

    private void addForces(String key, CueKind kind) {
        LanguageFile section = file.section(key);
        for (String force : section.keys()) {
            boolean proposes = force.equals(PROPOSE);
            addAll(section, force, kind, proposes ? Force.REQUIRE : Force.valueOf(force), proposes);
        }
    }

    private void addAll(String key, CueKind kind, Force force) {
        addAll(file, key, kind, force, false);
    }

    private void addAll(LanguageFile section, String key, CueKind kind, Force force, boolean proposes) {
        for (String text : section.words(key)) {
            cues.add(PatternSyntax.parse(text), new Cue(kind, force, text, proposes));
        }
    }

    void freeze() {
        cues.freeze();
    }

    PhraseIndex<Cue> cues() {
        return cues;
    }

    public TokenTrie<String> barriers() {
        return barriers;
    }

    public TokenTrie<String> lasting() {
        return lasting;
    }

    public TokenTrie<String> stipulating() {
        return stipulating;
    }

    public TokenTrie<String> joins() {
        return joins;
    }

    public TokenTrie<String> hypotheses() {
        return hypotheses;
    }

    public TokenTrie<String> questions() {
        return questions;
    }

    public TokenTrie<String> awaiting() {
        return awaiting;
    }

    public TokenTrie<String> trades() {
        return trades;
    }

    public TokenTrie<String> conditionals() {
        return conditionals;
    }

    public TokenTrie<String> exceptions() {
        return exceptions;
    }

    public TokenTrie<String> pairs() {
        return pairs;
    }

    public TokenTrie<String> joint() {
        return joint;
    }
}
