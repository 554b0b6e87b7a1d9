package dev.parley.app.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** One browser for a class of tests, one server for each test. */
abstract class PageTests {
    private static final String MISSING = "Browser tests are skipped: no chromium and chromedriver on the PATH"
            + " (Debian: apt-get install chromium chromium-driver).";

    @TempDir
    static Path profile;

    static Chromium browser;
    FixtureServer server;

    @BeforeAll
    static void startBrowser() throws IOException {
        Optional<Chromium> started = Chromium.start(Files.createTempDirectory(profile, "profile"));
        if (started.isEmpty()) {
            System.out.println(MISSING);
        }
        Assumptions.assumeTrue(started.isPresent(), MISSING);
        browser = started.get();
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void startServer() {
        server = new FixtureServer();
        browser.prefers("prefers-color-scheme", "light");
        browser.complaints();
        browser.network();
    }

    @AfterEach
    void stopServer() {
        browser.driver().get("about:blank");
        server.close();
    }

    void open(String view) {
        browser.open(server.address() + view, 1440, 900);
    }
}
