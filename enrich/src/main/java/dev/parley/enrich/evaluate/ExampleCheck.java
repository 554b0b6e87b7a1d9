package dev.parley.enrich.evaluate;

import dev.parley.enrich.engine.Analyser;
import dev.parley.enrich.engine.explain.Explainer;
import dev.parley.enrich.engine.explain.Explanation;
import dev.parley.model.Article;
import dev.parley.model.ArticleId;
import dev.parley.model.EnrichedArticle;
import dev.parley.model.Outlet;
import dev.parley.model.Statement;
import dev.parley.model.VenueRole;
import dev.parley.model.dossier.Example;
import dev.parley.model.dossier.ExpectedStatement;
import dev.parley.model.dossier.ExpectedVenue;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Runs the examples of a dossier: what must be found in each text, and what must not. */
public final class ExampleCheck {
    private final Analyser analyser;

    public ExampleCheck(Analyser analyser) {
        this.analyser = analyser;
    }

    /**
     * What came of an example.
     *
     * @param faults each in words; empty where all is as expected
     */
    public record Outcome(Example example, List<String> faults) {
        /** Whether all is as expected. */
        public boolean passed() {
            return faults.isEmpty();
        }

        /** Whether something is not as expected that is not known to be so. */
        public boolean failed() {
            return !passed() && !example.open();
        }

        /** Where the example stands, and what is wrong with it. */
        @Override
        public String toString() {
            return example.file() + ":" + example.line() + ": " + String.join("; ", faults) + "\n    " + example.text();
        }
    }

    /** Runs all examples of the analyser's dossier. */
    public List<Outcome> run() {
        return run(example -> true);
    }

    /** Runs the examples that are wanted. */
    public List<Outcome> run(Predicate<Example> wanted) {
        return analyser.dossier().examples().stream()
                .filter(wanted)
                .map(this::run)
                .toList();
    }

    /** Runs one example. */
    public Outcome run(Example example) {
        Explainer explainer = new Explainer();
        EnrichedArticle found = analyser.analyse(article(example), explainer);
        List<String> faults = new ArrayList<>();
        if (found.skipped() != null) {
            faults.add("skipped: " + found.skipped());
        }
        if (example.expect() != null) {
            statements(example.expect(), found, explainer.of(found), faults);
        }
        example.actors().stream()
                .filter(id -> found.actors().stream().noneMatch(tag -> tag.id().equals(id)))
                .forEach(id -> faults.add("no actor " + id));
        example.mentions().stream()
                .filter(id ->
                        found.conditions().stream().noneMatch(tag -> tag.id().equals(id)))
                .forEach(id -> faults.add("no mention of " + id));
        if (example.venues() != null) {
            venues(example.venues(), found, faults);
        }
        return new Outcome(example, faults);
    }

    private static void statements(
            List<ExpectedStatement> expected, EnrichedArticle found, Explanation explanation, List<String> faults) {
        expected.stream()
                .filter(one -> found.statements().stream().noneMatch(statement -> meets(statement, one)))
                .forEach(one -> faults.add("missed " + one + " ("
                        + MissedBecause.of(explanation, one.condition().value(), "") + ")"));
        found.statements().stream()
                .filter(statement -> expected.stream().noneMatch(one -> meets(statement, one)))
                .forEach(statement -> faults.add("found " + statement.cell() + " " + statement.stance() + " by "
                        + statement.speaker().actor() + " (" + statement.rule() + ")"));
    }

    private static boolean meets(Statement statement, ExpectedStatement expected) {
        boolean speaker = expected.speaker() == null
                || expected.speaker().equals(statement.speaker().actor());
        return speaker
                && statement.side().equals(expected.side())
                && statement.condition().equals(expected.condition())
                && statement.stance() == expected.stance();
    }

    private static void venues(List<ExpectedVenue> expected, EnrichedArticle found, List<String> faults) {
        List<ExpectedVenue> got = found.venues().stream()
                .filter(tag -> tag.role() != VenueRole.MENTIONED)
                .map(tag -> new ExpectedVenue(tag.id(), tag.role()))
                .toList();
        expected.stream().filter(one -> !got.contains(one)).forEach(one -> faults.add("missed venue " + one));
        got.stream().filter(one -> !expected.contains(one)).forEach(one -> faults.add("found venue " + one));
    }

    private static Article article(Example example) {
        Outlet outlet = example.outlet() == null ? null : new Outlet(example.outlet(), example.outlet());
        return new Article(
                ArticleId.of(example.file() + ":" + example.line()),
                1,
                null,
                null,
                null,
                example.title(),
                null,
                example.text(),
                null,
                example.language(),
                List.of(),
                List.of(),
                outlet,
                List.of(),
                example.date().atStartOfDay(ZoneOffset.UTC).toInstant(),
                null,
                null,
                null,
                null,
                null);
    }
}
