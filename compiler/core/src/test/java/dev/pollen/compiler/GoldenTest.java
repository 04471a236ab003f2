package dev.pollen.compiler;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.harness.Differential;
import dev.pollen.compiler.harness.Javac;
import dev.pollen.compiler.harness.Library;
import dev.pollen.compiler.harness.Program;
import dev.pollen.compiler.harness.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each folder under {@code golden} is a case: {@code Input.java}, and what comes of it. That is {@code lines.java} and
 * {@code pretty.java}, or {@code diagnostics.txt} ({@code line:column code message}), or both where there are only
 * warnings. {@code scripts/bless} writes what comes today; read the difference before you commit it.
 */
class GoldenTest {
    private static final boolean BLESS = Boolean.getBoolean("pollen.bless");

    /** The sources of the cases, which a blessing rewrites; not the copies that tests run with. */
    private static final Path CASES = Path.of("src", "test", "resources", "golden");

    @TestFactory
    Stream<DynamicTest> cases() {
        return Resources.list(CASES).stream()
                .filter(Files::isDirectory)
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void everyDiagnosticHasACase(Code code) {
        List<Path> cases = Resources.list(CASES).stream()
                .map(folder -> folder.resolve("diagnostics.txt"))
                .filter(Files::exists)
                .filter(file -> Resources.read(file).contains(" " + code + " "))
                .toList();
        assertThat(cases).isNotEmpty();
    }

    private static void check(Path folder) throws IOException {
        Program input = new Program("Input", Resources.read(folder.resolve("Input.java")));
        Compilation lines = compile(input, Layout.LINES);
        Compilation pretty = compile(input, Layout.PRETTY);
        assertThat(diagnostics(pretty)).isEqualTo(diagnostics(lines));
        String wrong = unexpected(lines, pretty);
        assertWithMessage("output that does not compile").that(wrong).isEmpty();
        compare(folder.resolve("diagnostics.txt"), diagnostics(lines));
        compare(folder.resolve("lines.java"), output(lines));
        compare(folder.resolve("pretty.java"), output(pretty));
    }

    private static void compare(Path file, String actual) throws IOException {
        if (BLESS) {
            if (actual.isEmpty()) Files.deleteIfExists(file);
            else Files.writeString(file, actual);
            return;
        }
        String expected = Files.exists(file) ? Resources.read(file) : "";
        assertWithMessage("%s (scripts/bless rewrites it)", file).that(actual).isEqualTo(expected);
    }

    private static String unexpected(Compilation... all) {
        Javac javac = new Javac(Library.PRODUCT.classPath());
        return Stream.of(all)
                .map(GoldenTest::output)
                .filter(text -> !text.isEmpty())
                .flatMap(text -> javac.messages(new Program("Input", text)).stream())
                .filter(Javac.Message::error)
                .map(Javac.Message::text)
                .collect(Collectors.joining("\n"));
    }

    private static Compilation compile(Program input, Layout layout) {
        return Compiler.compile(List.of(input.file()), new Options(Library.PRODUCT.classPath(), 0, layout));
    }

    private static String diagnostics(Compilation c) {
        return c.diagnostics().stream().map(d -> Differential.show(d) + "\n").collect(Collectors.joining());
    }

    private static String output(Compilation c) {
        return c.outputs().isEmpty() ? "" : c.outputs().get(0).text();
    }
}
