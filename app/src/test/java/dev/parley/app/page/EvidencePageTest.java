package dev.parley.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** The drawer: sentence, source, copies, history. */
class EvidencePageTest extends PageTests {
    @Test
    void theExactSentenceStandsWithSpeakerRoleOutletDateAndRule() {
        openCell("arvenia/meeting.leaders");
        assertThat(browser.text("#drawer .lead mark"))
                .isEqualTo(
                        "“We will sit down with them on any day they name, in any harbour they name, as long as the sluice"
                                + " is on the table and stays there until it is settled,” Ms Tolvanen said.");
        assertThat(browser.text("#drawer .lead .speaker-name")).isEqualTo("Mira Tolvanen");
        assertThat(browser.text("#drawer .lead .speaker-role")).isEqualTo("president");
        assertThat(browser.text("#drawer .lead .statement-head time")).isEqualTo("12 Nov 2024, 10:00 UTC");
        assertThat(browser.text("#drawer .lead .rule code")).isEqualTo("speech/demand: \"insists on\"");
        assertThat(browser.text("#drawer .lead .origin")).contains("in quotation marks", "seen 12 Nov 2024, 10:30 UTC");
    }

    @Test
    void theLinkOpensTheSourceAtTheSentence() {
        openCell("arvenia/meeting.leaders");
        WebElement link = browser.one("#drawer .lead a.source");
        assertThat(link.getDomProperty("href"))
                .isEqualTo(
                        "https://harbour-post.example/2024/03?from=feed#:~:text=%E2%80%9CWe%20will%20sit%20down%20with,"
                                + "is%20settled%2C%E2%80%9D%20Ms%20Tolvanen%20said.");
        assertThat(link.getDomAttribute("rel")).isEqualTo("noopener noreferrer");
        openCell("belmar/meeting.on-the-ferry");
        assertThat(browser.one("#drawer .lead a.source").getDomProperty("href"))
                .endsWith("#:~:text=Either%20on%20the%20ferry%20%2D%20or%20nowhere%2C%20at%20all%2C%20he%20said.");
    }

    @Test
    void copiesAreFoldedUnderTheFirstReport() {
        openCell("arvenia/meeting.leaders");
        WebElement copies = browser.one("#drawer .lead details.copies");
        assertThat(copies.getText()).isEqualTo("2 further reports of the same words");
        browser.one("#drawer .lead details.copies summary").click();
        assertThat(browser.all("#drawer .lead details.copies a"))
                .extracting(WebElement::getText)
                .containsExactly("wire-north.example ↗", "lake-courier.example ↗");
    }

    @Test
    void earlierStatementsFollowAndTheHistoryIsAPicture() {
        openCell("arvenia/meeting.leaders");
        assertThat(browser.text("#drawer .earlier")).isEqualTo("Other statements (2)");
        assertThat(browser.all("#drawer .statement .stance"))
                .extracting(WebElement::getText)
                .containsExactly("Requires", "Accepts", "Rejects");
        assertThat(browser.all("#drawer svg.timeline .event")).hasSize(5);
        assertThat(browser.all("#drawer svg.timeline .band")).hasSize(3);
        assertThat(browser.one("#drawer svg.timeline").getDomAttribute("aria-label"))
                .isEqualTo("5 statements from 2 Oct 2024 to 12 Nov 2024; the latest requires.");
    }

    @Test
    void aLongSilenceIsCutOutOfTheHistoryAndTheMarksStayInOrder() {
        open("/");
        String days = "['2024-01-20', '2024-03-03', '2024-03-05', '2024-03-12']";
        assertThat(drawn(days, "2024-03-14"))
                .isEqualTo("Nothing from 20 Jan 2024 to 3 Mar 2024; the axis leaves it out");
        assertThat(drawn(days, "2024-11-22"))
                .isEqualTo("Nothing from 12 Mar 2024 to 22 Nov 2024; the axis leaves it out");
        assertThat(drawn("['2024-03-03', '2024-03-05', '2024-03-07']", "2024-03-08"))
                .isEmpty();
        assertThat(drawn("['2024-03-03']", "2024-03-03")).isEmpty();
    }

    /** What the breaks of a history say; fails where its marks are not in order, apart and within the picture. */
    private static String drawn(String days, String end) {
        Object breaks = browser.driver()
                .executeAsyncScript(
                        """
                const done = arguments[arguments.length - 1];
                const said = %s.map((day, i) => ({ id: `s${i}`, stance: "ACCEPTS", saidAt: `${day}T10:00:00Z`, seenAt: `${day}T11:00:00Z` }));
                import("/timeline.js").then(({ timelineNode }) => {
                  const picture = timelineNode(said, undefined, Date.parse("%sT12:00:00Z"), "s0");
                  const xs = [...picture.querySelectorAll(".halo")].map((mark) => Number(mark.getAttribute("cx")));
                  const right = xs.every((x, i) => x >= 0 && x <= 420 && (i === 0 || x > xs[i - 1]));
                  const titles = [...picture.querySelectorAll(".axis-break title")].map((title) => title.textContent);
                  done(right ? titles.join("; ") : `not in order: ${xs}`);
                }, (failure) => done(String(failure)));
                """
                                .formatted(days, end));
        return String.valueOf(breaks);
    }

    @Test
    void theBracketsStepThroughTheStatements() {
        openCell("belmar/meeting.leaders");
        browser.script("document.activeElement.blur()");
        browser.press("[");
        assertThat(browser.one("#drawer .statement.chosen").getDomAttribute("data-statement"))
                .isEqualTo("s06");
        assertThat(browser.one("#drawer svg .event.chosen").getDomAttribute("data-event"))
                .isEqualTo("s06");
        assertThat(browser.text("#drawer .statement.chosen .only-if")).isEqualTo("only with Lights restored");
        browser.press("]");
        assertThat(browser.one("#drawer .statement.chosen").getDomAttribute("data-statement"))
                .isEqualTo("s07");
    }

    @Test
    void anEmptyCellExplainsItself() {
        open("/?cell=coral-league/water.fishing-limits");
        assertThat(browser.text("#drawer .blank"))
                .contains("No statement of this side", "48 articles read", "3 on this condition", "neither yes nor no");
    }

    @Test
    void theWholeRowTellsWhyTheRelationIsWhatItIs() {
        open("/");
        browser.cell("/meeting.on-the-ferry").click();
        assertThat(browser.text("#drawer .relation-line"))
                .contains("Clash", "One principal requires what the other rejects.");
        assertThat(browser.text("#drawer .moved-line")).isEqualTo("Last moved by Arvenia, 11 Nov 2024, 08:00 UTC.");
        assertThat(browser.all("#drawer .row-side")).hasSize(3);
        browser.all("#drawer .row-side a").get(1).click();
        browser.until("the cell is open", () -> browser.text("#drawer .kicker").equals("Belmar"));
    }

    @Test
    void anUnknownCellIsSaidToBeUnknown() {
        open("/?cell=atlantis/meeting.leaders");
        assertThat(browser.text("#drawer")).contains("Unknown cell", "atlantis/meeting.leaders");
        assertThat(List.copyOf(browser.complaints())).isEmpty();
    }

    private void openCell(String name) {
        open("/?cell=" + name);
        browser.until("the evidence is there", () -> !browser.all("#drawer .statement")
                .isEmpty());
    }
}
