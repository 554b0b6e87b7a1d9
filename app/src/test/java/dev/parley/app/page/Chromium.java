package dev.parley.app.page;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium of its own, with an empty profile, and the few moves that the page's tests make. */
final class Chromium implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts the browser, or nothing where the machine has none. */
    static Optional<Chromium> start(Path profile) {
        Optional<File> binary = onPath("chromium", "chromium-browser", "google-chrome");
        Optional<File> service = onPath("chromedriver");
        if (binary.isEmpty() || service.isEmpty()) {
            return Optional.empty();
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(binary.get());
        options.addArguments(
                List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"));
        options.addArguments("--disable-background-networking", "--disable-component-update", "--disable-sync");
        options.addArguments("--disable-dev-shm-usage", "--user-data-dir=" + profile, "--lang=en-GB");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return Optional.of(new Chromium(new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(service.get())
                        .build(),
                options)));
    }

    private static Optional<File> onPath(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .map(folder -> new File(folder, name)))
                .filter(file -> Files.isExecutable(file.toPath()))
                .findFirst();
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Opens an address on a screen of this size and waits until the table is drawn. */
    void open(String address, int width, int height) {
        size(width, height);
        driver.get(address);
        until("the table is drawn", () -> !all("#matrix[aria-busy=false]").isEmpty());
    }

    void size(int width, int height) {
        Map<String, Object> metrics = Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false);
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", metrics);
    }

    /** What the system prefers: {@code prefers-color-scheme}, {@code prefers-reduced-motion} and the like. */
    void prefers(String feature, String value) {
        Map<String, String> wanted = Map.of("name", feature, "value", value);
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(wanted)));
    }

    WebElement one(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** The cell of a side and a condition, written {@code side/condition}. */
    WebElement cell(String name) {
        return one("[data-cell=\"" + name + "\"]");
    }

    String text(String css) {
        return one(css).getText();
    }

    /** Types into whatever has the focus. */
    void press(CharSequence... keys) {
        for (CharSequence key : keys) {
            new Actions(driver).sendKeys(key).perform();
        }
    }

    void enter() {
        press(Keys.ENTER);
    }

    /** The name of the cell that has the focus, empty where none has. */
    String focusedCell() {
        return (String) script("return document.activeElement?.dataset?.cell ?? ''");
    }

    Object script(String code, Object... arguments) {
        return driver.executeScript(code, arguments);
    }

    /** Waits, and says what it waited for where that does not come. */
    void until(String what, Supplier<Boolean> holds) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!quietly(holds)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "not within " + PATIENCE.toSeconds() + " s: " + what + "; the page says: " + said());
            }
            pause();
        }
    }

    private String said() {
        return driver.getCurrentUrl() + " " + script("return document.body.innerText.slice(0, 400)") + complaints();
    }

    private static boolean quietly(Supplier<Boolean> holds) {
        try {
            return holds.get();
        } catch (NoSuchElementException | StaleElementReferenceException | JavascriptException e) {
            return false; // The page is being drawn; the next look tells.
        }
    }

    private static void pause() {
        try {
            Thread.sleep(40);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the console said since the last call, warnings and errors alone. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What the network log says since the last call, one DevTools event a line. */
    List<String> network() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
