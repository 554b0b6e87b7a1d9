package dev.parley.enrich.engine.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dossier of 35,000 aliases in a virtual machine of its own that has 64 MB of heap for everything. */
class LargeDossierTest {
    private static final int ACTORS = 7_000;
    private static final int ALIASES = 5;
    private static final String[] SYLLABLES = {
        "ba", "den", "ko", "lir", "mu", "nas", "pol", "rek", "sti", "tov", "ur", "vel", "wen", "xan", "yor", "zim"
    };

    @Test
    void thirtyFiveThousandAliasesFitIntoSixtyFourMegabytes(@TempDir Path folder)
            throws IOException, InterruptedException {
        write(folder);

        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeDossier.class.getName(),
                        folder.toString(),
                        alias(ACTORS - 1, ALIASES - 1) + " met " + alias(0, 0) + " on Monday."))
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(printed)
                .contains("actor-" + (ACTORS - 1))
                .contains("actor-0")
                .doesNotContain("OutOfMemory");
        assertThat(process.exitValue()).isZero();
    }

    private static void write(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("case.yaml"),
                """
                id: large
                name: Large
                languages: [en]
                sides:
                  - {id: north, name: North, principal: true, actor: actor-0}
                  - {id: south, name: South, principal: true, actor: actor-1}
                """);
        Files.writeString(folder.resolve("titles.yaml"), "- {title: president, seniority: 100}\n");
        Files.createDirectories(folder.resolve("actors"));
        Files.createDirectories(folder.resolve("conditions"));
        for (int from = 0; from < ACTORS; from += 100) {
            StringBuilder actors = new StringBuilder();
            for (int actor = from; actor < from + 100; actor++) {
                actors.append(entry(actor));
            }
            Files.writeString(folder.resolve("actors/from-" + from + ".yaml"), actors);
        }
        Files.writeString(
                folder.resolve("conditions/one.yaml"),
                """
                - id: meeting.held
                  label: Meeting
                  proposition: They meet.
                  phrases:
                    en:
                      for: [meeting]
                """);
    }

    private static String entry(int actor) {
        List<String> aliases = new ArrayList<>();
        for (int alias = 1; alias < ALIASES; alias++) {
            aliases.add(alias(actor, alias));
        }
        return """
                - id: actor-%d
                  kind: PERSON
                  name: %s
                  side: %s
                  gender: m
                  aliases: [%s]
                """
                .formatted(actor, alias(actor, 0), actor % 2 == 0 ? "north" : "south", String.join(", ", aliases));
    }

    /** Two or three names of their own for each actor and alias. */
    private static String alias(int actor, int alias) {
        String surname = name(actor * 7 + 3);
        String given = name(actor % 97 + alias * 101 + 11);
        return alias % 2 == 0 ? given + " " + surname : given + " " + name(actor % 13) + " " + surname;
    }

    private static String name(int number) {
        StringBuilder name = new StringBuilder();
        for (int rest = number + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
            name.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
