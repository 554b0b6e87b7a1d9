package dev.parley.enrich.engine;

import dev.parley.enrich.engine.actor.ActorMentions;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Phrases;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.enrich.engine.text.TokenTrie;
import dev.parley.model.SideId;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.Side;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells whether an article, and each of its sentences, is about the case. */
final class CaseGate {
    private final Set<SideId> principals;
    private final TokenTrie<String> elsewhere = new TokenTrie<>();

    CaseGate(Dossier dossier, Phrases phrases) {
        principals =
                dossier.sides().stream().filter(Side::principal).map(Side::id).collect(Collectors.toSet());
        dossier.elsewhere().forEach(name -> elsewhere.put(phrases.intern(name), name));
    }

    /**
     * Whether the article names every principal side, or one of them and nobody of no side of the case, who could make it another
     * matter.
     */
    boolean opens(ActorMentions mentions) {
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
        return among || named.containsAll(principals);
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
