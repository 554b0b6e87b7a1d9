package dev.parley.enrich.engine.actor;

import dev.parley.enrich.engine.actor.Naming.Kind;
import dev.parley.enrich.engine.text.ActorMention.How;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.enrich.engine.text.TokenTrie;
import dev.parley.model.dossier.DossierActor;
import dev.parley.model.dossier.Title;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tagging of one text: first what titles hold together, then names by themselves. */
final class Tagging {
    private static final int BETWEEN = 4;

    private final Document document;
    private final List<NameHit> hits;
    private final @Nullable LocalDate day;
    private final ActorWords words;
    private final Offices offices;
    private final ShortNames shortNames;
    private final Places places;
    private final int[] hitAt;
    private final MentionList mentions;
    private final Set<DossierActor> named;
    private final Set<DossierActor> titled = new HashSet<>();
    private final UnlistedPersons unlisted;

    Tagging(
            Document document,
            List<NameHit> hits,
            @Nullable LocalDate day,
            ActorWords words,
            Offices offices,
            ShortNames shortNames,
            Places places) {
        this.document = document;
        this.hits = hits;
        this.day = day;
        this.words = words;
        this.offices = offices;
        this.shortNames = shortNames;
        this.places = places;
        this.hitAt = new int[document.size()];
        Arrays.fill(hitAt, -1);
        for (int h = 0; h < hits.size(); h++) {
            if (!onlyShort(hits.get(h))) {
                Arrays.fill(hitAt, hits.get(h).from(), hits.get(h).to(), h);
            }
        }
        this.mentions = new MentionList(document.size());
        this.named = ShortNames.named(hits);
        this.unlisted = new UnlistedPersons(document, mentions);
    }

    private static boolean onlyShort(NameHit hit) {
        for (Naming naming : hit.namings()) {
            if (naming.kind() != Kind.SHORT) {
                return false;
            }
        }
        return true;
    }

    ActorMentions tag() {
        TitlePhrases titles = new TitlePhrases(this, document, hits, words, offices, day);
        for (Sentence sentence : document.sentences()) {
            int at = sentence.from();
            while (at < sentence.to()) {
                long match = offices.titles().longest(document, at, sentence.to());
                int end = match == 0 ? at + 1 : TokenTrie.end(match);
                if (match != 0 && mentions.free(at, end)) {
                    List<Title> meant = offices.titles().value(match);
                    end = Math.max(end, titles.read(meant, at, end, sentence));
                }
                at = end;
            }
        }
        for (NameHit hit : hits) {
            tag(hit);
        }
        unlisted.addSurnames(hitAt);
        return mentions.result();
    }

    MentionList mentions() {
        return mentions;
    }

    UnlistedPersons unlisted() {
        return unlisted;
    }

    int[] hitAt() {
        return hitAt;
    }

    Set<DossierActor> titled() {
        return titled;
    }

    Set<DossierActor> named() {
        return named;
    }

    /** Whom a hit names as a person, if it names one. */
    Optional<DossierActor> person(NameHit hit) {
        Optional<Naming> full = hit.first(Kind.FULL);
        if (full.isPresent()) {
            return full.map(Naming::actor);
        }
        return hit.has(Kind.SHORT) && !unlisted.bears(hit.from(), hit.to())
                ? shortNames.resolve(document, hit, named, titled, day)
                : Optional.empty();
    }

    private void tag(NameHit hit) {
        if (hit.has(Kind.FULL) || hit.has(Kind.SHORT)) {
            person(hit)
                    .ifPresent(actor -> mentions.speaker(MentionList.of(actor, hit.from(), hit.to(), How.NAME, null)));
        } else if (hit.has(Kind.METONYM)) {
            metonym(hit, hit.of(Kind.METONYM).get(0).actor());
        } else if (hit.has(Kind.ADJECTIVE)) {
            adjective(hit, hit.of(Kind.ADJECTIVE).get(0).actor());
        } else if (hit.has(Kind.NATIONAL)) {
            national(hit, hit.of(Kind.NATIONAL).get(0).actor());
        }
    }

    private void metonym(NameHit hit, DossierActor actor) {
        if (!places.isPlace(document, hit.from(), hit.to())) {
            mentions.speaker(MentionList.of(actor, hit.from(), hit.to(), How.METONYM, null));
        }
    }

    private void national(NameHit hit, DossierActor actor) {
        boolean article = hit.from() > 0 && document.id(hit.from() - 1) == words.the;
        if (article) {
            mentions.speaker(MentionList.of(actor, hit.from(), hit.to(), How.NAME, null));
        } else {
            mentions.inner(MentionList.of(actor, hit.from(), hit.to(), How.ADJECTIVE, null));
        }
    }

    /** A nationality: with the officials that follow it a speaker, else only a mention. */
    private void adjective(NameHit hit, DossierActor actor) {
        int limit = document.sentences().get(document.sentenceOf(hit.from())).to();
        int at = hit.to();
        while (at < limit && at < hit.to() + BETWEEN && passed(at)) {
            at++;
        }
        if (at < limit && words.speaking.get(document.id(at))) {
            int end = at + 1;
            while (end < limit && words.speaking.get(document.id(end))) {
                end++;
            }
            mentions.speaker(MentionList.of(actor, hit.from(), end, How.ADJECTIVE, null));
        } else {
            boolean acts = at < limit && words.officials.get(document.id(at));
            if (acts || actor.side() != null) {
                mentions.inner(MentionList.of(actor, hit.from(), hit.to(), How.ADJECTIVE, null));
            }
        }
    }

    /** Whether the word may stand between a nationality and its officials, another nationality included. */
    private boolean passed(int at) {
        return (words.between.get(document.id(at)) && !words.speaking.get(document.id(at)))
                || document.isMark(at, '-')
                || document.isMark(at, ',')
                || (hitAt[at] >= 0 && hits.get(hitAt[at]).has(Kind.ADJECTIVE));
    }
}
