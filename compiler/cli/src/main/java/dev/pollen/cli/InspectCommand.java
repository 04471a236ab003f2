package dev.pollen.cli;

import dev.pollen.build.AtomicFile;
import dev.pollen.cli.input.SourceSet;
import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.machine.Machine;
import dev.pollen.inspect.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pollen inspect}. */
@Command(
        name = "inspect",
        description = {
            "Shows the state machines of @Async methods: their states, what each saves, how they follow each other.",
            ""
        },
        sortOptions = false)
final class InspectCommand extends SourceCommand {
    @Option(
            names = "--format",
            paramLabel = "text|json|java",
            defaultValue = "text",
            description = "text (the default): tables; json: for programs; java: the generated classes.")
    private View format = View.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file instead of standard output.")
    private @Nullable Path output;

    @Option(
            names = "--method",
            paramLabel = "GLOB",
            description = "Only these methods: writeHello, Files#write*, 'demo.Files#writeHello(String)'.")
    private @Nullable String method;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Source roots and single files.")
    private List<Path> paths = List.of();

    InspectCommand(Host host) {
        super(host);
    }

    @Override
    public Integer call() {
        Compilation compilation = compile(SourceSet.read(paths, null), Layout.PRETTY);
        String text = format.of(chosen(compilation));
        if (output == null) host().out().print(text);
        else write(output, text);
        return status(compilation);
    }

    private List<Machine> chosen(Compilation compilation) {
        if (method == null) return compilation.machines();
        MethodGlob glob = new MethodGlob(method);
        List<Machine> chosen = compilation.machines().stream()
                .filter(machine -> glob.matches(machine.method()))
                .toList();
        // A glob for nothing is a slip of the pen; where sources have errors, the method may be missing for that
        // reason.
        if (chosen.isEmpty() && !compilation.hasErrors()) {
            List<String> names =
                    compilation.machines().stream().map(Machine::method).toList();
            throw new UsageError("no @Async method is called " + method
                    + (names.isEmpty() ? "; there are none" : "; there are:\n  " + String.join("\n  ", names)));
        }
        return chosen;
    }

    private static void write(Path file, String text) {
        try {
            AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw CommandFailure.environment("cannot write " + file + ": " + e, e);
        }
    }
}
