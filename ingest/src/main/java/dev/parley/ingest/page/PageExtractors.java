package dev.parley.ingest.page;

import java.util.LinkedHashMap;
import java.util.Map;

/** The extractors, from the simplest to the one that the ingester uses: each adds a step to the one before. */
public final class PageExtractors {
    private PageExtractors() {}

    /** The extractor that the ingester uses. */
    public static PageExtractor standard() {
        return new LayeredExtractor(LayeredExtractor.Step.ALL);
    }

    /** Each step by name, in order, for measuring what it adds. */
    public static Map<String, PageExtractor> steps() {
        Map<String, PageExtractor> steps = new LinkedHashMap<>();
        for (LayeredExtractor.Step step : LayeredExtractor.Step.values()) {
            steps.put(step.title(), new LayeredExtractor(step));
        }
        return steps;
    }
}
