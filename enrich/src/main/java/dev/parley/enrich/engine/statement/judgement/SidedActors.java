package dev.parley.enrich.engine.statement.judgement;

import dev.parley.enrich.engine.actor.ActorMentions;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.model.SideId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The mentions of a text that belong to a side, sentence by sentence. */
final class SidedActors {
    private static final int NEARBY = 3;

    private final Document document;
    private final List<ActorMention>[] bySentence;
    private final Map<SideId, Integer> firstAt = new HashMap<>();

    SidedActors(Document document, ActorMentions actors) {
        this.document = document;
        this.bySentence = lists(document.sentences().size());
        for (ActorMention actor : actors.all()) {
            SideId side = actor.side();
            if (side != null) {
                add(document.sentenceOf(actor.from()), actor);
                firstAt.merge(side, actor.from(), Math::min);
            }
        }
        for (List<ActorMention> list : bySentence) {
            if (list.size() > 1) {
                list.sort(Comparator.comparingInt(ActorMention::from));
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<ActorMention>[] lists(int length) {
        List<ActorMention>[] lists = new List[length];
        Arrays.fill(lists, List.of());
        return lists;
    }

    private void add(int sentence, ActorMention actor) {
        if (bySentence[sentence].isEmpty()) {
            bySentence[sentence] = new ArrayList<>();
        }
        bySentence[sentence].add(actor);
    }

    /** Those of one sentence, in its order. */
    List<ActorMention> in(Sentence sentence) {
        return bySentence[sentence.number()];
    }

    /** Whether the side has been named before the token. */
    boolean named(SideId side, int token) {
        Integer first = firstAt.get(side);
        return first != null && first < token;
    }

    /** Which of the last mentions before the sentence, in its paragraph or the one before, is the side's: from 1; else 0. */
    int focus(Sentence sentence, SideId side) {
        int seen = 0;
        for (int number = sentence.number() - 1; number >= 0 && seen < NEARBY; number--) {
            if (sentence.paragraph() - document.sentences().get(number).paragraph() > 1) {
                return 0;
            }
            List<ActorMention> there = bySentence[number];
            for (int i = there.size() - 1; i >= 0 && seen < NEARBY; i--) {
                seen++;
                if (side.equals(there.get(i).side())) {
                    return seen;
                }
            }
        }
        return 0;
    }
}
