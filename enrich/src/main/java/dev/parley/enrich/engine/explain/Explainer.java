package dev.parley.enrich.engine.explain;

import dev.parley.enrich.engine.attribution.AttributionExplanation;
import dev.parley.enrich.engine.attribution.AttributionRelation;
import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.explain.Explanation.ExplainedMention;
import dev.parley.enrich.engine.explain.Explanation.ExplainedSentence;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.NoStatement;
import dev.parley.enrich.engine.statement.StatementFinder;
import dev.parley.enrich.engine.statement.Trace;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.model.EnrichedArticle;
import dev.parley.model.Mention;
import dev.parley.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Listens while one article is read and writes down why it was read so. */
public final class Explainer implements Trace {
    private final Map<Integer, List<ExplainedMention>> mentions = new HashMap<>();
    private final Map<Integer, List<String>> attributions = new HashMap<>();
    private final Set<Integer> elsewhere = new HashSet<>();
    private @Nullable Document document;
    private boolean ofTheCase;

    @Override
    public void text(Document text, boolean opens) {
        document = text;
        ofTheCase = opens;
    }

    @Override
    public void attributions(List<AttributionRelation> relations, @Nullable AttributionExplanation rules) {
        if (document != null && rules != null) {
            for (Sentence sentence : document.sentences()) {
                attributions.put(sentence.number(), rules.of(document, sentence, relations));
            }
        }
    }

    @Override
    public void elsewhere(Sentence sentence) {
        elsewhere.add(sentence.number());
    }

    @Override
    public void mention(
            Sentence sentence, PhraseMatch<ConditionPhrase> mention, List<Stanced> stances, @Nullable NoStatement why) {
        ConditionPhrase value = mention.value();
        String text = document == null ? "" : document.text(mention.from(), mention.to());
        mentions.computeIfAbsent(sentence.number(), number -> new ArrayList<>())
                .add(new ExplainedMention(
                        value.condition().id().value(),
                        text,
                        value.phrase().place(),
                        value.use().name().toLowerCase(Locale.ROOT),
                        stances,
                        why));
    }

    @Override
    public void judged(Sentence sentence, PhraseMatch<ConditionPhrase> mention, Stanced stanced, boolean added) {
        if (added) {
            mention(sentence, mention, List.of(stanced), null);
        } else {
            mentions.values().forEach(list -> list.replaceAll(one -> without(one, stanced)));
        }
    }

    private static ExplainedMention without(ExplainedMention mention, Stanced stanced) {
        List<Stanced> left = mention.statements().stream()
                .filter(one -> !one.stance().equals(stanced.stance()))
                .toList();
        boolean gone = left.isEmpty() && !mention.statements().isEmpty();
        return new ExplainedMention(
                mention.condition(),
                mention.text(),
                mention.phrase(),
                mention.use(),
                left,
                gone ? NoStatement.JUDGED_UNLIKELY : mention.why());
    }

    /** All that was heard, with what was found. */
    public Explanation of(EnrichedArticle found) {
        NoStatement why = document == null ? NoStatement.SKIPPED : ofTheCase ? null : NoStatement.NOT_OF_THE_CASE;
        List<ExplainedSentence> sentences = new ArrayList<>();
        if (document != null) {
            for (Sentence sentence : document.sentences()) {
                sentences.add(sentence(document, sentence, found));
            }
        }
        return new Explanation(found.article().id().value(), found.dossier(), why, sentences);
    }

    private ExplainedSentence sentence(Document text, Sentence sentence, EnrichedArticle found) {
        Span span = text.span(sentence.from(), sentence.to());
        List<String> actors = new ArrayList<>();
        found.actors().forEach(tag -> named(tag.mentions(), span, tag.id() + " (" + tag.side() + ")", actors));
        List<String> venues = new ArrayList<>();
        found.venues().forEach(tag -> named(tag.mentions(), span, tag.id() + " " + tag.role(), venues));
        return new ExplainedSentence(
                span.start(),
                span.end(),
                text.text(sentence.from(), sentence.to()),
                actors,
                venues,
                attributions.getOrDefault(sentence.number(), List.of()),
                mentions.getOrDefault(sentence.number(), List.of()),
                why(sentence));
    }

    private static void named(List<Mention> mentions, Span span, String what, List<String> into) {
        mentions.stream()
                .filter(mention -> mention.start() >= span.start() && mention.end() <= span.end())
                .forEach(mention -> into.add(mention.text() + " = " + what));
    }

    private @Nullable NoStatement why(Sentence sentence) {
        if (sentence.kind().dropped()) {
            return NoStatement.PASSAGE_NOT_READ;
        }
        if (StatementFinder.isTooLong(sentence)) {
            return NoStatement.SENTENCE_TOO_LONG;
        }
        if (!ofTheCase) {
            return NoStatement.NOT_OF_THE_CASE;
        }
        if (elsewhere.contains(sentence.number())) {
            return NoStatement.OTHER_CONFLICT;
        }
        return mentions.containsKey(sentence.number()) ? null : NoStatement.NO_CONDITION;
    }
}
