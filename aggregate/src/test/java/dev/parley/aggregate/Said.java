package dev.parley.aggregate;

import dev.parley.model.ActorId;
import dev.parley.model.ArticleId;
import dev.parley.model.CellKey;
import dev.parley.model.ConditionId;
import dev.parley.model.SideId;
import dev.parley.model.Speaker;
import dev.parley.model.Stance;
import dev.parley.model.Statement;
import dev.parley.model.StatementId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement in the making, for tests; every part has a usual value. */
public record Said(
        String article,
        int revision,
        CellKey cell,
        Stance stance,
        Instant saidAt,
        Instant seenAt,
        String speaker,
        String quote,
        String outlet,
        @Nullable String story,
        boolean retracted,
        List<ConditionId> conditionalOn) {
    public static final CellKey CELL = CellKey.parse("russia|meeting.venue-moscow");

    public static Said by(String article, Stance stance, String saidAt) {
        Instant time = Instant.parse(saidAt.length() == 10 ? saidAt + "T12:00:00Z" : saidAt);
        return new Said(
                article,
                1,
                CELL,
                stance,
                time,
                time.plusSeconds(600),
                "юрий-ушаков",
                "«Приезжайте в Москву», сказал он 🕊 в " + article,
                article + ".example",
                null,
                false,
                List.of());
    }

    public Said in(String key) {
        return new Said(
                article,
                revision,
                CellKey.parse(key),
                stance,
                saidAt,
                seenAt,
                speaker,
                quote,
                outlet,
                story,
                retracted,
                conditionalOn);
    }

    public Said revision(int number) {
        return new Said(
                article, number, cell, stance, saidAt, seenAt, speaker, quote, outlet, story, retracted, conditionalOn);
    }

    public Said seen(String time) {
        return seen(Instant.parse(time));
    }

    public Said seen(Instant time) {
        return new Said(
                article, revision, cell, stance, saidAt, time, speaker, quote, outlet, story, retracted, conditionalOn);
    }

    public Said speaker(String id) {
        return new Said(
                article, revision, cell, stance, saidAt, seenAt, id, quote, outlet, story, retracted, conditionalOn);
    }

    public Said words(String text) {
        return new Said(
                article,
                revision,
                cell,
                stance,
                saidAt,
                seenAt,
                speaker,
                text,
                outlet,
                story,
                retracted,
                conditionalOn);
    }

    public Said outlet(String id) {
        return new Said(
                article, revision, cell, stance, saidAt, seenAt, speaker, quote, id, story, retracted, conditionalOn);
    }

    public Said story(String id) {
        return new Said(
                article, revision, cell, stance, saidAt, seenAt, speaker, quote, outlet, id, retracted, conditionalOn);
    }

    public Said provided(String condition) {
        return new Said(
                article,
                revision,
                cell,
                stance,
                saidAt,
                seenAt,
                speaker,
                quote,
                outlet,
                story,
                retracted,
                List.of(new ConditionId(condition)));
    }

    public Said takenBack() {
        return new Said(
                article,
                revision + 1,
                cell,
                stance,
                saidAt,
                seenAt.plusSeconds(3600),
                speaker,
                quote,
                outlet,
                story,
                true,
                conditionalOn);
    }

    public Statement statement() {
        return new Statement(
                new StatementId(article + "#" + cell),
                new ArticleId(article),
                revision,
                new SideId(cell.side().value()),
                new Speaker(new ActorId(speaker), speaker, null),
                cell.condition(),
                stance,
                conditionalOn,
                true,
                quote,
                0,
                quote.codePointCount(0, quote.length()),
                saidAt,
                seenAt,
                outlet,
                "https://" + outlet + "/" + article,
                "ru",
                "rule-1",
                retracted ? Boolean.TRUE : null,
                story);
    }
}
