package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoTest {
    private static CommandRun demo = new CommandRun(-1, "", "");

    @BeforeAll
    static void run() {
        demo = CommandRun.of("demo", "--once", "--port", "0");
    }

    @Test
    void endsWellWithTheCellsThatTheNewsroomSupports() {
        assertThat(demo.code()).as(demo.err()).isZero();
        assertThat(demo.stances())
                .containsExactlyInAnyOrder(
                        "ukraine ceasefire.full REQUIRES",
                        "russia humanitarian.prisoner-exchange ACCEPTS",
                        "ukraine meeting.leaders ACCEPTS",
                        "united-states meeting.leaders ACCEPTS",
                        "ukraine meeting.venue-moscow REJECTS",
                        "russia meeting.venue-moscow REQUIRES",
                        "ukraine meeting.venue-neutral REQUIRES",
                        "united-states meeting.us-takes-part ACCEPTS",
                        "europe meeting.europe-takes-part REQUIRES",
                        "ukraine security.guarantees REQUIRES",
                        "russia security.foreign-troops REJECTS",
                        "russia territory.ukraine-cedes REQUIRES",
                        "ukraine territory.recognition REJECTS");
    }

    @Test
    void whatAnEditTookBackIsNotInTheTable() {
        assertThat(demo.stances()).doesNotContain("russia humanitarian.prisoner-exchange REJECTS");
    }

    @Test
    void aReprintIsNoSecondOutletAndAStoryOfItsOwnIs() {
        assertThat(demo.outlets()).containsEntry("ukraine security.guarantees", "1");
        assertThat(demo.outlets()).containsEntry("ukraine meeting.leaders", "2");
    }

    @Test
    void everyLineHasItsQuoteAndItsSource() {
        assertThat(demo.cells()).allSatisfy(cell -> {
            assertThat(cell).hasSize(8);
            assertThat(cell.get(6)).isNotBlank();
            assertThat(cell.get(7)).startsWith("http://").contains(".localhost:");
        });
        assertThat(demo.out()).doesNotContain("bulb");
    }
}
