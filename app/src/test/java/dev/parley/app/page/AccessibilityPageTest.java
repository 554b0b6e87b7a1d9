package dev.parley.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2 AA by axe-core, the content security policy, and no request to anywhere else. */
class AccessibilityPageTest extends PageTests {
    @ParameterizedTest
    @CsvSource({
        "light, 1440, /",
        "dark, 1440, /",
        "light, 1440, /?cell=arvenia/meeting.leaders",
        "dark, 1440, /?cell=belmar/meeting.leaders",
        "light, 1440, /?cell=/meeting.on-the-ferry&outlet=ozero.example",
        "light, 1440, /?asOf=2024-11-06T23:59:59Z&density=compact",
        "dark, 1440, /?asOf=2024-11-06T23:59:59Z&relation=OFFERED",
        "light, 360, /",
        "dark, 360, /?cell=arvenia/meeting.leaders"
    })
    void axeFindsNothing(String colours, int width, String view) {
        browser.prefers("prefers-color-scheme", colours);
        browser.open(server.address() + view, width, 900);
        if (view.contains("cell=")) {
            browser.until("the drawer is filled", () -> !browser.all("#drawer .statement, #drawer .row-side")
                    .isEmpty());
        }
        assertThat(violations()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void axeFindsNothingInTheHelpAndInTheBanner() {
        open("/");
        browser.press("?");
        assertThat(violations()).isEmpty();
        browser.one("#help-close").click();
        server.refuses(503);
        server.dropsStreams();
        browser.until("the banner is there", () -> browser.one("#banner").isDisplayed());
        assertThat(violations()).isEmpty();
    }

    @Test
    void everyRequestStaysOnTheServerAndThePolicyIsStrict() {
        open("/?cell=arvenia/meeting.leaders");
        browser.until("the evidence is there", () -> !browser.all("#drawer .statement")
                .isEmpty());
        List<String> asked = browser.network().stream()
                .filter(event -> event.contains("\"Network.requestWillBeSent\""))
                .map(event -> event.replaceAll("(?s).*?\"documentURL\".*?\"url\":\"([^\"]*)\".*", "$1"))
                .filter(address -> address.startsWith("http"))
                .toList();
        assertThat(asked).hasSizeGreaterThan(10).allSatisfy(address -> assertThat(address)
                .startsWith(server.address()));
        assertThat(browser.complaints()).isEmpty();
        browser.script(
                "const s = document.createElement('script'); s.textContent = 'window.ran = true'; document.head.append(s)");
        assertThat(browser.script("return window.ran === true")).isEqualTo(false);
        assertThat(browser.complaints()).anySatisfy(text -> assertThat(text).contains("Content Security Policy"));
    }

    @Test
    void motionStopsForThoseWhoAskForIt() {
        browser.prefers("prefers-reduced-motion", "reduce");
        open("/");
        assertThat(browser.script("return document.getAnimations().length")).isEqualTo(0L);
    }

    /** Looks at the page itself, which has no frames: the newer mode gives an empty window a second to open. */
    @SuppressWarnings("deprecation")
    private List<String> violations() {
        Results results = new AxeBuilder()
                .setLegacyMode()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze(browser.driver());
        assertThat(results.getPasses()).extracting(Rule::getId).contains("color-contrast");
        return results.getViolations().stream()
                .map(AccessibilityPageTest::describe)
                .toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes();
    }
}
