package dev.parley.model.dossier;

import dev.parley.model.ConditionId;
import dev.parley.model.SideId;
import dev.parley.model.Stance;
import dev.parley.model.dossier.pattern.Pattern;
import dev.parley.model.dossier.pattern.Pattern.Choice;
import dev.parley.model.dossier.pattern.PatternSyntax;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the files of {@code conditions/}. */
final class ConditionReader {
    private static final List<References.Kind> SLOTS =
            List.of(References.Kind.ACTOR, References.Kind.SIDE, References.Kind.VENUE);

    private static final String ADDS_TO = "adds_to";

    private final References references;
    private final WordClassReader classes;
    /** Phrases that stand apart from their condition, by its id. */
    private final Map<ConditionId, List<Map<String, Map<PhraseUse, List<Phrase>>>>> additions = new HashMap<>();

    ConditionReader(References references, WordClassReader classes) {
        this.references = references;
        this.classes = classes;
    }

    /** A condition; absent where the entry adds phrases to another one. */
    @Nullable DossierCondition condition(YamlFields fields) {
        if (fields.has(ADDS_TO)) {
            ConditionId to = Ids.requiredCondition(fields, ADDS_TO, ConditionId::of);
            references.use(References.Kind.CONDITION, to.value(), fields, ADDS_TO);
            additions.computeIfAbsent(to, first -> new ArrayList<>()).add(phrasesByLanguage(fields));
            return null;
        }
        ConditionId id = Ids.requiredCondition(fields, "id", ConditionId::of);
        references.define(References.Kind.CONDITION, id.value(), fields);
        String theme =
                id.value().contains(".") ? id.value().substring(0, id.value().indexOf('.')) : id.value();
        return new DossierCondition(
                id,
                fields.text("label"),
                theme,
                fields.text("proposition"),
                sides(fields, "burdens"),
                sides(fields, "gains"),
                usual(fields),
                phrasesByLanguage(fields));
    }

    /** The condition with the phrases that other entries add to it, in the order of the files after its own. */
    DossierCondition whole(DossierCondition condition) {
        Map<String, Map<PhraseUse, List<Phrase>>> all = new LinkedHashMap<>(condition.phrases());
        for (Map<String, Map<PhraseUse, List<Phrase>>> more : additions.getOrDefault(condition.id(), List.of())) {
            more.forEach((language, uses) -> all.merge(language, uses, ConditionReader::joined));
        }
        return condition.withPhrases(all);
    }

    private static Map<PhraseUse, List<Phrase>> joined(
            Map<PhraseUse, List<Phrase>> first, Map<PhraseUse, List<Phrase>> second) {
        Map<PhraseUse, List<Phrase>> all = new EnumMap<>(first);
        second.forEach(
                (use, phrases) -> all.merge(use, phrases, (one, other) -> Stream.concat(one.stream(), other.stream())
                        .toList()));
        return all;
    }

    private List<SideId> sides(YamlFields fields, String key) {
        List<SideId> sides = new ArrayList<>();
        for (String side : fields.texts(key)) {
            references.use(References.Kind.SIDE, side, fields, key);
            sides.add(SideId.of(side));
        }
        return sides;
    }

    private Map<SideId, Stance> usual(YamlFields fields) {
        Map<SideId, Stance> usual = new LinkedHashMap<>();
        YamlFields stances = fields.map("usual");
        if (stances != null) {
            for (String side : List.copyOf(stances.keys())) {
                references.use(References.Kind.SIDE, side, stances, side);
                Stance stance = stances.choice(side, Stance.class);
                if (stance != null) {
                    usual.put(SideId.of(side), stance);
                }
            }
        }
        return usual;
    }

    private Map<String, Map<PhraseUse, List<Phrase>>> phrasesByLanguage(YamlFields fields) {
        Map<String, Map<PhraseUse, List<Phrase>>> all = new LinkedHashMap<>();
        YamlFields languages = fields.map("phrases");
        if (languages != null) {
            for (String language : List.copyOf(languages.keys())) {
                YamlFields uses = languages.map(language);
                if (uses != null) {
                    all.put(language, phrasesByUse(uses, classes.of(language)));
                    uses.refuseOthers();
                }
            }
        }
        return all;
    }

    private Map<PhraseUse, List<Phrase>> phrasesByUse(YamlFields uses, Map<String, Choice> words) {
        Map<PhraseUse, List<Phrase>> phrases = new EnumMap<>(PhraseUse.class);
        for (PhraseUse use : PhraseUse.values()) {
            phrases.put(use, phrases(uses, use.name().toLowerCase(Locale.ROOT), words));
        }
        return phrases;
    }

    private List<Phrase> phrases(YamlFields uses, String key, Map<String, Choice> words) {
        List<Phrase> phrases = new ArrayList<>();
        for (ScalarNode item : uses.scalars(key)) {
            int line = YamlFields.line(item);
            try {
                Pattern pattern = PatternSyntax.parse(item.getValue(), words);
                checkSlots(pattern, uses.file(), line);
                phrases.add(new Phrase(item.getValue(), pattern, uses.file(), line));
            } catch (IllegalArgumentException e) {
                uses.wrongAt(line, String.valueOf(e.getMessage()));
            }
        }
        return phrases;
    }

    private void checkSlots(Pattern pattern, String file, int line) {
        for (Pattern.Part part : pattern.parts()) {
            if (part instanceof Pattern.Slot slot && !slot.id().equals("any")) {
                references.useAny(SLOTS, slot.id(), file, line);
            } else if (part instanceof Choice choice) {
                choice.alternatives().forEach(alternative -> checkSlots(alternative, file, line));
            }
        }
    }
}
