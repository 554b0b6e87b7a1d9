package dev.parley.enrich.evaluate;

import dev.parley.enrich.engine.explain.Explanation;
import dev.parley.enrich.evaluate.Gold.GoldStatement;
import dev.parley.model.EnrichedArticle;
import dev.parley.model.Statement;
import dev.parley.model.VenueRole;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The score of one article. */
final class ArticleScore {
    private final Gold gold;
    private final EnrichedArticle found;
    private final Explanation explanation;
    private final Map<Layer, Tally> tallies = new EnumMap<>(Layer.class);
    private final List<Finding> findings = new ArrayList<>();

    ArticleScore(Gold gold, EnrichedArticle found, Explanation explanation) {
        this.gold = gold;
        this.found = found;
        this.explanation = explanation;
        if (gold.actors() != null) {
            actors(gold.actors());
        }
        if (gold.venues() != null) {
            venues(gold.venues());
        }
        if (gold.conditions() != null) {
            conditions(gold.conditions());
        }
        if (gold.statements() != null) {
            statements(gold.statements());
        }
        if (gold.attributions() != null) {
            AttributionScore score = new AttributionScore(gold.attributions(), found);
            tallies.put(Layer.ATTRIBUTIONS, score.byContent());
            tallies.put(Layer.ATTRIBUTIONS_WITH_SOURCE, score.byContentAndSource());
        }
    }

    Map<Layer, Tally> tallies() {
        return tallies;
    }

    List<Finding> findings() {
        return findings;
    }

    private void actors(List<String> wanted) {
        Set<String> got = new LinkedHashSet<>();
        found.actors().forEach(actor -> got.add(actor.id().value()));
        compare(Layer.ACTORS, new LinkedHashSet<>(wanted), got, Map.of(), Map.of());
    }

    private void venues(List<Gold.GoldVenue> wanted) {
        Set<String> want = new LinkedHashSet<>();
        wanted.forEach(venue -> want.add(venue.id() + " " + venue.role()));
        Set<String> got = new LinkedHashSet<>();
        found.venues().stream()
                .filter(venue -> venue.role() != VenueRole.MENTIONED)
                .forEach(venue -> got.add(venue.id() + " " + venue.role()));
        compare(Layer.VENUES, want, got, Map.of(), Map.of());
    }

    private void conditions(List<String> wanted) {
        Map<String, String> words = new LinkedHashMap<>();
        found.conditions()
                .forEach(tag -> words.put(
                        tag.id().value(),
                        tag.mentions().isEmpty() ? "" : tag.mentions().get(0).text()));
        compare(Layer.CONDITIONS, new LinkedHashSet<>(wanted), words.keySet(), words, Map.of());
    }

    private void statements(List<GoldStatement> wanted) {
        Map<String, String> want = new LinkedHashMap<>();
        wanted.forEach(one -> want.put(key(one), one.evidence() == null ? "" : one.evidence()));
        Map<String, String> got = new LinkedHashMap<>();
        Map<String, String> rules = new LinkedHashMap<>();
        for (Statement one : found.statements()) {
            got.put(key(one), one.quote());
            rules.put(key(one), one.rule());
        }
        Map<String, String> sentences = new LinkedHashMap<>(want);
        sentences.putAll(got);
        compare(Layer.STATEMENTS, want.keySet(), got.keySet(), sentences, rules);
        sides(wanted);
    }

    /** Of the statements whose condition and stance somebody holds, whether the side does. */
    private void sides(List<GoldStatement> wanted) {
        int right = 0;
        int wrong = 0;
        for (Statement one : found.statements()) {
            List<GoldStatement> same = wanted.stream()
                    .filter(gold -> gold.condition().equals(one.condition().value())
                            && gold.stance().equals(one.stance().name()))
                    .toList();
            boolean held =
                    same.stream().anyMatch(gold -> gold.side().equals(one.side().value()));
            right += held ? 1 : 0;
            wrong += !held && !same.isEmpty() ? 1 : 0;
        }
        tallies.put(Layer.SIDES, new Tally(right, wrong, 0));
    }

    /** Statements of one principal side that are the other's and not its own. */
    int principalsConfused(Dossier dossier) {
        List<String> principals = dossier.sides().stream()
                .filter(Side::principal)
                .map(side -> side.id().value())
                .toList();
        List<GoldStatement> wanted = gold.statements() == null ? List.of() : gold.statements();
        int confused = 0;
        for (Statement one : found.statements()) {
            boolean own = wanted.stream().anyMatch(gold -> key(gold).equals(key(one)));
            boolean others = wanted.stream()
                    .anyMatch(gold -> gold.condition().equals(one.condition().value())
                            && gold.stance().equals(one.stance().name())
                            && principals.contains(gold.side())
                            && !gold.side().equals(one.side().value()));
            confused += !own && others && principals.contains(one.side().value()) ? 1 : 0;
        }
        return confused;
    }

    private static String key(GoldStatement one) {
        return one.side() + "|" + one.condition() + " " + one.stance();
    }

    private static String key(Statement one) {
        return one.side() + "|" + one.condition() + " " + one.stance();
    }

    private void compare(
            Layer layer, Set<String> wanted, Set<String> got, Map<String, String> words, Map<String, String> rules) {
        int right = 0;
        for (String one : got) {
            if (wanted.contains(one)) {
                right++;
            } else {
                String rule = rules.get(one);
                note(layer, false, one, cause(layer, one, wanted, false) + composition(rule), words.get(one), rule);
            }
        }
        for (String one : wanted) {
            if (!got.contains(one)) {
                note(layer, true, one, cause(layer, one, got, true), words.get(one), null);
            }
        }
        tallies.put(layer, new Tally(right, got.size() - right, wanted.size() - right));
    }

    private void note(
            Layer layer, boolean missed, String label, String cause, @Nullable String sentence, @Nullable String rule) {
        findings.add(new Finding(layer, gold.id(), missed, label, cause, sentence, rule));
    }

    /** Why, as far as the other list tells: something close by was found or wanted instead. */
    private String cause(Layer layer, String one, Set<String> others, boolean missed) {
        if (layer == Layer.VENUES) {
            String id = one.substring(0, one.indexOf(' '));
            boolean role = others.stream().anyMatch(other -> other.startsWith(id + " "));
            return role ? "other role" : missed ? "venue not found" : "no venue";
        }
        if (layer != Layer.STATEMENTS) {
            return missed ? "not found" : "not marked";
        }
        String cell = one.substring(0, one.indexOf(' '));
        String term = one.substring(one.indexOf('|'));
        if (others.stream().anyMatch(other -> other.startsWith(cell + " "))) {
            return "other stance";
        }
        if (others.stream().anyMatch(other -> other.endsWith(term))) {
            return "other side";
        }
        return missed
                ? MissedBecause.of(explanation, cell.substring(cell.indexOf('|') + 1), evidence(one))
                : "no statement";
    }

    private String evidence(String key) {
        return gold.statements() == null
                ? ""
                : gold.statements().stream()
                        .filter(one -> key(one).equals(key) && one.evidence() != null)
                        .map(GoldStatement::evidence)
                        .flatMap(Stream::ofNullable)
                        .findFirst()
                        .orElse("");
    }

    /** What kind of cue a false alarm was composed with. */
    private static String composition(@Nullable String rule) {
        if (rule == null || rule.indexOf(' ') < 0) {
            return "";
        }
        String cue = rule.substring(rule.indexOf(' ') + 1);
        int colon = cue.indexOf(':');
        return ", by " + (colon < 0 ? cue : cue.substring(0, colon)).toLowerCase(Locale.ROOT);
    }
}
