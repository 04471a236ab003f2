package dev.pollen.compiler.lower;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Compiler;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.harness.Library;
import dev.pollen.compiler.harness.Program;
import dev.pollen.compiler.machine.Machine;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostTest {
    @Test
    void classFilesDifferInMoreThanCase() {
        String text = """
                import static dev.pollen.Pollen.await;
                import dev.pollen.*;
                class Input {
                  static class ioFuture {}
                  @Async static Future<String> io() { return Future.ready(await(getUrl())); }
                  @Async static Future<String> getUrl() { Future<String> getUrlFuture = getURL(); return Future.ready(await(getUrlFuture)); }
                  @Async static Future<String> getURL() { return Future.ready(await(io())); }
                }
                """;
        Compilation c = Compiler.compile(
                List.of(new Program("Input", text).file()), new Options(Library.PRODUCT.classPath(), 0, Layout.LINES));
        assertThat(c.diagnostics()).isEmpty();
        assertThat(c.machines().stream().map(Machine::className))
                .containsExactly("Input.IoFuture2", "Input.GetUrlFuture", "Input.GetURLFuture2")
                .inOrder();
    }
}
