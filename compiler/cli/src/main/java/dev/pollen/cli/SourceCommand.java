package dev.pollen.cli;

import dev.pollen.build.Encodings;
import dev.pollen.cli.input.ClassPaths;
import dev.pollen.cli.input.SourceSet;
import dev.pollen.cli.report.HumanReport;
import dev.pollen.cli.report.Ink;
import dev.pollen.cli.report.JavacMessage;
import dev.pollen.cli.report.JsonReport;
import dev.pollen.cli.report.Report;
import dev.pollen.cli.report.SarifReport;
import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.attribute.Neighbour;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.diagnostic.Severity;
import dev.pollen.compiler.source.SourceFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the commands that compile share: their options, the call of the compiler, the printing of diagnostics. */
abstract class SourceCommand implements Callable<Integer> {
    /** How diagnostics are written. */
    enum Diagnostics {
        /** For people. */
        HUMAN,
        /** For programs: an object a line. */
        JSON,
        /** For code review tools: one document. */
        SARIF;

        /** As it is written on a command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** When colours are used. */
    enum Colour {
        /** On a terminal, unless NO_COLOR is set. */
        AUTO,
        /** Also in a file. */
        ALWAYS,
        /** Not at all. */
        NEVER;

        /** As it is written on a command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Generated machines and the runtime are Java 17. */
    private static final int OLDEST_RELEASE = 17;

    @Option(
            order = 101,
            names = {"--class-path", "--classpath", "-cp"},
            paramLabel = "CP",
            defaultValue = "",
            description = {
                "Jars and class folders that the sources need. The Pollen runtime is always among them.",
                "@FILE stands for what the file says, for example that of mvn dependency:build-classpath."
            })
    private String classPath = "";

    @Option(
            order = 102,
            names = "--processor-path",
            paramLabel = "CP",
            defaultValue = "",
            description = {
                "Annotation processors to run, so that what they generate is known. They write no files here:",
                "javac runs them again on the output."
            })
    private String processorPath = "";

    @Option(
            order = 103,
            names = "--release",
            paramLabel = "N",
            description = "The Java version of the sources, 17 or later. Default: that of the running JDK.")
    private int release;

    @Option(
            order = 104,
            names = "--encoding",
            paramLabel = "NAME",
            defaultValue = "UTF-8",
            description = "Of the sources and of what is made of them. Default: UTF-8.")
    private Charset encoding = StandardCharsets.UTF_8;

    @Option(
            order = 105,
            names = "--diagnostics",
            paramLabel = "human|json|sarif",
            defaultValue = "human",
            description = "Diagnostics on standard error for people, as one JSON object a line, or as SARIF 2.1.0.")
    private Diagnostics diagnostics = Diagnostics.HUMAN;

    @Option(
            order = 106,
            names = {"--color", "--colour"},
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "auto (the default), always or never.")
    private Colour colour = Colour.AUTO;

    @Option(
            order = 107,
            names = {"-q", "--quiet"},
            description = "Say nothing but errors.")
    private boolean quiet;

    @Option(
            order = 108,
            names = {"-v", "--verbose"},
            description = "Say what is done; show the stack trace of an internal error.")
    private boolean verbose;

    @Option(
            order = 109,
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    private final Host host;

    SourceCommand(Host host) {
        this.host = host;
    }

    final Host host() {
        return host;
    }

    final boolean isVerbose() {
        return verbose;
    }

    final List<Path> classPath() {
        return ClassPaths.withRuntime(classPath);
    }

    /** Reads sources, in the encoding that was said. */
    final SourceSet read(List<Path> paths, @Nullable Path except) {
        return told(SourceSet.read(paths, except, encoding), paths);
    }

    /** Finds sources, to be read where that is needed. */
    final SourceSet find(List<Path> paths, @Nullable Path except) {
        return told(SourceSet.find(paths, except, encoding), paths);
    }

    /** That there is nothing to do may be a slip of the pen. */
    private SourceSet told(SourceSet sources, List<Path> paths) {
        if (sources.inputs().isEmpty()) {
            say("no sources in " + paths.stream().map(Path::toString).collect(Collectors.joining(", ")));
        }
        return sources;
    }

    final boolean runsProcessors() {
        return !processorPath.isEmpty();
    }

    final int release() {
        int newest = Runtime.version().feature();
        if (release != 0 && release < OLDEST_RELEASE) {
            throw new UsageError("--release " + release + ": the oldest that Pollen knows is " + OLDEST_RELEASE);
        }
        if (release > newest) {
            throw new UsageError("--release " + release + " needs a JDK " + release + " or later; this is " + newest
                    + " (set JAVA_HOME)");
        }
        return release;
    }

    final Options options(Layout layout) {
        return new Options(classPath(), release(), layout, ClassPaths.of(processorPath), List.of());
    }

    /** Compiles, and prints the diagnostics of what was asked for. */
    final Compilation compile(SourceSet sources, Layout layout) {
        Compilation compilation = compileSilently(sources, layout);
        report(compilation.diagnostics());
        return compilation;
    }

    /** Compiles; the diagnostics are to be printed by whoever has more to say. */
    final Compilation compileSilently(SourceSet sources, Layout layout) {
        Options options = options(layout);
        Compilation whole = guarded(sources.sources(), options, () -> {
            List<Neighbour> around =
                    sources.around().stream().map(Neighbour::of).toList();
            return host.engine().compile(sources.sources(), around, options);
        });
        return Encodings.refuse(sources.contents(), whole);
    }

    /** Runs {@code work} on the compiler: where it fails, the file is found that it failed on. */
    @SuppressWarnings("try") // the progress shows itself
    final <T> T guarded(List<SourceFile> texts, Options options, Supplier<T> work) {
        try (Progress progress = Progress.of(host, texts.size())) {
            return DeepStack.call(work);
        } catch (CommandFailure | UsageError | InvalidPathException told) {
            throw told;
        } catch (RuntimeException | VirtualMachineError | AssertionError | LinkageError failure) {
            throw new Crash(Culprit.of(texts, host.engine(), options), failure);
        }
    }

    /** A line for people: programs that read diagnostics, and who wants nothing but errors, do not get it. */
    final void say(String line) {
        if (quiet || diagnostics != Diagnostics.HUMAN) return;
        host.err().println(line);
        host.err().flush();
    }

    final void report(List<Diagnostic> diagnostics) {
        report(diagnostics, List.of());
    }

    /** Prints all that there is to say, which for some tools must be one document. */
    final void report(List<Diagnostic> all, List<JavacMessage> javac) {
        List<Diagnostic> diagnostics =
                quiet ? all.stream().filter(Diagnostic::isError).toList() : all;
        List<JavacMessage> messages = quiet
                ? javac.stream()
                        .filter(message -> message.severity() == Severity.ERROR)
                        .toList()
                : javac;
        host.err().print(report().of(diagnostics, messages));
        host.err().flush();
    }

    private Report report() {
        if (diagnostics == Diagnostics.JSON) return new JsonReport();
        if (diagnostics == Diagnostics.SARIF) return new SarifReport();
        boolean painted =
                colour == Colour.ALWAYS || colour == Colour.AUTO && host.terminal() && !host.isSet("NO_COLOR");
        return new HumanReport(painted ? Ink.COLOUR : Ink.PLAIN);
    }

    static int status(Compilation compilation) {
        return compilation.hasErrors() ? Status.ERRORS : Status.FINE;
    }
}
