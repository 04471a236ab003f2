package dev.pollen.inspect;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The page in a real browser, used as a person would. Screenshots are kept in {@code target/screenshots}. */
@Tag("once")
class PageTest {
    private static final String FETCH = "#/" + "demo.Files%23fetchAll(List%2C%20int)";

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Path page;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.open();
        Project demo = Corpus.demo();
        String trace = Files.readString(Path.of("src", "test", "resources", "demo", "trace.jsonl"));
        page = folder.resolve("demo.html");
        Files.writeString(page, View.HTML.of(demo));
        Files.writeString(
                folder.resolve("traced.html"),
                View.HTML.of(new Project(demo.title(), demo.machines(), demo.pollBytes(), trace)));
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    @BeforeEach
    void desk() {
        browser.size(1400, 1000);
        browser.console();
    }

    @AfterEach
    void nothingWrong() {
        assertThat(browser.console()).isEmpty();
        // nothing was asked of the network
        assertThat(browser.script("return performance.getEntriesByType('resource').length"))
                .isEqualTo(0L);
    }

    @Test
    void searchesAMethodAndLooksAtAState() throws IOException {
        browser.show(page, "");
        assertThat(browser.texts(".overview tbody tr td:first-child")).hasSize(3);
        browser.shot("1-overview");

        browser.press("/");
        browser.press("fetch");
        assertThat(browser.texts(".side a.method .name")).containsExactly("fetchAll(List, int)");
        browser.press(Keys.ENTER);
        heading("fetchAll(List, int): Integer");

        browser.click(".diagram .state[data-state=AWAITING_SLEEP]");
        assertThat(browser.attributes(".chip[aria-pressed=true]", "data-state")).containsExactly("AWAITING_SLEEP");
        assertThat(browser.attributes(".source .row.lit", "data-line")).containsExactly("44");
        assertThat(String.join("", browser.texts(".source .await.lit")))
                .isEqualTo("await(Pollen.sleep(Duration.ofMillis(10L << attempt)))");
        assertThat(browser.attributes(".source .var.kept", "data-var"))
                .containsAtLeast("attempt", "name", "retries", "total");
        assertThat(browser.texts(".generated .row.lit .text").get(0)).contains("case AWAITING_SLEEP: // line 44");
        assertThat(browser.attributes(".way.lit", "data-to")).containsExactly("AWAITING_CREATE", "AWAITING_SLEEP");
        assertThat(browser.script("return decodeURIComponent(location.hash)"))
                .isEqualTo("#/demo.Files#fetchAll(List, int)/AWAITING_SLEEP");
        browser.shot("2-state");
    }

    @Test
    void lightsUpTheOtherWayRound() throws IOException {
        browser.show(page, FETCH);
        browser.point(".source .await[data-state=AWAITING_CREATE]");
        assertThat(browser.attributes(".chip.lit", "data-state")).containsExactly("AWAITING_CREATE");
        assertThat(browser.attributes(".diagram .state.lit", "data-state")).containsExactly("AWAITING_CREATE");
        browser.point(".generated .row[data-state=AWAITING_SLEEP] .no");
        assertThat(browser.attributes(".chip.lit", "data-state")).containsExactly("AWAITING_SLEEP");
        browser.point(".source .var[data-var=total]");
        assertThat(browser.attributes(".chip.keeps", "data-state"))
                .containsExactly("AWAITING_CREATE", "AWAITING_SLEEP");
        browser.shot("3-variable");
        browser.point("h1");
        assertThat(browser.attributes(".chip.lit", "data-state")).containsExactly("INIT");
    }

    @Test
    void isUsedByKeys() throws IOException {
        browser.show(page, FETCH);
        browser.press(Keys.ARROW_RIGHT);
        assertThat(browser.attributes(".chip[aria-pressed=true]", "data-state")).containsExactly("AWAITING_CREATE");
        browser.press(Keys.ARROW_DOWN);
        heading("choose(String, String, boolean): String");
        browser.press("t");
        assertThat(browser.texts(".generated .code").get(0)).contains("enum ChooseFuture<'a> {");
        browser.press(Keys.ARROW_RIGHT);
        assertThat(browser.texts(".generated .row.lit .text").get(0)).contains("AwaitingCreate {");
        browser.press("d");
        browser.shot("4-rust-dark");
        browser.press("d");
        browser.press("t");
        browser.press("?");
        assertThat(browser.one("dialog").isDisplayed()).isTrue();
        browser.shot("5-keys");
        browser.press(Keys.ESCAPE);
        browser.press(Keys.ESCAPE);
        heading("demo");
    }

    @Test
    void openAtALinkedState() {
        browser.show(page, FETCH + "/AWAITING_CREATE");
        assertThat(browser.attributes(".chip[aria-pressed=true]", "data-state")).containsExactly("AWAITING_CREATE");
        browser.script("location.hash = '#/'");
        heading("demo");
        browser.script("history.back()");
        heading("fetchAll(List, int): Integer");
        assertThat(browser.texts("#state-name")).containsExactly("AWAITING_CREATE");
    }

    @Test
    void isReadOnAPhone() throws IOException {
        browser.size(400, 850);
        browser.show(page, "");
        assertThat(browser.one("main").isDisplayed()).isFalse();
        browser.shot("6-phone-list");
        browser.click(".side a.method[data-number='1']");
        heading("fetchAll(List, int): Integer");
        assertThat(browser.one(".side").isDisplayed()).isFalse();
        assertThat(browser.script("return document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        browser.shot("7-phone-machine");
        browser.click(".back");
        heading("demo");
        assertThat(browser.one(".side").isDisplayed()).isTrue();
    }

    @Test
    void stepsATraceToItsEnd() throws IOException {
        browser.show(folder.resolve("traced.html"), "");
        assertThat(browser.texts(".replay .says").get(0)).contains("is spawned");
        assertThat(browser.texts("[data-box=queue] .job")).containsExactly("task 1 fetchAll");
        for (int step = 0; step < 3; step++) browser.press(".");
        heading("fetchAll(List, int): Integer");
        // task 1 is suspended, with its waker at the timer, and task 2 is queued
        assertThat(browser.texts(".replay .says").get(0)).contains("Sleep holds the waker of task 1");
        assertThat(browser.texts("[data-box=waiting] .job")).containsExactly("task 1 fetchAll ← Sleep");
        assertThat(browser.texts("[data-box=queue] .job")).containsExactly("task 2 writeHello");
        assertThat(browser.attributes(".diagram .state.lit", "data-state")).containsExactly("AWAITING_SLEEP");
        browser.shot("8-replay");
        while (browser.texts(".replay .step").get(0).indexOf("12 of 12") < 0) browser.press(".");
        assertThat(browser.texts("[data-box=ended] .job"))
                .containsExactly("task 2 writeHello ready", "task 1 fetchAll failed");
        assertThat(browser.texts("[data-box=waiting] .job")).isEmpty();
        browser.press(",");
        assertThat(browser.texts("[data-box=running] .job")).containsExactly("task 1 fetchAll on main");
        browser.shot("9-replay-end");
    }

    @Test
    void takesThreeHundredMethods() throws IOException {
        SourceFile demo =
                Corpus.sources(Path.of("src", "test", "resources", "demo")).get(0);
        List<SourceFile> sources = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String path = demo.path().replace("Files", "Files" + i);
            sources.add(new SourceFile(path, path, demo.text().replace("class Files", "class Files" + i)));
        }
        Path large = folder.resolve("large.html");
        Files.writeString(large, View.HTML.of(Corpus.project("large", sources)));
        assertThat(Files.size(large)).isLessThan(5_000_000L);
        browser.show(large, "");
        assertThat(browser.texts(".side a.method")).hasSize(300);
        // not asserted, a loaded machine takes as long as it likes: kept beside the pictures
        Object millis = browser.script("return document.body.dataset.millis");
        Files.writeString(
                Path.of("target", "screenshots", "300-methods.txt"),
                Files.size(large) + " bytes, open after " + millis + " ms\n");
        browser.press("/");
        browser.press("files77 choose");
        assertThat(browser.texts(".side a.method")).hasSize(1);
        browser.press(Keys.ENTER);
        heading("choose(String, String, boolean): String");
        assertThat(browser.texts(".chip")).hasSize(8);
    }

    /** Waits for the page of this heading. */
    private static void heading(String text) {
        browser.await("return document.querySelector('h1').textContent === '" + text + "'");
    }
}
