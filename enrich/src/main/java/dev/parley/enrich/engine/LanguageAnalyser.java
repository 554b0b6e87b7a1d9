package dev.parley.enrich.engine;

import dev.parley.enrich.engine.actor.ActorMentions;
import dev.parley.enrich.engine.actor.ActorTagger;
import dev.parley.enrich.engine.attribution.AttributionExplanation;
import dev.parley.enrich.engine.attribution.AttributionFinder;
import dev.parley.enrich.engine.attribution.AttributionRelation;
import dev.parley.enrich.engine.attribution.CueLexicon;
import dev.parley.enrich.engine.condition.ConditionFinder;
import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.date.DateFinder;
import dev.parley.enrich.engine.date.SaidTimes;
import dev.parley.enrich.engine.inflected.ClauseLexicon;
import dev.parley.enrich.engine.inflected.InflectedAttributionFinder;
import dev.parley.enrich.engine.language.WordAnalyser;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.phrase.WordForms;
import dev.parley.enrich.engine.statement.FoundStatement;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.StatementFinder;
import dev.parley.enrich.engine.statement.Trace;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.LanguageFile;
import dev.parley.enrich.engine.text.LanguageText;
import dev.parley.enrich.engine.text.Phrases;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.enrich.engine.text.Vocabulary;
import dev.parley.enrich.engine.venue.VenueTagger;
import dev.parley.model.Article;
import dev.parley.model.EnrichedArticle;
import dev.parley.model.dossier.Dossier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Understands the articles of one language. */
final class LanguageAnalyser {
    private static final String NO_SIDE = "names none of the case's sides";

    private final Dossier dossier;
    private final Vocabulary vocabulary;
    private final LanguageText text;
    private final ActorTagger actors;
    private final VenueTagger venues;
    private final ConditionFinder conditions;
    private final StatementFinder statements;
    private final @Nullable AttributionFinder attributions;
    private final @Nullable AttributionExplanation explanation;
    private final DateFinder dates;
    private final @Nullable InflectedAttributionFinder inflected;
    private final CaseGate gate;
    private final Voices voices;

    LanguageAnalyser(Dossier dossier, String language) {
        this.dossier = dossier;
        vocabulary = new Vocabulary(WordAnalyser.of(language).normaliser());
        text = LanguageText.load(language);
        WordForms forms = WordForms.load(language);
        Phrases phrases = new Phrases(text, vocabulary);
        actors = new ActorTagger(dossier, language, phrases, vocabulary);
        venues = new VenueTagger(dossier, language, forms, phrases, vocabulary);
        conditions = new ConditionFinder(dossier, language, forms, vocabulary);
        statements = new StatementFinder(dossier, language, forms, phrases, vocabulary);
        CueLexicon cues = LanguageFile.exists(language, "cues") ? CueLexicon.load(language, text, vocabulary) : null;
        attributions = cues == null ? null : new AttributionFinder(cues);
        explanation = cues == null ? null : new AttributionExplanation(cues);
        dates = new DateFinder(language, phrases);
        inflected = ClauseLexicon.exists(language)
                ? new InflectedAttributionFinder(ClauseLexicon.load(dossier, language))
                : null;
        gate = new CaseGate(dossier, phrases);
        voices = new Voices(dossier);
        conditions.freeze();
        venues.freeze();
        statements.freeze();
    }

    /** Whether the class path has what is needed to read texts of the language. */
    static boolean knows(String language) {
        return LanguageFile.exists(language, "text")
                && LanguageFile.exists(language, "actors")
                && LanguageFile.exists(language, "stance")
                && LanguageFile.exists(language, "venues");
    }

    /** When an article is said to have been enriched: when it was read, so that a replay says the same. */
    static @Nullable Instant enrichedAt(Article article) {
        return article.fetchedAt() != null ? article.fetchedAt() : article.publishedAt();
    }

    EnrichedArticle analyse(Article article, Trace trace) {
        Document document = Document.of(article, text, vocabulary);
        LocalDate day = day(article);
        ActorMentions mentions = actors.tag(document, day);
        Map<Integer, List<PhraseMatch<ConditionPhrase>>> found = new HashMap<>();
        List<FoundStatement> said = List.of();
        List<AttributionRelation> relations = attributions(document, mentions);
        Records records = new Records(dossier, article, document);
        Holder voice = voices.of(article, day);
        boolean open = gate.opens(document, mentions);
        trace.text(document, open);
        trace.attributions(relations, explanation);
        if (open) {
            MentionSlots slots = new MentionSlots(mentions, document.size());
            for (Sentence sentence : document.sentences()) {
                if (gate.elsewhere(document, sentence, mentions)) {
                    trace.elsewhere(sentence);
                } else if (!sentence.kind().dropped()) {
                    found.put(sentence.number(), conditions.find(document, sentence, slots));
                }
            }
            said = statements.find(document, mentions, relations, found, slots, voice, trace);
        }
        return new EnrichedArticle(
                article,
                records.actors(mentions, actors.places(), said, voice),
                open
                        ? venues.tag(document, mentions, sentence -> gate.elsewhere(document, sentence, mentions))
                        : List.of(),
                records.conditions(found),
                records.statements(said, new SaidTimes(document, relations, dates, article.publishedAt())),
                relations.stream().map(relation -> relation.in(document)).toList(),
                dossier.stamp(),
                open ? tooLong(document) : concerns(mentions) || voice != null ? null : NO_SIDE,
                enrichedAt(article));
    }

    /** How many sentences were not read for statements; absent where all were. */
    private static @Nullable String tooLong(Document document) {
        long count = document.sentences().stream()
                .filter(sentence -> StatementFinder.isTooLong(sentence))
                .count();
        return count == 0
                ? null
                : count + " of " + document.sentences().size() + " sentences longer than " + StatementFinder.LONGEST
                        + " words";
    }

    /** Who says what, on whatever subject; nothing where the article names no side. */
    private List<AttributionRelation> attributions(Document document, ActorMentions mentions) {
        if (!concerns(mentions)) {
            return List.of();
        }
        if (inflected != null) {
            return inflected.find(document, mentions);
        }
        return attributions == null ? List.of() : attributions.find(document, mentions.speakers());
    }

    private static boolean concerns(ActorMentions mentions) {
        for (ActorMention mention : mentions.speakers()) {
            if (mention.side() != null) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable LocalDate day(Article article) {
        Instant at = article.publishedAt() != null ? article.publishedAt() : article.fetchedAt();
        return at == null ? null : at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
