package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about dossiers on an invented case. */
class DossierCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file(
                "case.yaml",
                """
                id: north-south
                name: Північ і Південь
                languages: [en]
                sides:
                  - {id: north, name: North, principal: true, actor: northland}
                  - {id: south, name: South, principal: true, actor: southland}
                """);
        file(
                "actors/states.yaml",
                """
                - {id: northland, kind: STATE, name: Northland, side: north}
                - {id: southland, kind: STATE, name: Southland, side: south}
                """);
        file(
                "conditions/meeting.yaml",
                """
                - id: meeting.summit
                  label: A summit
                  proposition: The leaders meet.
                  phrases:
                    en:
                      for: [summit]
                """);
    }

    @Test
    void aValidFolderIsSummedUp() {
        CommandRun run = CommandRun.of("dossier", "validate", folder.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("north-south ", "2 sides, 1 conditions, 2 actors, 0 venues, 0 examples");
    }

    @Test
    void everyProblemOfAFolderIsReportedWithFileAndLine() throws IOException {
        file("conditions/meeting.yaml", "- id: meeting.summit\n  lable: A summit\n  proposition: The leaders meet.\n");
        Files.write(folder.resolve("venues.yaml"), List.of("- id: hall", "  name: Hall", "  in: nowhere"));

        CommandRun run = CommandRun.of("dossier", "validate", folder.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("conditions/meeting.yaml:1: 'label' is missing")
                .contains("conditions/meeting.yaml:2: unknown key 'lable'")
                .contains("venues.yaml:3: no venue 'nowhere' is defined");
    }

    @Test
    void anExampleThatIsNotMetIsPrintedWithWhatWasFoundAndByWhichRule() throws IOException {
        file(
                "examples/en/few.yaml",
                """
                - text: Northland demands a summit with Southland.
                  expect: [{side: north, condition: meeting.summit, stance: REQUIRES}]
                - text: Northland demands a summit with Southland. “Так 🙂,” a reader wrote.
                  expect: []
                - text: Northland and Southland share a border.
                  open: true
                  expect: [{side: south, condition: meeting.summit, stance: REJECTS}]
                """);

        CommandRun run = CommandRun.of("dossier", "test", folder.toString());

        assertThat(run.code()).isEqualTo(5);
        assertThat(run.out())
                .contains("examples/en/few.yaml:3: found north|meeting.summit REQUIRES", "conditions/meeting.yaml:6")
                .doesNotContain("few.yaml:1", "few.yaml:5");
        assertThat(run.err()).contains("1 of 2 examples are met; 1 more are marked open, 0 of which are met now");
        assertThat(CommandRun.of("dossier", "test", "--open", folder.toString()).out())
                .contains("open: examples/en/few.yaml:5: missed south|meeting.summit REJECTS");
    }

    @Test
    void leavingOutSaysHowMuchThePhrasesOweToOneArticle() throws IOException {
        file(
                "conditions/meeting.yaml",
                """
                - id: meeting.summit
                  label: A summit
                  proposition: The leaders meet.
                  phrases:
                    en:
                      for:
                        - summit
                        - handshake
                """);
        for (String word : List.of("summit one", "summit two", "handshake")) {
            String id = word.replace(' ', '-');
            file(
                    "corpus/articles/" + id + ".json",
                    "{\"text\": \"Northland wants a " + word + " with Southland. 🙂\"}");
            file("corpus/gold/" + id + ".json", "{\"id\": \"" + id + "\", \"conditions\": [\"meeting.summit\"]}");
        }

        Path corpus = folder.resolve("corpus");
        CommandRun run = CommandRun.of(
                "evaluate", "--leave-out", "--corpus", corpus.toString(), "--dossier", folder.toString(), "--json");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("\"phrases\":2,\"alone\":1")
                .contains("\"handshake\":1", "\"summit-one\":0")
                .contains("\"whole\":{\"CONDITIONS\":{\"right\":3,\"wrong\":0,\"missed\":0")
                .contains("\"without\":{\"CONDITIONS\":{\"right\":2,\"wrong\":0,\"missed\":1");
    }

    @Test
    void explainSaysForEachSentenceWhatWasFoundOrWhyNothingWas() throws IOException {
        Path articles = folder.resolve("articles.txt");
        Files.writeString(
                articles,
                "{\"text\": \"Northland demands a summit with Southland. The summit was long. Nobody came.\"}");

        CommandRun run = CommandRun.of("analyze", "--explain", "--dossier", folder.toString(), articles.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("statement    north|meeting.summit REQUIRES by Northland, rule conditions/meeting.yaml:6")
                .contains("no statement: no stance cue in the sentence (no-stance-cue)")
                .contains("no statement: no phrase of a condition (no-condition)");
    }

    private void file(String name, String content) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
