package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoTest {
    private static CommandRun demo = new CommandRun(-1, "", "");

    @BeforeAll
    static void run() {
        demo = CommandRun.of("demo", "--once", "--port", "0");
    }

    @Test
    void endsWellWithTheTableThatTheNewsroomSupports() {
        assertThat(demo.code()).as(demo.err()).isZero();
        assertThat(demo.stances())
                .contains(
                        "russia meeting.venue-moscow REQUIRES",
                        "ukraine meeting.venue-moscow REJECTS",
                        "ukraine meeting.leaders ACCEPTS",
                        "ukraine security.guarantees REQUIRES",
                        "russia security.foreign-troops REJECTS",
                        "ukraine territory.recognition REJECTS",
                        "europe meeting.europe-takes-part REQUIRES",
                        "united-states meeting.us-takes-part ACCEPTS",
                        "russia territory.ukraine-cedes REQUIRES",
                        "ukraine ceasefire.full REQUIRES",
                        "ukraine meeting.venue-neutral REQUIRES");
    }

    @Test
    void anEditTakesBackWhatTheArticleNoLongerSays() {
        assertThat(demo.stances())
                .contains("russia humanitarian.prisoner-exchange ACCEPTS")
                .doesNotContain("russia humanitarian.prisoner-exchange REJECTS");
    }

    @Test
    void aLateStoryDoesNotReplaceNewerNews() {
        assertThat(cell("ukraine", "meeting.leaders").get(3)).startsWith("2026-03-03");
    }

    @Test
    void aReprintIsNoSecondOutlet() {
        assertThat(cell("ukraine", "security.guarantees").get(5)).isEqualTo("1");
    }

    @Test
    void everyLineHasItsQuoteAndItsSource() {
        assertThat(demo.cells()).allSatisfy(cell -> {
            assertThat(cell).hasSize(8);
            assertThat(cell.get(6)).isNotBlank();
            assertThat(cell.get(7)).startsWith("http://").contains(".localhost:");
        });
        assertThat(demo.out()).contains("Володимир Зеленський").doesNotContain("bulb");
    }

    private static List<String> cell(String side, String condition) {
        return demo.cells().stream()
                .filter(cell -> cell.get(0).equals(side) && cell.get(1).equals(condition))
                .findFirst()
                .orElseThrow();
    }
}
