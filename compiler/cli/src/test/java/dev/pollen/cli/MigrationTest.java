package dev.pollen.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.pollen.cli.input.ClassPaths;
import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Compiler;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What MIGRATION.md says comes after compiles. */
class MigrationTest {
    private static final Pattern AFTER = Pattern.compile("```java\n// after\n(.*?)```", Pattern.DOTALL);

    @Test
    void theExamplesAreTranspiled() throws IOException {
        Matcher blocks = AFTER.matcher(Files.readString(Path.of("MIGRATION.md")));
        int count = 0;
        while (blocks.find()) {
            SourceFile source = new SourceFile("After.java", "After.java", blocks.group(1));
            Options options = new Options(ClassPaths.withRuntime(""), 17, Layout.LINES);
            Compilation compilation = Compiler.compile(List.of(source), options);
            assertWithMessage("%s", source.text())
                    .that(compilation.diagnostics())
                    .isEmpty();
            assertThat(compilation.machines()).hasSize(1);
            count++;
        }
        assertThat(count).isEqualTo(2);
    }
}
