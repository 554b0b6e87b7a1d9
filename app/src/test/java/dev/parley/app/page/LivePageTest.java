package dev.parley.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** What the page does when the table moves, is restored, or is out of reach. */
class LivePageTest extends PageTests {
    @Test
    void aChangeMovesTheCellAndStandsInTheFeed() {
        open("/");
        untilLive();
        server.shows("table-moved.json");
        server.sendsChange("2-17", "change.json");
        browser.until(
                "the cell has moved",
                () -> browser.cell("belmar/water.fishing-limits").getText().contains("Rejects"));
        assertThat(browser.cell("belmar/water.fishing-limits").getDomAttribute("class"))
                .contains("moved");
        assertThat(browser.text("#changes .change")).contains("Belmar", "Fishing limits", "Rejects");
        assertThat(browser.one("#announcer").getDomProperty("textContent")).isEqualTo("Belmar rejects: Fishing limits");
        browser.one("#changes .change a").click();
        assertThat(browser.driver().getCurrentUrl()).endsWith("?cell=belmar/water.fishing-limits");
    }

    @Test
    void theSameChangeIsShownOnceAndThePastStandsStill() {
        open("/?asOf=2024-11-06T23:59:59Z");
        browser.until("the stream is open", () -> !server.resumedAfter().isEmpty());
        server.shows("table-moved.json");
        server.sendsChange("2-17", "change.json");
        server.sendsChange("2-17", "change.json");
        browser.until(
                "the feed shows it", () -> !browser.all("#changes .change").isEmpty());
        assertThat(browser.all("#changes .change")).hasSize(1);
        assertThat(browser.all("[data-cell='belmar/water.fishing-limits']"))
                .as("a theme that nobody had spoken on is folded")
                .isEmpty();
        browser.one("#theme-water .fold").click();
        assertThat(browser.cell("belmar/water.fishing-limits").getText()).contains("Nothing said");
        assertThat(browser.driver().getCurrentUrl()).endsWith("unfold=water");
    }

    @Test
    void aBrokenStreamGoesOnAfterTheLastEvent() {
        open("/");
        untilLive();
        server.sendsChange("2-17", "change.json");
        browser.until(
                "the feed shows it", () -> !browser.all("#changes .change").isEmpty());
        server.dropsStreams();
        browser.until("the stream is opened again", () -> server.resumedAfter().size() == 2);
        assertThat(server.resumedAfter()).containsExactly("", "2-17");
        untilLive();
    }

    @Test
    void pagesLeftBehindHoldNoConnection() {
        for (int visit = 0; visit < 9; visit++) {
            open("/?q=visit" + visit + "&rows=filled".repeat(visit % 2));
            untilLive();
        }
        browser.driver().navigate().back();
        untilLive();
    }

    @Test
    void whileTheTableIsRestoredThePageSaysSoAndComesBackByItself() {
        server.refuses(503);
        browser.size(1440, 900);
        browser.driver().get(server.address() + "/");
        browser.until("the banner is there", () -> browser.one("#banner").isDisplayed());
        assertThat(browser.text("#banner"))
                .contains("The table is being restored.", "1 of 4 partitions is ready.", "Next try in");
        assertThat(browser.text("#live-text")).isEqualTo("Not ready");
        server.refuses(0);
        browser.until("the table is drawn", () -> !browser.all("#matrix .cell[data-cell]")
                .isEmpty());
        assertThat(browser.one("#banner").isDisplayed()).isFalse();
        untilLive();
    }

    @Test
    void withoutTheServerTheLastTableStaysAndIsSaidToBeOld() {
        open("/");
        untilLive();
        server.close();
        browser.until("the banner is there", () -> browser.one("#banner").isDisplayed());
        assertThat(browser.text("#banner")).contains("The server does not answer.", "The table below is as read at");
        assertThat(browser.text("#live-text")).isEqualTo("Offline");
        assertThat(browser.cell("arvenia/meeting.leaders").getText()).contains("Requires");
    }

    @Test
    void aTokenIsAskedForAndSentWhereTheOperatorSetOne() {
        server.asksFor("ferry-7");
        browser.size(1440, 900);
        browser.driver().get(server.address() + "/");
        browser.until("the banner asks", () -> browser.one("#banner input").isDisplayed());
        WebElement input = browser.one("#banner input");
        input.sendKeys("ferry-7");
        browser.one("#banner button").click();
        browser.until("the table is drawn", () -> !browser.all("#matrix .cell[data-cell]")
                .isEmpty());
        untilLive();
    }

    private void untilLive() {
        browser.until("the page is live", () -> browser.text("#live-text").equals("Live"));
    }
}
