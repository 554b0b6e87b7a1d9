package dev.parley.enrich.engine;

import dev.parley.enrich.engine.actor.ActorMentions;
import dev.parley.enrich.engine.actor.Places;
import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.date.SaidTimes;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.FoundStatement;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.Document;
import dev.parley.model.ActorId;
import dev.parley.model.ActorKind;
import dev.parley.model.ActorTag;
import dev.parley.model.Article;
import dev.parley.model.ConditionId;
import dev.parley.model.ConditionTag;
import dev.parley.model.Mention;
import dev.parley.model.Span;
import dev.parley.model.Speaker;
import dev.parley.model.Statement;
import dev.parley.model.StatementId;
import dev.parley.model.dossier.Dossier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes what was found in an article as the records of the contract. */
final class Records {
    private static final int ID_BYTES = 10;

    private final Dossier dossier;
    private final Article article;
    private final Document document;
    private @Nullable MessageDigest digest;

    Records(Dossier dossier, Article article, Document document) {
        this.dossier = dossier;
        this.article = article;
        this.document = document;
    }

    /** Every actor; a state of no side only where it is more than a place. */
    List<ActorTag> actors(ActorMentions found, Places places, List<FoundStatement> said, @Nullable Holder voice) {
        Map<ActorId, List<ActorMention>> byId = new LinkedHashMap<>();
        for (ActorMention mention : found.all()) {
            byId.computeIfAbsent(mention.actor(), id -> new ArrayList<>()).add(mention);
        }
        List<ActorTag> tags = new ArrayList<>();
        byId.forEach((id, mentions) -> {
            if (acts(mentions, places) && (!isBloc(mentions.get(0)) || holds(said, id))) {
                tags.add(tag(mentions));
            }
        });
        if (voice != null && voice.actor() != null && !byId.containsKey(voice.actor())) {
            tags.add(new ActorTag(voice.actor(), voice.name(), ActorKind.PERSON, voice.side(), List.of()));
        }
        return tags;
    }

    /** A bloc that stands for a side without being a state: named an actor only where it takes a stance. */
    private boolean isBloc(ActorMention mention) {
        return mention.kind() == ActorKind.ORGANISATION && isSide(mention);
    }

    private boolean isSide(ActorMention mention) {
        return dossier.sides().stream().anyMatch(side -> mention.actor().equals(side.actor()));
    }

    private static boolean holds(List<FoundStatement> said, ActorId id) {
        return said.stream().anyMatch(one -> id.equals(one.holder().actor()));
    }

    private boolean acts(List<ActorMention> mentions, Places places) {
        ActorMention first = mentions.get(0);
        return first.kind() != ActorKind.STATE
                || isSide(first)
                || mentions.stream().anyMatch(mention -> !places.isLocative(document, mention.from(), mention.to()));
    }

    private ActorTag tag(List<ActorMention> mentions) {
        ActorMention first = mentions.get(0);
        List<Mention> spans = new ArrayList<>(mentions.size());
        for (int m = 0; m < mentions.size(); m++) {
            if (isFirst(mentions, m)) {
                spans.add(
                        document.mention(mentions.get(m).from(), mentions.get(m).to()));
            }
        }
        return new ActorTag(first.actor(), first.name(), first.kind(), first.side(), spans);
    }

    /** Whether none before names the same words; they stand in the order of their first words. */
    private static boolean isFirst(List<ActorMention> mentions, int at) {
        ActorMention mention = mentions.get(at);
        for (int m = at - 1; m >= 0 && mentions.get(m).from() == mention.from(); m--) {
            if (mentions.get(m).to() == mention.to()) {
                return false;
            }
        }
        return true;
    }

    List<ConditionTag> conditions(Map<Integer, List<PhraseMatch<ConditionPhrase>>> found) {
        Map<ConditionId, List<Mention>> byId = new LinkedHashMap<>();
        new TreeMap<>(found)
                .values()
                .forEach(matches -> matches.forEach(
                        match -> byId.computeIfAbsent(match.value().condition().id(), id -> new ArrayList<>())
                                .add(document.mention(match.from(), match.to()))));
        List<ConditionTag> tags = new ArrayList<>();
        byId.forEach((id, mentions) -> tags.add(new ConditionTag(id, mentions)));
        return tags;
    }

    List<Statement> statements(List<FoundStatement> found, SaidTimes times) {
        return found.stream().map(one -> statement(one, times.of(one.at()))).toList();
    }

    private Statement statement(FoundStatement found, @Nullable Instant saidAt) {
        Span span = document.span(found.sentence().from(), found.sentence().to());
        String quote = document.text(found.sentence().from(), found.sentence().to());
        Instant seen = article.fetchedAt() != null ? article.fetchedAt() : article.publishedAt();
        return new Statement(
                id(found),
                article.id(),
                article.revision(),
                found.holder().side(),
                new Speaker(
                        found.holder().actor(),
                        found.holder().name(),
                        found.holder().role()),
                found.condition(),
                found.stance(),
                found.conditionalOn(),
                found.direct(),
                quote,
                span.start(),
                span.end(),
                saidAt,
                seen,
                article.source() == null ? null : article.source().id(),
                article.canonicalUrl() != null ? article.canonicalUrl() : article.url(),
                article.language(),
                found.rule(),
                null,
                article.storyId(),
                dossier.stamp());
    }

    private MessageDigest digest() {
        if (digest == null) {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java runtime has SHA-256", e);
            }
        }
        return digest;
    }

    /** Names the statement by article, side, condition and stance, of which there is one in an article. */
    private StatementId id(FoundStatement found) {
        String text = String.join(
                "|",
                article.id().value(),
                found.holder().side().value(),
                found.condition().value(),
                found.stance().name());
        byte[] hash = digest().digest(text.getBytes(StandardCharsets.UTF_8));
        return StatementId.of(HexFormat.of().formatHex(hash, 0, ID_BYTES));
    }
}
