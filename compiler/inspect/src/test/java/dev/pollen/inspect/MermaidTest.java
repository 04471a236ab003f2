package dev.pollen.inspect;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.pollen.compiler.machine.Machine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mermaid itself, in a browser, reads the diagrams. */
@Tag("once")
class MermaidTest {
    private static final String SCRIPT = "/META-INF/resources/webjars/mermaid/11.14.0/dist/mermaid.min.js";

    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.open();
        try (InputStream script = MermaidTest.class.getResourceAsStream(SCRIPT)) {
            assertWithMessage(SCRIPT).that(script).isNotNull();
            Files.write(folder.resolve("mermaid.js"), script.readAllBytes());
        }
        Path page = folder.resolve("mermaid.html");
        Files.writeString(page, "<!DOCTYPE html><meta charset=utf-8><script src=mermaid.js></script><body>");
        browser.show(page, "");
    }

    /** The driver gives each script some time only. */
    private static final int AT_ONCE = 40;

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    @Test
    void everyProgramIsRead() {
        for (Project project : List.of(Corpus.conformance(), Corpus.samples(), Corpus.demo())) {
            List<String> texts = project.machines().stream()
                    .map(machine -> View.MERMAID.of(List.of(machine)))
                    .toList();
            for (int i = 0; i < texts.size(); i += AT_ONCE) {
                assertThat(failed(texts.subList(i, Math.min(i + AT_ONCE, texts.size()))))
                        .isEqualTo("");
            }
        }
    }

    private static Object failed(List<String> texts) {
        return browser.asynchronous("""
                const [texts, done] = arguments;
                (async () => {
                  for (const text of texts) {
                    try { await mermaid.parse(text); } catch (failure) { return failure + '\\n' + text; }
                  }
                  return '';
                })().then(done);
                """, texts);
    }

    @Test
    void isDrawnWithItsNames() throws IOException {
        Machine machine = Corpus.demo().machines().get(2);
        Object svg = browser.asynchronous("""
                const [text, done] = arguments;
                mermaid.initialize({ startOnLoad: false });
                mermaid.render('drawn', text).then(
                  ({ svg }) => { document.body.innerHTML = svg; done(document.body.textContent); },
                  failure => done('failed: ' + failure));
                """, View.MERMAID.of(List.of(machine)));
        assertThat(String.valueOf(svg)).contains("AWAITING_YIELD_NOW");
        assertThat(String.valueOf(svg)).contains("demo.Files#choose(String, String, boolean)");
        assertThat(String.valueOf(svg)).contains("\"many \" + i");
        browser.shot("mermaid");
    }
}
