package dev.pollen.cli;

import dev.pollen.cli.input.Input;
import dev.pollen.cli.input.SourceSet;
import dev.pollen.cli.run.MemoryCompiler;
import dev.pollen.cli.run.Program;
import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Layout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code pollen run}. Only prepares the program: {@link Main} starts it when the command line is done, so that nothing of
 * Pollen stands around it.
 */
@Command(
        name = "run",
        description = {
            "Transpiles a file and the neighbours that it uses, compiles them in memory and runs its main method.",
            ""
        },
        sortOptions = false)
final class RunCommand extends SourceCommand {
    @Parameters(index = "0", paramLabel = "FILE.java", description = "The file of the main class.")
    @SuppressWarnings("NullAway.Init") // picocli refuses a command line without it
    private Path file;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ARG", description = "What the program is given.")
    private List<String> arguments = List.of();

    private @Nullable Program program;

    RunCommand(Host host) {
        super(host);
    }

    /** Whatever stands behind the file belongs to the program, also what looks like an option. */
    @Spec
    void spec(CommandSpec spec) {
        spec.parser().stopAtPositional(true);
    }

    /** What to run once the command has ended with {@link Status#FINE}. */
    @Nullable
    Program program() {
        return program;
    }

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) throw new UsageError("no such file: " + file);
        if (runsProcessors()) throw new UsageError("run knows no --processor-path: transpile, and let javac compile");
        SourceSet sources = read(List.of(file), null).whole();
        Compilation compilation = compileSilently(sources, Layout.LINES);
        if (compilation.hasErrors()) {
            report(compilation.diagnostics());
            return Status.ERRORS;
        }

        MemoryCompiler compiler = new MemoryCompiler(classPath(), release(), host().err());
        MemoryCompiler.Result result = DeepStack.call(() -> compiler.compile(compilation.outputs()));
        report(compilation.diagnostics(), result.messages());
        if (result.classes().isEmpty()) return Status.ERRORS;

        Input main = sources.inputs().get(0);
        Optional<Program> found =
                Program.find(result.classes().get(), main.source(), classPath(), arguments.toArray(String[]::new));
        if (found.isEmpty()) {
            throw new UsageError("no class of " + file + " has a main method: public static void main(String[])");
        }
        program = found.get();
        return Status.FINE;
    }
}
