package dev.parley.enrich.engine.statement.judgement;

import dev.parley.enrich.engine.statement.FoundStatement;
import dev.parley.model.ConditionId;
import dev.parley.model.SideId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All sightings of a text.
 *
 * @param believed what the rules believe
 */
public record Sightings(List<Sighting> all, List<FoundStatement> believed) {
    /**
     * A cell of the text as numbers.
     *
     * @param values of the signs asked for
     */
    public record Row(SideId side, ConditionId condition, List<Double> values) {}

    /**
     * The cells of the text.
     *
     * @param signs their names
     * @throws IllegalArgumentException where nothing is called so
     */
    public List<Row> rows(JudgementModel model, List<String> signs) {
        List<Sign> asked = signs.stream().map(Sign::of).toList();
        Cells cells = new Cells(all, believed, model);
        return cells.all().stream()
                .map(cell -> new Row(
                        cell.key.side(),
                        cell.key.condition(),
                        IntStream.range(0, asked.size())
                                .mapToDouble(cells.values(cell, asked))
                                .boxed()
                                .toList()))
                .toList();
    }
}
