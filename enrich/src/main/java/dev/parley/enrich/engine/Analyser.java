package dev.parley.enrich.engine;

import dev.parley.enrich.engine.statement.Trace;
import dev.parley.model.Article;
import dev.parley.model.EnrichedArticle;
import dev.parley.model.dossier.Dossier;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Understands articles with the knowledge of one dossier. Immutable and shared between threads; the same dossier and
 * article give the same record, whatever the day.
 */
public final class Analyser {
    private static final String USUAL = "en";

    private final Dossier dossier;
    private final Set<String> languages = new TreeSet<>();
    private final Map<String, LanguageAnalyser> byLanguage = new ConcurrentHashMap<>();

    private Analyser(Dossier dossier) {
        this.dossier = dossier;
        dossier.languages().stream().filter(LanguageAnalyser::knows).forEach(languages::add);
    }

    /** An analyser that compiles the dossier for a language, which takes a second or two, when its first text comes. */
    public static Analyser of(Dossier dossier) {
        return new Analyser(dossier);
    }

    /** An analyser of a changed dossier, compiled for the languages that this one has read texts of. */
    public Analyser successor(Dossier changed) {
        Analyser next = new Analyser(changed);
        byLanguage.keySet().stream().filter(next.languages::contains).forEach(next::compiled);
        return next;
    }

    /** The dossier that articles are read with. */
    public Dossier dossier() {
        return dossier;
    }

    /** What can be found in an article. Never fails for what an article holds; what was not read is said in {@code skipped}. */
    public EnrichedArticle analyse(Article article) {
        return analyse(article, Trace.NONE);
    }

    /** The same, telling a trace what comes of each sentence. */
    public EnrichedArticle analyse(Article article, Trace trace) {
        if (Boolean.TRUE.equals(article.withdrawn())) {
            return nothing(article, "withdrawn");
        }
        if (article.document().isBlank()) {
            return nothing(article, "no text");
        }
        String language = language(article.language());
        return languages.contains(language)
                ? compiled(language).analyse(article, trace)
                : nothing(article, "language '" + language + "' is not one of " + languages);
    }

    private LanguageAnalyser compiled(String language) {
        return byLanguage.computeIfAbsent(language, added -> new LanguageAnalyser(dossier, added));
    }

    private static String language(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return USUAL;
        }
        return tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    }

    private EnrichedArticle nothing(Article article, String why) {
        return new EnrichedArticle(
                article,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                dossier.stamp(),
                why,
                LanguageAnalyser.enrichedAt(article));
    }
}
