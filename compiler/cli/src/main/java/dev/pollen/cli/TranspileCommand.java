package dev.pollen.cli;

import dev.pollen.build.ForeignStateException;
import dev.pollen.build.Transpiler;
import dev.pollen.cli.daemon.Client;
import dev.pollen.cli.input.Input;
import dev.pollen.cli.input.OutputTree;
import dev.pollen.cli.input.SourceSet;
import dev.pollen.cli.report.Count;
import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
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

    /** For completion. */
    static final class Layouts implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return EnumNames.of(Layout.class).iterator();
        }
    }

    @Option(
            names = "--layout",
            paramLabel = "lines|pretty",
            defaultValue = "lines",
            completionCandidates = Layouts.class,
            description = "lines (the default): each statement on its line of the source; pretty: for reading.")
    private Layout layout = Layout.LINES;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description =
                    "How many threads compile at most. Default: one for each processor. The output does not depend"
                            + " on it.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description =
                    "Remember in FILE what was done, do only what changed the next time, and delete the outputs of"
                            + " sources that are no longer given.")
    private @Nullable Path state;

    @Option(
            names = {"-w", "--watch"},
            description = "Go on: transpile again whenever a source changes, until interrupted.")
    private boolean watch;

    @Option(
            names = Client.OPTION,
            description =
                    "Let a process do it that stays for ten more minutes, and start it where there is none: further calls"
                            + " from the same folder need not start a compiler.")
    private boolean daemon;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Source roots and single files.")
    private List<Path> paths = List.of();

    TranspileCommand(Host host) {
        super(host);
    }

    @Override
    public Integer call() throws IOException {
        if (daemon && watch) throw new UsageError("--watch stays by itself: leave --daemon out");
        if (jobs < 1) throw new UsageError("-j " + jobs + ": at least one thread is needed");
        if (directory == null) {
            if (watch || state != null) throw new UsageError("-d DIR is missing: where should the outputs go?");
            return print(read(paths, null));
        }
        OutputTree.checkFolders(directory, paths);
        return watch ? watch(directory) : write(directory, state, found(directory, state));
    }

    private int watch(Path directory) throws IOException {
        // Without a file for it the rounds remember each other all the same.
        Path memory = state != null ? state : Files.createTempFile("pollen", ".state");
        try (Watch changes = Watch.of(paths, directory)) {
            return Rounds.run(host(), this::say, () -> round(directory, memory, changes), changes::await);
        } finally {
            if (state == null) Files.deleteIfExists(memory);
        }
    }

    private int round(Path directory, Path memory, Watch changes) throws IOException {
        SourceSet sources = found(directory, memory);
        for (Input neighbour : sources.neighbours()) changes.beside(neighbour.file());
        return write(directory, memory, sources);
    }

    private SourceSet found(Path directory, @Nullable Path memory) {
        return memory == null ? read(paths, directory) : find(paths, directory);
    }

    private int write(Path directory, @Nullable Path memory, SourceSet sources) {
        OutputTree.check(directory, sources.inputs());
        Options options = options(layout);
        Transpiler transpiler = new Transpiler(host().engine(), options, jobs);
        Transpiler.Outcome outcome = guarded(sources.sources(), options, () -> {
            try {
                return transpiler.run(sources.contents(), sources.around(), directory, memory);
            } catch (UncheckedIOException e) {
                throw CommandFailure.environment("cannot read: " + e.getCause(), e);
            } catch (ForeignStateException e) {
                throw new UsageError("--state " + e.getMessage());
            } catch (IOException e) {
                throw CommandFailure.environment("cannot write: " + e, e);
            }
        });
        report(outcome.diagnostics());
        if (isVerbose() || watch) {
            String files = Count.of(sources.inputs().size(), "file");
            say("transpiled " + outcome.done() + " of " + files + ", " + Count.of(outcome.machines(), "machine") + "; "
                    + outcome.written() + " written, " + outcome.deleted() + " deleted");
        }
        return outcome.hasErrors() ? Status.ERRORS : Status.FINE;
    }

    private int print(SourceSet sources) {
        List<Input> inputs = sources.inputs();
        if (inputs.size() != 1) throw new UsageError("-d DIR is missing: only a single file goes to standard output");
        Compilation compilation = compile(sources, layout);
        for (Compilation.Output output : compilation.outputs()) {
            host().out().writeBytes(inputs.get(0).content().encoded(output.text()));
        }
        return status(compilation);
    }
}
