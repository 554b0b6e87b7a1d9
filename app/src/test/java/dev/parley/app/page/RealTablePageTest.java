package dev.parley.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.model.Json;
import dev.parley.model.Statement;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on the real table: broker, aggregate stage, HTTP interface, stream of changes. */
class RealTablePageTest extends PageTests {
    @TempDir
    static Path folder;

    static TableServer real;

    @BeforeAll
    static void startTable() throws Exception {
        real = new TableServer(folder);
        real.publishAll();
        Instant end = Instant.now().plusSeconds(120);
        while (get(real.address() + "/ready").statusCode() != 200) {
            assertThat(Instant.now())
                    .as("the table is ready within two minutes")
                    .isBefore(end);
            Thread.sleep(100);
        }
    }

    @AfterAll
    static void stopTable() {
        if (real != null) {
            real.close();
        }
    }

    @Test
    void theMatrixShowsWhatWasPublished() {
        openTable("/");
        assertThat(browser.cell("arvenia/meeting.leaders").getText()).contains("Requires", "Mira Tolvanen");
        assertThat(browser.cell("belmar/meeting.leaders").getText()).contains("Rejects", "Contested");
        assertThat(browser.cell("/meeting.on-the-ferry").getText()).contains("Clash");
        assertThat(browser.text("#live-text")).isEqualTo("Live");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theDrawerShowsSentenceSourceCopiesAndHistory() {
        openTable("/?cell=arvenia/meeting.leaders");
        browser.until("the evidence is there", () -> !browser.all("#drawer .statement")
                .isEmpty());
        assertThat(browser.text("#drawer .lead mark")).startsWith("“We will sit down with them on any day they name");
        assertThat(browser.one("#drawer .lead a.source").getDomProperty("href"))
                .startsWith("https://harbour-post.example/2024/03?from=feed#:~:text=");
        assertThat(browser.text("#drawer .lead details.copies")).isEqualTo("2 further reports of the same words");
        assertThat(browser.all("#drawer svg.timeline .event")).hasSize(5);
        assertThat(browser.all("#drawer svg.timeline .band")).isNotEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aCellOpensAtTheVerySentenceThatItShows() throws Exception {
        openTable("/");
        // of one moment: the table shows the first of them, a list in their order ends with the other
        real.publish(
                saidNow("a-tie", "Лимиты? «Нет», — сказала она."),
                saidNow("z-tie", "«Никаких лимитов» 🐟, сказала она."));
        browser.until(
                "the cell is filled",
                () -> browser.cell("arvenia/water.fishing-limits").getText().contains("Rejects"));
        List<String> cells = browser.all("#matrix .filled").stream()
                .map(cell -> String.valueOf(cell.getDomAttribute("data-cell")))
                .toList();
        assertThat(cells).contains("arvenia/water.fishing-limits").hasSizeGreaterThan(3);
        for (String cell : cells) {
            openTable("/?cell=" + cell);
            browser.until(
                    "the evidence is there", () -> !browser.all("#drawer .lead").isEmpty());
            assertThat(browser.one("#drawer .lead mark").getDomProperty("textContent"))
                    .as(cell)
                    .isEqualTo(browser.one("#matrix [data-cell='" + cell + "'] .cell-quote")
                            .getDomProperty("textContent"));
            assertThat(browser.text("#drawer .lead .speaker-name"))
                    .as(cell)
                    .isEqualTo(browser.one("#matrix [data-cell='" + cell + "'] .cell-speaker")
                            .getText());
        }
    }

    @Test
    void aNewStatementMovesTheOpenPageByItself() throws Exception {
        openTable("/");
        assertThat(browser.cell("belmar/water.fishing-limits").getText()).contains("Nothing said");
        real.publish(saidNow());
        browser.until(
                "the cell moves",
                () -> browser.cell("belmar/water.fishing-limits").getText().contains("Rejects"));
        browser.until("the feed tells it", () -> browser.text("#changes").contains("Fishing limits"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aPastDayShowsWhatHadBeenSaidByThen() {
        openTable("/?asOf=2024-11-06T23:59:59Z");
        browser.until(
                "the past is shown",
                () -> browser.cell("arvenia/meeting.leaders").getText().contains("Accepts"));
        assertThat(browser.cell("arvenia/meeting.leaders").getText()).contains("only with Shared sluice");
        openTable("/?asOf=2024-11-06T23:59:59Z&knownAt=2024-11-01T00:00:00Z");
        assertThat(browser.cell("arvenia/meeting.leaders").getText()).contains("Rejects");
    }

    @Test
    void theOutletFilterAsksTheServer() {
        openTable("/?outlet=ozero.example&rows=filled");
        String aside = "#matrix [data-cell='%s/meeting.leaders'].aside";
        browser.until(
                "others are set aside",
                () -> browser.all(aside.formatted("arvenia")).size() == 1);
        assertThat(browser.all(aside.formatted("belmar"))).isEmpty();
    }

    @Test
    void thePageComesWithAStrictPolicyAndEveryLinkedFormExists() throws Exception {
        openTable("/");
        HttpResponse<String> page = get(real.address() + "/");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        for (String link : new String[] {"export-csv", "export-jsonl", "export-json"}) {
            HttpResponse<String> file = get(browser.one("#" + link).getDomProperty("href"));
            assertThat(file.statusCode()).as(link).isEqualTo(200);
            assertThat(file.body()).as(link).contains("arvenia");
        }
        assertThat(get(browser.one("#feed-atom").getDomProperty("href")).statusCode())
                .isEqualTo(200);
        assertThat(get(real.address() + "/openapi.json").statusCode()).isEqualTo(200);
    }

    private void openTable(String view) {
        browser.open(real.address() + view, 1440, 900);
        browser.until("the stream is open or the view is past", () -> !browser.text("#live-text")
                .equals("Connecting"));
        browser.until("all is in the table", () -> browser.cell("arvenia/meeting.leaders")
                .getDomAttribute("class")
                .contains("filled"));
    }

    private static Statement saidNow() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String change = new String(
                RealTablePageTest.class.getResourceAsStream("change.json").readAllBytes(), StandardCharsets.UTF_8);
        String statement = Json.mapper().readTree(change).get("statement").toString();
        return Json.mapper()
                .readValue(
                        statement.replaceAll("\"(saidAt|seenAt)\":\"[^\"]*\"", "\"$1\":\"" + now + "\""),
                        Statement.class);
    }

    /** Another of the same moment by the other side. */
    private static Statement saidNow(String id, String quote) throws Exception {
        ObjectNode statement = Json.mapper().valueToTree(saidNow());
        statement.put("id", id).put("quote", quote).put("side", "arvenia");
        statement.put("saidAt", "2024-11-15T10:00:00Z").put("seenAt", "2024-11-15T11:00:00Z");
        return Json.mapper().treeToValue(statement, Statement.class);
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
