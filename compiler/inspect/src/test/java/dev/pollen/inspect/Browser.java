package dev.pollen.inspect;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium, where the machine has one; without one the test that asks for it is skipped. */
final class Browser implements AutoCloseable {
    /** Where screenshots are kept, for people to look at. */
    private static final Path SHOTS = Path.of("target", "screenshots");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static Browser open() {
        Path chromium = Programs.find("chromium");
        Path chromedriver = Programs.find("chromedriver");
        assumeTrue(chromium != null && chromedriver != null, "no chromium and chromedriver here");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(String.valueOf(chromium));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--window-size=1400,1000");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Objects.requireNonNull(chromedriver).toFile())
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    /** Opens a page and waits until its script is through. */
    void show(Path file, String fragment) {
        driver.get("about:blank"); // another fragment alone would not load the page again
        driver.get(file.toUri() + fragment);
        await("return !document.querySelector('script.machine') || document.body.dataset.millis !== undefined");
    }

    /** Waits until a condition of the page's holds: what it shows comes a moment after a key or a click. */
    void await(String condition) {
        new WebDriverWait(driver, Duration.ofSeconds(60)).until(d -> Boolean.TRUE.equals(script(condition)));
    }

    void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    WebElement one(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    /** The texts of all that match, as they are in the document. */
    List<String> texts(String css) {
        return all(css).stream()
                .map(e -> String.valueOf(e.getDomProperty("textContent")))
                .toList();
    }

    /** An attribute of all that match. */
    List<String> attributes(String css, String name) {
        return all(css).stream()
                .map(e -> String.valueOf(e.getDomAttribute(name)))
                .toList();
    }

    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void point(String css) {
        WebElement target = one(css);
        script("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", target);
        new Actions(driver).moveToElement(target).perform();
    }

    void click(String css) {
        WebElement target = one(css);
        script("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", target);
        new Actions(driver).moveToElement(target).click().perform();
    }

    Object script(String code, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(code, arguments);
    }

    /** Runs code that calls its last argument with a result. */
    Object asynchronous(String code, Object... arguments) {
        return ((JavascriptExecutor) driver).executeAsyncScript(code, arguments);
    }

    /** What the page wrote to its console, and what the browser did about it. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    void shot(String name) throws IOException {
        Files.createDirectories(SHOTS);
        Files.write(SHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
