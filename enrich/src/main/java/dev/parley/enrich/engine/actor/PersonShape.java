package dev.parley.enrich.engine.actor;

import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Shape;
import dev.parley.enrich.engine.text.TokenKind;

/** Finds names of persons by their capitals. */
final class PersonShape {
    private static final int MOST_WORDS = 4;

    private final ActorWords words;
    private final int[] hitAt;

    PersonShape(ActorWords words, int[] hitAt) {
        this.words = words;
        this.hitAt = hitAt;
    }

    /** Where a person's name that starts at the token ends; the token itself where none starts. */
    int end(Document document, int from, int limit) {
        int at = from;
        int names = 0;
        while (at < limit && names < MOST_WORDS) {
            if (isName(document, at)) {
                names++;
                at++;
            } else if (names > 0 && joins(document, at, limit)) {
                at++;
            } else if (names > 0 && document.kind(at) == TokenKind.QUOTE) {
                int close = nickname(document, at, limit);
                if (close == at) {
                    break;
                }
                at = close;
            } else {
                break;
            }
        }
        return names >= 2 ? at : from;
    }

    /** Where a person's name that ends before the token starts; the token itself where none ends there. */
    int start(Document document, int to, int limit) {
        int at = to;
        int names = 0;
        while (at > limit && names < MOST_WORDS && isName(document, at - 1)) {
            at--;
            names++;
        }
        return names >= 2 ? at : to;
    }

    private boolean joins(Document document, int at, int limit) {
        boolean next = at + 1 < limit && isName(document, at + 1);
        return next && (words.particles.get(document.id(at)) || document.isMark(at, '-'));
    }

    private int nickname(Document document, int at, int limit) {
        for (int i = at + 1; i < Math.min(limit - 1, at + 4); i++) {
            if (document.kind(i) == TokenKind.QUOTE) {
                return isName(document, i + 1) ? i + 1 : at;
            }
        }
        return at;
    }

    private boolean isName(Document document, int at) {
        Shape shape = document.shape(at);
        boolean capital = shape == Shape.CAPITALISED || shape == Shape.MIXED || isInitial(document, at);
        return capital
                && document.kind(at) == TokenKind.WORD
                && hitAt[at] < 0
                && !words.noName.get(document.id(at))
                && !words.honorifics.get(document.id(at));
    }

    private static boolean isInitial(Document document, int at) {
        String text = document.text(at);
        return text.length() <= 2 && Character.isUpperCase(text.charAt(0)) && text.endsWith(".");
    }
}
