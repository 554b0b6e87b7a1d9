package dev.parley.aggregate.position;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.aggregate.Said;
import dev.parley.model.Position;
import dev.parley.model.Stance;
import dev.parley.model.Statement;
import dev.parley.model.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullUnmarked;

/** Whatever the order in which news arrives, and however edits are strewn among it, the table is the same. */
@NullUnmarked
class CellPropertyTest {
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final Seniority RANK =
            speaker -> speaker.actor() == null ? 0 : speaker.actor().value().length();

    @Property(tries = 400)
    void anyOrderOfArrivalGivesTheSameCell(@ForAll("news") List<Statement> news, @ForAll Random random) {
        List<Statement> shuffled = new ArrayList<>(news);
        Collections.shuffle(shuffled, random);

        assertThat(cell(shuffled).position()).isEqualTo(cell(news).position());
    }

    @Property(tries = 400)
    void filingOneByOneGivesWhatFoldingAllAtOnceGives(@ForAll("news") List<Statement> news) {
        Ledger ledger = new Ledger(Said.CELL, news, RANK);

        assertThat(cell(news).position()).isEqualTo(ledger.position(EVER, EVER));
    }

    @Property(tries = 400)
    void anAdditionAnswersEveryMoveThatItMakesAndNoOther(@ForAll("news") List<Statement> news) {
        Cell cell = new Cell(Said.CELL, RANK);
        List<Instant> times =
                news.stream().map(Statement::saidAt).distinct().sorted().toList();
        for (Statement statement : news) {
            List<Turn> before = times.stream().map(cell::turnAt).toList();
            List<Shift> shifts = cell.add(statement);
            boolean moves = false;
            for (int i = 0; i < times.size(); i++) {
                Instant time = times.get(i);
                Shift shift = new Shift(before.get(i), cell.turnAt(time));
                if (shift.isOne()) {
                    moves = true;
                    assertThat(shifts.stream().filter(one -> !one.now().from().isAfter(time)))
                            .as(
                                    "moved at %s from %s to %s",
                                    time, shift.before().stance(), shift.now().stance())
                            .last()
                            .satisfies(last -> assertThat(last.sameAs(shift)).isTrue());
                }
            }
            assertThat(!shifts.isEmpty()).as("shifts %s", shifts).isEqualTo(moves);
        }
    }

    @Property(tries = 200)
    void aStatementReadTwiceCountsOnce(@ForAll("news") List<Statement> news) {
        List<Statement> twice = new ArrayList<>(news);
        twice.addAll(news);

        assertThat(cell(twice).position()).isEqualTo(cell(news).position());
    }

    @Property(tries = 200)
    void takingBackAnArticleLeavesTheCellAsIfItHadNeverBeen(@ForAll("news") List<Statement> news) {
        List<Statement> with = new ArrayList<>(news);
        Statement gone = news.get(0);
        news.stream()
                .filter(statement -> statement.id().equals(gone.id()))
                .max(java.util.Comparator.comparing(Statement::revision))
                .ifPresent(last -> with.add(retraction(last)));
        List<Statement> without = news.stream()
                .filter(statement -> !statement.id().equals(gone.id()))
                .toList();

        assertThat(cell(with).position()).isEqualTo(cell(without).position());
    }

    @Property(tries = 200)
    void whatWasKnownThenIsWhatHadBeenSeenByThen(@ForAll("news") List<Statement> news, @ForAll Random random) {
        Instant then = START.plus(Duration.ofHours(random.nextInt(24 * 45)));
        Optional<Position> known = new Ledger(Said.CELL, news, RANK).position(EVER, then);
        List<Statement> seen = news.stream()
                .filter(statement -> !statement.seenAt().isAfter(then))
                .toList();

        assertThat(known).isEqualTo(cell(seen).position());
    }

    private static Cell cell(List<Statement> news) {
        Cell cell = new Cell(Said.CELL, RANK);
        news.forEach(cell::add);
        return cell;
    }

    private static Statement retraction(Statement of) {
        return new Statement(
                of.id(),
                of.articleId(),
                of.revision() + 1,
                of.side(),
                of.speaker(),
                of.condition(),
                of.stance(),
                of.conditionalOn(),
                of.direct(),
                of.quote(),
                of.start(),
                of.end(),
                of.saidAt(),
                EVER,
                of.source(),
                of.url(),
                of.language(),
                of.rule(),
                true,
                of.storyId());
    }

    @Provide
    Arbitrary<List<Statement>> news() {
        Arbitrary<Said> said = Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.of(Stance.values()),
                        Arbitraries.integers().between(0, 40 * 4),
                        Arbitraries.integers().between(0, 72))
                .as((article, stance, quarter, delay) -> {
                    Instant time = START.plus(Duration.ofHours(6L * quarter));
                    return Said.by("статья-" + article, stance, time.toString())
                            .seen(time.plus(Duration.ofHours(delay)));
                });
        return Combinators.combine(
                        said,
                        Arbitraries.of("ы", "президент"),
                        Arbitraries.of("«Да»", "Нет, никогда.", "Мы готовы 🕊"),
                        Arbitraries.of("a.example", "b.example", "c.example"),
                        Arbitraries.of("story-1", "story-2").injectNull(0.5),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(true, false, false, false))
                .as((one, speaker, words, outlet, story, revision, retracted) -> {
                    Said all = one.speaker(speaker)
                            .words(words)
                            .outlet(outlet)
                            .story(story)
                            .revision(revision);
                    return (retracted ? all.takenBack() : all).statement();
                })
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }
}
