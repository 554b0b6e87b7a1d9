package dev.parley.enrich.engine.actor;

import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.ActorMention.How;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Folding;
import dev.parley.enrich.engine.text.TokenKind;
import dev.parley.model.ActorId;
import dev.parley.model.ActorKind;
import dev.parley.model.dossier.DossierActor;
import dev.parley.model.dossier.Title;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Persons whom no dossier lists, but to whom the text gives a political office. */
final class UnlistedPersons {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern OUTER = Pattern.compile("^-|-$");

    private final Document document;
    private final MentionList mentions;
    private final Map<String, ActorMention> bySurname = new HashMap<>();
    // One bit for several words each: spares looking most words up.
    private long surnameBits;

    UnlistedPersons(Document document, MentionList mentions) {
        this.document = document;
        this.mentions = mentions;
    }

    /** A person with the office and side that the text gives. */
    ActorMention add(Title title, @Nullable DossierActor of, int start, int from, int to) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean word = document.kind(i) == TokenKind.WORD && !quotedWithin(i, from, to);
            if (word) {
                boolean hyphen = i > from && document.isMark(i - 1, '-');
                name.append(name.length() == 0 || hyphen ? "" : " ").append(document.text(i));
            } else if (document.isMark(i, '-')) {
                name.append('-');
            }
        }
        String full = name.toString();
        ActorMention mention = new ActorMention(
                start,
                to,
                ActorId.of(id(full)),
                full,
                ActorKind.PERSON,
                of == null ? null : of.side(),
                null,
                title.title(),
                How.NAME,
                List.of());
        bySurname.putIfAbsent(Folding.fold(document.text(to - 1)), mention);
        surnameBits |= bit(to - 1);
        return mention;
    }

    private long bit(int token) {
        return 1L << document.hash(token);
    }

    private boolean quotedWithin(int at, int from, int to) {
        return at > from
                && at < to - 1
                && document.kind(at - 1) == TokenKind.QUOTE
                && document.kind(at + 1) == TokenKind.QUOTE;
    }

    private static String id(String name) {
        String joined = NO_LETTERS.matcher(Folding.fold(name)).replaceAll("-");
        String folded = OUTER.matcher(joined).replaceAll("");
        return folded.isEmpty() ? "unknown" : folded;
    }

    /** Whether the words are the surname of such a person. */
    boolean bears(int from, int to) {
        return to == from + 1 && bySurname.containsKey(Folding.fold(document.text(from)));
    }

    /** Adds the later places where the surname stands alone. */
    void addSurnames(int[] hitAt) {
        if (bySurname.isEmpty()) {
            return;
        }
        for (int i = 0; i < document.size(); i++) {
            if (document.isCapital(i) && hitAt[i] < 0 && (surnameBits & bit(i)) != 0 && mentions.free(i, i + 1)) {
                ActorMention first = bySurname.get(Folding.fold(document.text(i)));
                if (first != null) {
                    mentions.speaker(new ActorMention(
                            i,
                            i + 1,
                            first.actor(),
                            first.name(),
                            first.kind(),
                            first.side(),
                            first.gender(),
                            first.role(),
                            How.NAME,
                            List.of()));
                }
            }
        }
    }
}
