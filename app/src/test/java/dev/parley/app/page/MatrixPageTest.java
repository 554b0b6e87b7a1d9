package dev.parley.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The matrix, its filters, the keyboard and the address. */
class MatrixPageTest extends PageTests {
    @Test
    void everyConditionStandsInItsThemeAndEverySideInItsColumn() {
        open("/");
        assertThat(browser.all(".theme-name"))
                .extracting(WebElement::getText)
                .containsExactly("Meeting", "Water", "Safety");
        assertThat(browser.all(".heads [role=columnheader]"))
                .extracting(WebElement::getText)
                .containsExactly("Condition", "Arvenia", "Relation", "Belmar", "Coral League");
        assertThat(browser.all("#matrix .condition")).hasSize(6);
        assertThat(browser.all("#matrix .cell")).hasSize(24);
    }

    @Test
    void aCellTellsStanceByWordAndSignAndItsAgeSpeakerOutletsAndConditions() {
        open("/");
        WebElement cell = browser.cell("arvenia/meeting.leaders");
        assertThat(cell.getText()).contains("Requires", "Mira Tolvanen", "1 outlet", "We will sit down with them");
        assertThat(browser.all("[data-cell='arvenia/meeting.leaders'] .stance.requires svg path"))
                .hasSize(1);
        assertThat(browser.one("[data-cell='arvenia/meeting.leaders'] time.age").getDomAttribute("datetime"))
                .isEqualTo("2024-11-12T10:00:00Z");
        assertThat(browser.cell("belmar/meeting.leaders").getText()).contains("Rejects", "Contested", "Вера Лунина");
    }

    @Test
    void anEmptyCellSaysHowMuchWasReadInsteadOfNothing() {
        open("/");
        assertThat(browser.cell("coral-league/meeting.leaders").getText())
                .contains("Nothing said", "21 articles on it");
        assertThat(browser.cell("coral-league/water.shared-sluice").getText())
                .contains("Nothing said", "none of 48 articles on it");
        server.shows("table-empty.json");
        open("/?density=");
        assertThat(browser.cell("arvenia/meeting.leaders").getText()).contains("no article read yet");
    }

    @Test
    void theRelationOfThePrincipalsStandsBetweenThem() {
        open("/");
        assertThat(browser.cell("/meeting.on-the-ferry").getText()).contains("Clash");
        assertThat(browser.cell("/water.shared-sluice").getText()).contains("Agreed");
        assertThat(browser.cell("/water.fishing-limits").getText()).contains("Open");
        browser.one("[data-relation=AGREED]").click();
        assertThat(browser.all("#matrix .condition-label"))
                .extracting(WebElement::getText)
                .containsExactly("Shared sluice");
        assertThat(browser.driver().getCurrentUrl()).endsWith("?relation=AGREED");
    }

    @Test
    void quotesCarryTheirLanguage() {
        open("/");
        assertThat(browser.one("[data-cell='belmar/meeting.leaders'] .cell-quote")
                        .getDomAttribute("lang"))
                .isEqualTo("ru");
        assertThat(browser.one("[data-cell='belmar/water.shared-sluice'] .cell-quote")
                        .getDomAttribute("lang"))
                .isEqualTo("uk");
    }

    @Test
    void nothingFromAFeedBecomesMarkupOrAScript() {
        open("/?cell=arvenia/meeting.on-the-ferry");
        browser.until("the evidence is there", () -> !browser.all("#drawer .statement")
                .isEmpty());
        assertThat(browser.text("#drawer mark")).contains("<img src=x onerror=\"document.title='broken'\">");
        assertThat(browser.text("#drawer .speaker-name")).isEqualTo("Mira <b>Tolvanen</b>");
        assertThat(browser.all("#drawer img, #matrix img, #drawer b")).isEmpty();
        assertThat(browser.all("#drawer a.source")).isEmpty();
        assertThat(browser.driver().getTitle()).doesNotContain("broken");
    }

    @Test
    void theKeysMoveThroughTheTableAndOpenTheEvidence() {
        open("/");
        browser.script("document.querySelector('#matrix [tabindex=\"0\"]').focus()");
        browser.press("j", "l", "l");
        assertThat(browser.focusedCell()).isEqualTo("belmar/meeting.on-the-ferry");
        browser.press("k", "h", Keys.ARROW_LEFT);
        assertThat(browser.focusedCell()).isEqualTo("arvenia/meeting.leaders");
        browser.enter();
        browser.until("the drawer is open", () -> browser.text("#drawer h2").equals("Leaders' meeting"));
        assertThat(browser.script("return document.activeElement.id")).isEqualTo("drawer-title");
        browser.press("j");
        browser.until("the drawer follows", () -> browser.text("#drawer h2").equals("Meeting on the ferry"));
        browser.press(Keys.ESCAPE);
        assertThat(browser.one("#drawer").isDisplayed()).isFalse();
        assertThat(browser.focusedCell()).isEqualTo("arvenia/meeting.on-the-ferry");
        browser.press("?");
        assertThat(browser.one("#help").isDisplayed()).isTrue();
        browser.press(Keys.ESCAPE, "/");
        assertThat(browser.script("return document.activeElement.id")).isEqualTo("search");
    }

    @Test
    void searchThemeAndOutletFilterTheTableAndStandInTheAddress() {
        open("/");
        browser.one("#search").sendKeys("МАЯКІВ");
        browser.until("one row is left", () -> browser.all("#matrix .condition").size() == 1);
        assertThat(browser.text(".condition-label")).isEqualTo("Lights restored");
        browser.one("#clear").click();
        browser.one("#theme option[value=water]").click();
        assertThat(browser.all("#matrix .condition")).hasSize(2);
        browser.one("#clear").click();
        browser.one("#outlet option[value='ozero.example']").click();
        browser.until(
                "only what it reports is left",
                () -> browser.all("#matrix .condition").size() == 1);
        assertThat(browser.driver().getCurrentUrl()).endsWith("?outlet=ozero.example");
        assertThat(browser.cell("arvenia/meeting.leaders").getText()).contains("not in this outlet");
        assertThat(browser.cell("belmar/meeting.leaders").getText()).doesNotContain("not in this outlet");
    }

    @Test
    void backAndForwardGoThroughTheViews() {
        open("/?theme=meeting");
        browser.cell("belmar/meeting.leaders").click();
        browser.one("#drawer-close").click();
        browser.driver().navigate().back();
        browser.until("the drawer is back", () -> browser.one("#drawer").isDisplayed());
        assertThat(browser.driver().getCurrentUrl()).endsWith("?cell=belmar/meeting.leaders&theme=meeting");
        browser.driver().navigate().forward();
        browser.until("the drawer is shut", () -> !browser.one("#drawer").isDisplayed());
    }

    @Test
    void aPastDayIsAViewOfItsOwn() {
        open("/?asOf=2024-11-06T23:59:59Z");
        assertThat(browser.text("#past")).contains("what had been said by 6 Nov 2024, 23:59 UTC");
        assertThat(browser.cell("arvenia/meeting.leaders").getText())
                .contains("Accepts", "only with Shared sluice", "7 d");
        assertThat(browser.text("#live-text")).isEqualTo("Past view");
        assertThat(browser.one("#export-csv").getDomProperty("href"))
                .contains("asOf=2024-11-06T23%3A59%3A59Z", "format=csv");
        browser.one("#to-now").click();
        browser.until(
                "the present is shown",
                () -> browser.cell("arvenia/meeting.leaders").getText().contains("Requires"));
        assertThat(browser.driver().getCurrentUrl()).endsWith("/");
        browser.script("document.activeElement.blur()");
        browser.press("[");
        browser.until("the day of the change before", () -> !browser.all("body.in-past")
                .isEmpty());
        assertThat(browser.driver().getCurrentUrl()).endsWith("?asOf=2024-11-15T23:59:59Z");
    }

    @Test
    void allOfItFitsAPhone() {
        for (String view : List.of("/", "/?cell=arvenia/meeting.leaders", "/?asOf=2024-11-06T23:59:59Z")) {
            browser.open(server.address() + view, 360, 740);
            assertThat((Long) browser.script(
                            "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("horizontal scroll of %s", view)
                    .isZero();
        }
        browser.open(server.address() + "/", 360, 740);
        assertThat(browser.cell("belmar/meeting.leaders").getText()).startsWith("Belmar");
    }
}
