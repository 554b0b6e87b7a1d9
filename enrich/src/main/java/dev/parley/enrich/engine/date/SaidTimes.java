package dev.parley.enrich.engine.date;

import dev.parley.enrich.engine.attribution.AttributionRelation;
import dev.parley.enrich.engine.attribution.TokenRange;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Sentence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When the words of a text were said. A day counts that stands with the words that report them ("said on Tuesday", "on 12
 * May, the minister told"), never one within what is said. Where there is none, or two, it is the time of publication.
 */
public final class SaidTimes {
    private static final int AFTER = 12;
    private static final int BEFORE = 8;
    private static final int BESIDE = 3;
    private static final int SAME_CLAUSE = 10;

    private final Document document;
    private final List<AttributionRelation> relations;
    // Between which tokens content and cue of each attribution lie: spares looking into most.
    private final int[] first;
    private final int[] last;
    private final DateFinder finder;
    private final @Nullable Instant published;
    private final Map<Integer, List<TextDate>> dates = new HashMap<>();

    /** Times in one text. */
    public SaidTimes(
            Document document, List<AttributionRelation> relations, DateFinder finder, @Nullable Instant published) {
        this.document = document;
        this.relations = relations;
        this.first = new int[relations.size()];
        this.last = new int[relations.size()];
        for (int r = 0; r < first.length; r++) {
            first[r] = Integer.MAX_VALUE;
            cover(r, relations.get(r).content());
            cover(r, relations.get(r).cue());
        }
        this.finder = finder;
        this.published = published;
    }

    private void cover(int relation, List<TokenRange> ranges) {
        for (TokenRange range : ranges) {
            first[relation] = Math.min(first[relation], range.from());
            last[relation] = Math.max(last[relation], range.to());
        }
    }

    private boolean near(int relation, int token) {
        return token >= first[relation] && token < last[relation];
    }

    /**
     * When it was said: noon UTC of the day that the text gives, of several days the middle one; the time of publication
     * where that is the day or the text gives none; absent where neither is known.
     *
     * @param at the token of the words that take the stance
     */
    public @Nullable Instant of(int at) {
        List<AttributionRelation> over = over(at);
        LocalDate day = over.isEmpty() ? unreported(at) : null;
        for (int i = 0; i < over.size() && day == null; i++) {
            day = day(over.get(i));
        }
        if (day == null || (published != null && day.equals(LocalDate.ofInstant(published, ZoneOffset.UTC)))) {
            return published;
        }
        Instant noon = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        return published != null && noon.isAfter(published) ? published : noon;
    }

    /** The attributions that hold the token in their content or as their cue, the innermost first. */
    private List<AttributionRelation> over(int at) {
        List<AttributionRelation> over = new ArrayList<>();
        for (int r = 0; r < first.length; r++) {
            AttributionRelation relation = relations.get(r);
            if (near(r, at) && (relation.attributes(at) || TokenRange.anyHolds(relation.cue(), at))) {
                over.add(relation);
            }
        }
        over.sort(Comparator.comparingInt(relation -> TokenRange.length(relation.content())));
        return over;
    }

    /** The day that stands with an attribution's cue. */
    private @Nullable LocalDate day(AttributionRelation relation) {
        if (relation.cue().isEmpty()) {
            return null;
        }
        List<TextDate> named = in(relation.sentence());
        if (named.isEmpty()) {
            return null;
        }
        int cue = relation.cue().get(0).from();
        int end = relation.cue().get(relation.cue().size() - 1).to();
        int head = relation.source().stream().mapToInt(TokenRange::from).min().orElse(cue);
        return only(named.stream().filter(date -> beside(date, Math.min(head, cue), cue, end)));
    }

    /** Whether a day stands before the source, between it and the cue, or after the cue, outside of what is said. */
    private boolean beside(TextDate date, int head, int cue, int end) {
        if (date.from() >= end) {
            boolean close = date.from() - end <= 1;
            return close || (date.from() - end <= AFTER && free(date) && clear(end, date.from()));
        }
        if (date.to() <= cue && date.from() >= head) {
            return free(date);
        }
        return date.to() <= head && head - date.to() <= BEFORE && free(date) && clear(date.to(), head);
    }

    /** Outside of quotation marks and of everything that is said by somebody. */
    private boolean free(TextDate date) {
        if (document.quoted(date.from())) {
            return false;
        }
        for (int r = 0; r < first.length; r++) {
            if (near(r, date.from()) && relations.get(r).attributes(date.from())) {
                return false;
            }
        }
        return true;
    }

    /** Whether nobody else's cue stands between. */
    private boolean clear(int from, int to) {
        for (AttributionRelation relation : relations) {
            for (TokenRange range : relation.cue()) {
                if (range.from() >= from && range.to() <= to) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The day of a stance that the article tells in its own words. */
    private @Nullable LocalDate unreported(int at) {
        if (at < 0 || at >= document.size()) {
            return null;
        }
        Sentence sentence = document.sentences().get(document.sentenceOf(at));
        List<TextDate> all = in(sentence.number());
        if (all.isEmpty()) {
            return null;
        }
        List<TextDate> named = all.stream().filter(this::free).toList();
        return only(named.stream()
                .filter(date -> touches(date, at, sentence) || (relations.isEmpty() && inClause(date, at))));
    }

    /** "On Tuesday, A rejected", "A on Tuesday rejected", "A rejected on Tuesday". */
    private boolean touches(TextDate date, int at, Sentence sentence) {
        boolean opening = date.from() - sentence.from() <= 1 && date.to() <= at && clear(date.to(), at);
        boolean before = date.to() <= at && at - date.to() <= BESIDE;
        return opening || before || (date.from() > at && date.from() - at <= BESIDE);
    }

    /** Where nobody was found to speak, a day outside of the quotation or a little before the stance. */
    private boolean inClause(TextDate date, int at) {
        return document.quoted(at) || (date.to() <= at && at - date.to() <= SAME_CLAUSE);
    }

    private List<TextDate> in(int sentence) {
        return dates.computeIfAbsent(
                sentence, number -> finder.find(document, document.sentences().get(number), published));
    }

    private static @Nullable LocalDate only(Stream<TextDate> dates) {
        List<LocalDate> days = dates.map(TextDate::middle).distinct().toList();
        return days.size() == 1 ? days.get(0) : null;
    }
}
