package dev.parley.bench.train;

import dev.parley.enrich.engine.Analyser;
import dev.parley.enrich.engine.statement.FoundStatement;
import dev.parley.enrich.engine.statement.Plainness;
import dev.parley.enrich.engine.statement.Trace;
import dev.parley.enrich.engine.statement.judgement.Sighting;
import dev.parley.enrich.engine.statement.judgement.Sightings;
import dev.parley.enrich.engine.text.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A marked text as the engine sees it before it judges.
 *
 * @param candidates its sightings with their labels
 * @param whole a whole article, not a snippet
 */
record SightedText(MarkedText text, Sightings sightings, List<Candidate> candidates, boolean whole) {
    /** Absent where no side stands near a mention. */
    static @Nullable SightedText of(Analyser analyser, MarkedText text) {
        Listener listener = new Listener();
        analyser.analyse(text.article(), listener);
        Document document = listener.document;
        Sightings sightings = listener.sightings;
        if (document == null || sightings == null) {
            return null;
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Sighting sighting : sightings.all()) {
            candidates.add(Candidate.of(text, document, sighting));
        }
        return new SightedText(text, sightings, candidates, text.whole());
    }

    /** The statements marked in it: side, condition and stance. */
    Set<String> marked() {
        Set<String> marked = new LinkedHashSet<>();
        text.marks().forEach(mark -> marked.add(mark.side() + " " + mark.condition() + " " + mark.stance()));
        return marked;
    }

    /** Those that the rules believe, with how plainly they are told. */
    Map<String, Plainness> believed() {
        Map<String, Plainness> believed = new LinkedHashMap<>();
        sightings.believed().forEach(one -> believed.put(name(one), one.plainness()));
        return believed;
    }

    private static String name(FoundStatement one) {
        return one.holder().side() + " " + one.condition() + " " + one.stance();
    }

    private static final class Listener implements Trace {
        private @Nullable Document document;
        private @Nullable Sightings sightings;

        @Override
        public boolean wantsClues() {
            return true;
        }

        @Override
        public void text(Document read, boolean ofTheCase) {
            document = read;
        }

        @Override
        public void sighted(Sightings all) {
            sightings = all;
        }
    }
}
