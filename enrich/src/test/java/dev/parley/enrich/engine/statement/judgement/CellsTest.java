package dev.parley.enrich.engine.statement.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.enrich.Dossiers;
import dev.parley.enrich.engine.statement.Trace;
import dev.parley.enrich.evaluate.LooseArticle;
import dev.parley.model.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CellsTest {
    private static final List<String> SIGNS = List.of(
            "HIGHEST REQUIRES",
            "SECOND REQUIRES",
            "ANY REQUIRES",
            "MEAN REQUIRES",
            "BELIEVED REQUIRES",
            "BELIEVED_OF_OTHERS REJECTS",
            "USUAL REQUIRES",
            "some SPEAKER:direct");

    private static Sightings.Row row(String text, String side, String condition) {
        List<Sightings> heard = new ArrayList<>();
        Trace listener = new Trace() {
            @Override
            public boolean wantsClues() {
                return true;
            }

            @Override
            public void sighted(Sightings sightings) {
                heard.add(sightings);
            }
        };
        String json = Json.mapper()
                .createObjectNode()
                .put("text", text + " Russia and Ukraine share a border.")
                .put("language", "en")
                .put("publishedAt", "2025-03-01T00:00:00Z")
                .toString();
        Dossiers.analyser().analyse(LooseArticle.read(json, "cells"), listener);
        return heard.get(0).rows(Objects.requireNonNull(JudgementModel.load("en")), SIGNS).stream()
                .filter(row -> row.side().value().equals(side)
                        && row.condition().value().equals(condition))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCellSumsUpAllPlacesWhereSideAndConditionMeet() {
        List<Double> once = row("“We demand a full ceasefire,” Zelensky said.", "ukraine", "ceasefire.full")
                .values();
        List<Double> twice = row(
                        "“We demand a full ceasefire,” Zelensky said. “A full ceasefire is what Ukraine insists on,” he said.",
                        "ukraine",
                        "ceasefire.full")
                .values();

        assertThat(once.get(0)).isGreaterThan(0.5);
        assertThat(once.get(1)).isZero();
        assertThat(once.get(2)).isCloseTo(once.get(0), within(1e-9));
        assertThat(once.get(3)).isCloseTo(once.get(0), within(1e-9));
        assertThat(twice.get(1)).isPositive().isLessThanOrEqualTo(twice.get(0));
        assertThat(twice.get(2)).isGreaterThan(twice.get(0));
        assertThat(twice.get(3)).isCloseTo((twice.get(0) + twice.get(1)) / 2, within(1e-9));
    }

    @Test
    void whatTheRulesBelieveOfTheSideAndOfOthersIsTold() {
        List<Double> values = row(
                        "Zelensky demanded a full ceasefire. Moscow rejected a full ceasefire.",
                        "ukraine",
                        "ceasefire.full")
                .values();

        assertThat(values.get(4)).isEqualTo(1);
        assertThat(values.get(5)).isEqualTo(1);
        assertThat(values.get(6)).isEqualTo(1);
        assertThat(values.get(7)).isZero();
    }
}
