package dev.pollen.cli;

import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Layout;
import dev.pollen.inspect.Trace;
import dev.pollen.inspect.TraceText;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code pollen trace}. */
@Command(
        name = "trace",
        description = {
            "Prints what a recorder wrote as a timeline: when each task was polled, in which state it was left, who woke it.",
            "Record a program with -Dpollen.trace=FILE, or a part of one with dev.pollen.trace.Recorder.",
            ""
        },
        sortOptions = false)
final class TraceCommand extends SourceCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The trace.")
    private Path file = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "PATH",
            description = "Source roots and files of the program: states have lines then.")
    private List<Path> paths = List.of();

    TraceCommand(Host host) {
        super(host);
    }

    @Override
    public Integer call() {
        String text = TraceFile.read(file);
        Compilation program = paths.isEmpty()
                ? new Compilation(List.of(), List.of(), List.of())
                : compile(read(paths, null), Layout.PRETTY);
        try {
            host().out().print(TraceText.of(Trace.parse(text), program.machines()));
        } catch (Trace.Malformed e) {
            throw new UsageError(file + " is not a trace: " + e.getMessage());
        }
        return status(program);
    }
}
