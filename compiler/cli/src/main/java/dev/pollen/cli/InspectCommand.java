package dev.pollen.cli;

import dev.pollen.build.AtomicFile;
import dev.pollen.cli.input.SourceSet;
import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.machine.Machine;
import dev.pollen.compiler.source.SourceFile;
import dev.pollen.inspect.Bytecode;
import dev.pollen.inspect.MethodGlob;
import dev.pollen.inspect.Project;
import dev.pollen.inspect.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    /** Folders whose names say nothing of a project. */
    private static final Set<String> LAYOUT = Set.of("src", "main", "test", "java");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = {
                "text (the default): tables;",
                "json: for programs;",
                "dot, mermaid: graphs for Graphviz and Mermaid;",
                "svg: a picture;",
                "html: one page for a browser, with everything;",
                "rust: what one would write by hand in Rust;",
                "java: the generated classes."
            })
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

    @Option(names = "--trace", paramLabel = "FILE", description = "A trace that the page of --format html replays.")
    private @Nullable Path trace;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Source roots and single files.")
    private List<Path> paths = List.of();

    InspectCommand(Host host) {
        super(host);
    }

    @Override
    public Integer call() {
        String replayed = trace == null ? "" : TraceFile.read(trace);
        SourceSet sources = read(paths, null);
        Compilation compilation = compile(sources, Layout.PRETTY);
        String text = format.of(project(compilation, sources.sources(), replayed));
        if (output == null) host().out().print(text);
        else write(output, text);
        return status(compilation);
    }

    private Project project(Compilation compilation, List<SourceFile> sources, String replayed) {
        List<Machine> machines = chosen(compilation);
        return new Project(title(), machines, Bytecode.pollBytes(compilation, sources, classPath()), replayed);
    }

    /** The name of what was asked for. */
    private String title() {
        return paths.stream().map(InspectCommand::title).distinct().collect(Collectors.joining(", "));
    }

    /** {@code app} for {@code app/src/main/java}. */
    private static String title(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        Path named = whole;
        while (named != null
                && named.getFileName() != null
                && LAYOUT.contains(named.getFileName().toString())) {
            named = named.getParent();
        }
        Path name = named == null || named.getFileName() == null ? whole.getFileName() : named.getFileName();
        return String.valueOf(name);
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
