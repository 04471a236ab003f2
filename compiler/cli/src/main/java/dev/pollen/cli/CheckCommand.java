package dev.pollen.cli;

import dev.pollen.cli.report.Count;
import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Layout;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code pollen check}. */
@Command(
        name = "check",
        description = {"Reports what is wrong with the @Async methods and writes nothing.", ""},
        sortOptions = false)
final class CheckCommand extends SourceCommand {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Source roots and single files.")
    private List<Path> paths = List.of();

    CheckCommand(Host host) {
        super(host);
    }

    @Override
    public Integer call() {
        Compilation compilation = compile(read(paths, null), Layout.LINES);
        if (isVerbose()) say(Count.of(compilation.machines().size(), "machine"));
        return status(compilation);
    }
}
