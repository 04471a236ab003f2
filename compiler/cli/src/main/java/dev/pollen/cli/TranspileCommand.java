package dev.pollen.cli;

import dev.pollen.cli.input.Input;
import dev.pollen.cli.input.SourceSet;
import dev.pollen.cli.output.OutputTree;
import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Layout;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pollen transpile}. */
@Command(
        name = "transpile",
        description = {
            "Writes the sources with their @Async methods turned into state machines.",
            "",
            "Every .java file is written; those without @Async methods are copied byte for byte. A file that would"
                    + " not change is left alone. A file with errors has no output; the others are written.",
            ""
        },
        sortOptions = false)
final class TranspileCommand extends SourceCommand {
    @Option(
            names = {"-d", "--directory"},
            paramLabel = "DIR",
            description = "Where to write. May be left out for a single file, which then goes to standard output.")
    private @Nullable Path directory;

    @Option(
            names = "--layout",
            paramLabel = "lines|pretty",
            defaultValue = "lines",
            description = "lines (the default): each statement on its line of the source; pretty: for reading.")
    private Layout layout = Layout.LINES;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "How many threads to use at most. Accepted; one is used.")
    private int jobs;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Source roots and single files.")
    private List<Path> paths = List.of();

    TranspileCommand(Host host) {
        super(host);
    }

    @Override
    public Integer call() {
        SourceSet sources = SourceSet.read(paths, directory);
        if (directory == null) return print(sources);
        OutputTree tree = new OutputTree(directory);
        tree.check(sources.inputs());
        Compilation compilation = compile(sources, layout);
        tree.write(sources.inputs(), compilation);
        if (isVerbose()) {
            long changed = compilation.outputs().stream()
                    .filter(Compilation.Output::changed)
                    .count();
            host().err()
                    .println("transpiled " + changed + " of " + sources.inputs().size() + " files, "
                            + compilation.machines().size() + " machines");
        }
        return status(compilation);
    }

    private int print(SourceSet sources) {
        List<Input> inputs = sources.inputs();
        if (inputs.size() != 1) throw new UsageError("-d DIR is missing: only a single file goes to standard output");
        Compilation compilation = compile(sources, layout);
        compilation.outputs().forEach(output -> host().out().print(output.text()));
        return status(compilation);
    }
}
