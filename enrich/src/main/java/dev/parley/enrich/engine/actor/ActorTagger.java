package dev.parley.enrich.engine.actor;

import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.LanguageFile;
import dev.parley.enrich.engine.text.Phrases;
import dev.parley.enrich.engine.text.TokenTrie;
import dev.parley.enrich.engine.text.Vocabulary;
import dev.parley.model.dossier.Dossier;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the actors of a text. Immutable once compiled; may be shared between threads.
 *
 * <p>Names and their spelling variants are found by the longest match; surnames, titles, nationalities and places that
 * stand for governments are then decided by what stands around them.
 */
public final class ActorTagger {
    private final TokenTrie<List<Naming>> names;
    private final Offices offices;
    private final ShortNames shortNames;
    private final ActorWords words;
    private final Places places;

    /** Compiles the names of a dossier for texts of one language. Words are added to the vocabulary. */
    public ActorTagger(Dossier dossier, String language, Phrases phrases, Vocabulary vocabulary) {
        words = new ActorWords(LanguageFile.read(language, "actors"), vocabulary);
        names = ActorNames.compile(dossier.actors(), phrases);
        offices = new Offices(dossier, phrases);
        shortNames = new ShortNames(dossier.actors(), phrases, words);
        places = new Places(words);
    }

    /** How many names, spelling variants included, are known. */
    public int size() {
        return names.size();
    }

    /** Tells places from the governments that bear their names. */
    public Places places() {
        return places;
    }

    /**
     * The actors of a text.
     *
     * @param day when it was written, by which titles name their holders; absent where not known
     */
    public ActorMentions tag(Document document, @Nullable LocalDate day) {
        List<NameHit> hits = new NameScanner(names).scan(document);
        return new Tagging(document, hits, day, words, offices, shortNames, places).tag();
    }
}
