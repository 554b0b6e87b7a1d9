package dev.parley.enrich.engine;

import dev.parley.enrich.engine.actor.ActorMentions;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Phrases;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.enrich.engine.text.TokenTrie;
import dev.parley.model.ActorKind;
import dev.parley.model.SideId;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.DossierActor;
import dev.parley.model.dossier.Side;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells whether an article, and each of its sentences, is about the case. */
final class CaseGate {
    private final Set<SideId> principals;
    private final TokenTrie<String> elsewhere = new TokenTrie<>();
    private final TokenTrie<SideId> seats = new TokenTrie<>();

    CaseGate(Dossier dossier, Phrases phrases) {
        principals =
                dossier.sides().stream().filter(Side::principal).map(Side::id).collect(Collectors.toSet());
        for (DossierActor actor : dossier.actors()) {
            SideId side = actor.side();
            if (actor.kind() == ActorKind.STATE && side != null && principals.contains(side)) {
                for (String seat : actor.metonyms()) {
                    seats.put(phrases.intern(seat), side);
                }
            }
        }
        dossier.elsewhere().forEach(name -> elsewhere.put(phrases.intern(name), name));
    }

    /**
     * Whether the article names every principal side, be it only the seat of its government as a place, or one of them and nobody
     * of no side of the case, who could make it another matter.
     */
    boolean opens(Document document, ActorMentions mentions) {
        Set<SideId> named = new HashSet<>();
        boolean stranger = false;
        for (ActorMention mention : mentions.all()) {
            if (mention.side() != null) {
                named.add(mention.side());
            } else {
                stranger = true;
            }
        }
        boolean among = !stranger && named.stream().anyMatch(principals::contains);
        return among || named.containsAll(principals) || seated(document, named);
    }

    /** Whether the sides not named are by the seats of their governments, where some principal is named. */
    private boolean seated(Document document, Set<SideId> named) {
        if (named.stream().noneMatch(principals::contains)) {
            return false;
        }
        for (int i = 0; i < document.size(); i++) {
            long match = document.isCapital(i) ? seats.longest(document, i, document.size()) : 0;
            if (match != 0) {
                named.add(seats.value(match));
            }
        }
        return named.containsAll(principals);
    }

    /** Whether a sentence is about another conflict: it names one, and nobody of a principal side. */
    boolean elsewhere(Document document, Sentence sentence, ActorMentions mentions) {
        boolean named = false;
        for (int i = sentence.from(); i < sentence.to() && !named; i++) {
            named = document.id(i) != 0 && elsewhere.longest(document, i, sentence.to()) != 0;
        }
        for (int i = sentence.from(); named && i < sentence.to(); i++) {
            ActorMention mention = mentions.at(i);
            if (mention != null && mention.side() != null && principals.contains(mention.side())) {
                return false;
            }
        }
        return named;
    }
}
