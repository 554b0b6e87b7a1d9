package dev.parley.enrich.engine.attribution;

import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Folding;
import dev.parley.model.ActorKind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the head of a source phrase and the actors that it and its modifiers name. */
final class SourceReader {
    private final Document document;
    private final Grammar grammar;
    private final List<ActorMention> mentions;
    private final int[] mentionAt;

    SourceReader(Document document, Grammar grammar, List<ActorMention> mentions) {
        this.document = document;
        this.grammar = grammar;
        this.mentions = mentions;
        this.mentionAt = new int[document.size()];
        Arrays.fill(mentionAt, -1);
        for (int m = 0; m < mentions.size(); m++) {
            Arrays.fill(mentionAt, mentions.get(m).from(), mentions.get(m).to(), m);
        }
    }

    /** The actor named at the token. */
    @Nullable ActorMention mentionAt(int token) {
        int mention = token < 0 || token >= mentionAt.length ? -1 : mentionAt[token];
        return mention < 0 ? null : mentions.get(mention);
    }

    SourceNoun read(TokenRange range) {
        int to = range.to();
        while (to - 1 > range.from() && grammar.is(to - 1, WordClass.WH | WordClass.THAT | WordClass.COMMA)) {
            to--;
        }
        int head = -1;
        int owner = -1;
        int at = range.from();
        for (; at < to; at++) {
            if (grammar.is(at, WordClass.CLITIC_S) && head >= 0) {
                owner = head;
                head = -1;
            } else if (head >= 0 && endsNoun(at)) {
                break;
            } else if (grammar.is(at, WordClass.NOMINAL) || mentionAt[at] >= 0) {
                head = at;
            }
        }
        if (head < 0) {
            head = owner >= 0 ? owner : to - 1;
            owner = -1;
        }
        return noun(head, owner, new TokenRange(range.from(), to), at);
    }

    private boolean endsNoun(int at) {
        if (mentionAt[at] >= 0 && at > 0 && mentionAt[at] == mentionAt[at - 1]) {
            return false;
        }
        boolean verb = grammar.is(at, WordClass.PARTICIPLE | WordClass.GERUND) && !grammar.is(at, WordClass.NOUN);
        return verb
                || grammar.is(
                        at,
                        WordClass.PREPOSITION
                                | WordClass.COMMA
                                | WordClass.WH
                                | WordClass.BRACKET
                                | WordClass.AND
                                | WordClass.TO);
    }

    private SourceNoun noun(int head, int owner, TokenRange range, int rest) {
        ActorMention mention = mentionAt(head);
        ActorMention modifier = owner >= 0 ? mentionAt(owner) : null;
        for (int i = range.from(); i < head && modifier == null; i++) {
            ActorMention before = mentionAt(i);
            modifier = before != null && !before.equals(mention) ? before : null;
        }
        if (modifier == null) {
            modifier = after(rest, range.to());
        }
        boolean definite = owner >= 0
                || grammar.is(range.from(), WordClass.POSSESSIVE)
                || "the".equals(Folding.fold(document.text(range.from())));
        return new SourceNoun(head, kind(head, mention), mention, modifier, definite, range.from(), range.to());
    }

    /** The actor in "officials of X", "an adviser to X". */
    private @Nullable ActorMention after(int from, int to) {
        if (from >= to || !grammar.is(from, WordClass.PREPOSITION | WordClass.TO)) {
            return null;
        }
        String preposition = document.text(from);
        boolean owned =
                switch (preposition) {
                    case "of", "for", "from", "to", "at", "with" -> true;
                    default -> false;
                };
        for (int i = from + 1; owned && i < Math.min(to, from + 8); i++) {
            if (mentionAt(i) != null) {
                return mentionAt(i);
            }
        }
        return null;
    }

    /** The person named between commas after a description: "the union's envoy, Anna Example, said". */
    @Nullable ActorMention apposed(SourceNoun noun) {
        int comma = noun.to();
        if (comma >= document.size() || !grammar.is(comma, WordClass.COMMA)) {
            return null;
        }
        ActorMention mention = mentionAt(comma + 1);
        if (mention == null || mention.to() >= document.size() || !grammar.is(mention.to(), WordClass.COMMA)) {
            return null;
        }
        return mention.kind() == ActorKind.PERSON && mention.alternatives().isEmpty() ? mention : null;
    }

    private SourceNoun.Kind kind(int head, @Nullable ActorMention mention) {
        if (mention != null) {
            return SourceNoun.Kind.NAME;
        }
        return switch (Folding.fold(document.text(head))) {
            case "he", "him", "his", "himself" -> SourceNoun.Kind.HE;
            case "she", "her", "herself", "hers" -> SourceNoun.Kind.SHE;
            case "it", "its", "itself" -> SourceNoun.Kind.IT;
            case "they", "them", "their", "both", "themselves" -> SourceNoun.Kind.THEY;
            case "i", "we", "you", "us", "me", "my", "our", "your", "one", "anyone", "everyone", "nobody" ->
                SourceNoun.Kind.ANYONE;
            default -> grammar.is(head, WordClass.PROPER) ? SourceNoun.Kind.NAME : SourceNoun.Kind.NOUN;
        };
    }
}
