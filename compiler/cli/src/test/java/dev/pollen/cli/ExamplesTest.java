package dev.pollen.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.pollen.cli.input.ClassPaths;
import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Compiler;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.diagnostic.Explanations;
import dev.pollen.compiler.source.SourceFile;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The examples of the explanations do what their pages say, with the real compiler. */
class ExamplesTest {
    private static final String IMPORTS = """
        import static dev.pollen.Pollen.*;
        import dev.pollen.*;
        import java.util.*;
        import java.util.function.*;
        """;

    private static Compilation compile(Code code, int example) {
        String text = Explanations.page(code).split("```java\n")[example].split("```")[0];
        SourceFile source = new SourceFile(code + ".java", "Example.java", IMPORTS + written(text));
        Options options = new Options(ClassPaths.withRuntime(""), 17, Layout.LINES);
        return DeepStack.call(() -> Compiler.compile(List.of(source), options));
    }

    /** The example with the thousands of lines that its dots stand for: all like the one before them. */
    private static String written(String example) {
        return Pattern.compile("(.*\n) *// …\n")
                .matcher(example)
                .replaceAll(m -> m.group(1).repeat(10_000));
    }

    private static List<Code> codes(Compilation compilation) {
        return compilation.diagnostics().stream()
                .map(Diagnostic::code)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void theErroneousExampleIsReported(Code code) {
        assertThat(codes(compile(code, 1))).containsExactly(code);
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void theCorrectedExampleIsTranspiled(Code code) {
        Compilation compilation = compile(code, 2);
        assertThat(codes(compilation)).isEmpty();
        assertWithMessage("machines of " + code).that(compilation.machines()).isNotEmpty();
    }
}
