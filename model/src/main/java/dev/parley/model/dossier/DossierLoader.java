package dev.parley.model.dossier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a dossier from YAML as {@code docs/dossier.md} describes it. Everything that is wrong is reported at once. */
public final class DossierLoader {
    static final String CASE = "case.yaml";
    private static final String TITLES = "titles.yaml";

    private final Problems problems = new Problems();
    private final DossierFiles files;
    private final List<DossierActor> actors = new ArrayList<>();
    private final List<DossierVenue> venues = new ArrayList<>();
    private final List<DossierCondition> conditions = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
    private final List<Title> titles = new ArrayList<>();
    private final References references = new References(problems);

    private DossierLoader(DossierFiles files) {
        this.files = files;
    }

    /**
     * Reads a dossier folder.
     *
     * @throws InvalidDossierException with every problem
     */
    public static Dossier load(Path folder) {
        return load(DossierFiles.read(folder));
    }

    /**
     * Reads a dossier from its files.
     *
     * @throws InvalidDossierException with every problem
     */
    public static Dossier load(DossierFiles files) {
        return new DossierLoader(files).load();
    }

    private Dossier load() {
        readAll(TITLES, fields -> CaseReader.title(fields, references), titles);
        readAll("titles/", fields -> CaseReader.title(fields, references), titles);
        ActorReader actorReader = new ActorReader(references, titles);
        readAll("actors/", actorReader::actor, actors);
        readAll("venues.yaml", fields -> VenueReader.venue(fields, references), venues);
        readAll("venues/", fields -> VenueReader.venue(fields, references), venues);
        WordClassReader wordClasses = new WordClassReader();
        readAll("words/", wordClasses::wordClass, new ArrayList<>());
        ConditionReader conditionReader = new ConditionReader(references, wordClasses);
        readAll("conditions/", conditionReader::condition, conditions);
        conditions.replaceAll(conditionReader::whole);
        readAll(DossierFiles.EXAMPLES, fields -> ExampleReader.example(fields, references), examples);
        for (String name : files.files().keySet()) {
            refuseStray(name);
        }
        Dossier dossier = readCase();
        references.check();
        problems.refuse();
        return Objects.requireNonNull(dossier);
    }

    private @Nullable Dossier readCase() {
        Node node =
                files.files().containsKey(CASE) ? compose(CASE, files.files().get(CASE)) : null;
        if (!(node instanceof MappingNode map)) {
            problems.add(CASE, 0, "is missing or no map of keys and values");
            return null;
        }
        CaseReader.Frame frame = CaseReader.frame(new YamlFields(CASE, map, problems), references);
        return new Dossier(
                frame.id(),
                frame.name(),
                frame.languages(),
                frame.sides(),
                frame.mediators(),
                frame.groups(),
                frame.elsewhere(),
                frame.voices(),
                titles,
                actors,
                venues,
                conditions,
                examples,
                files.hash());
    }

    private void refuseStray(String name) {
        boolean known = name.equals(CASE)
                || name.equals(TITLES)
                || name.startsWith("titles/")
                || name.equals("venues.yaml")
                || name.startsWith("venues/")
                || name.startsWith("actors/")
                || name.startsWith("words/")
                || name.startsWith("conditions/")
                || name.startsWith(DossierFiles.EXAMPLES);
        if (!known) {
            problems.add(
                    name,
                    0,
                    "is no file of a dossier; allowed are case.yaml, titles.yaml, venues.yaml and files in"
                            + " titles/, actors/, venues/, words/, conditions/, examples/");
        }
    }

    private <T> void readAll(String prefix, Function<YamlFields, ? extends @Nullable T> reader, List<T> into) {
        for (Map.Entry<String, String> file : files.files().entrySet()) {
            if (file.getKey().startsWith(prefix)) {
                readFile(file.getKey(), file.getValue(), reader, into);
            }
        }
    }

    private <T> void readFile(
            String name, String content, Function<YamlFields, ? extends @Nullable T> reader, List<T> into) {
        Node node = compose(name, content);
        if (node == null) {
            return;
        }
        if (!(node instanceof SequenceNode list)) {
            problems.add(name, YamlFields.line(node), "is no list; allowed is a list of maps");
            return;
        }
        for (Node item : list.getValue()) {
            if (item instanceof MappingNode map) {
                YamlFields fields = new YamlFields(name, map, problems);
                T read = reader.apply(fields);
                if (read != null) {
                    into.add(read);
                }
                fields.refuseOthers();
            } else {
                problems.add(name, YamlFields.line(item), "an entry is no map of keys and values");
            }
        }
    }

    private @Nullable Node compose(String name, @Nullable String content) {
        try {
            LoadSettings settings = LoadSettings.builder().setUseMarks(true).build();
            return new Compose(settings)
                    .composeString(content == null ? "" : content)
                    .orElse(null);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problems.add(name, line, "is no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(name, 0, "is no YAML: " + e.getMessage());
        }
        return null;
    }
}
