package dev.pollen.compiler.attribute;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.source.SourceFile;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Parses and attributes sources with the JDK's own compiler: texts in, {@link Unit}s out. javac is the only parser and
 * the only type checker here, so every position and every type is the one that it will see again in the output.
 *
 * @param units one for each source that javac could parse at all, in the order of the sources
 * @param problems what javac said, errors only
 * @param files where javac finds classes; the units ask for more of them until this is closed
 */
public record Attribution(
        List<Unit> units, List<Problem> problems, @Nullable Closeable files) implements AutoCloseable {
    /** That of no sources. */
    public static final Attribution NONE = new Attribution(List.of(), List.of(), null);

    /**
     * An error of javac's.
     *
     * @param start the range it is about; -1 where it has none
     * @param syntax whether the source does not even parse
     * @param missing whether a name means nothing, or a call fits no method: it may be one that is generated later
     * @param fatal whether javac does not go on with the source: it has a class twice, or is what javac itself died of
     */
    public record Problem(
            SourceFile file, int start, int end, String message, boolean syntax, boolean missing, boolean fatal) {
        Problem fatally() {
            return new Problem(file, start, end, message, syntax, missing, true);
        }
    }

    /**
     * Runs javac over {@code sources}. It writes nothing.
     *
     * @param around the sources that they may name: their declarations count, their bodies are not looked at
     */
    public static Attribution of(List<SourceFile> sources, List<Neighbour> around, Options options) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) throw new IllegalStateException("this Java runtime has no compiler: run Pollen on a JDK");
        Map<URI, SourceFile> files = new HashMap<>(); // javac wraps the file objects
        List<JavaFileObject> inputs = new ArrayList<>();
        Map<SourceFile, Lombok> texts = new HashMap<>();
        for (SourceFile source : sources) {
            Lombok read = Lombok.of(source.text());
            JavaFileObject input = new MemoryFile(MemoryFile.uri(source.path()), "", read::text);
            texts.put(source, read);
            files.put(input.toUri(), source);
            inputs.add(input);
        }
        // Annotation processors look at what javac is given, not at what it finds.
        boolean processed = !options.processorPath().isEmpty();
        if (processed) {
            for (Neighbour n : around) {
                inputs.add(new MemoryFile(
                        MemoryFile.uri(n.path()), "", () -> n.outline().text()));
            }
        }
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        StandardJavaFileManager standard = javac.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8);
        JavaFileManager manager = new SourcePath(standard, processed ? List.of() : around);
        try {
            JavacTask task = (JavacTask) javac.getTask(null, manager, said, flags(options), null, inputs);
            List<CompilationUnitTree> trees = new ArrayList<>();
            for (CompilationUnitTree tree : task.parse()) trees.add(tree);
            int syntax = said.getDiagnostics().size();
            try {
                task.analyze();
            } catch (RuntimeException | AssertionError e) {
                // javac itself does not go on behind an error of syntax, and its later passes do not expect one;
                // now and then it dies of a type that it does not know
                List<Problem> all = problems(said.getDiagnostics(), syntax, files, texts);
                boolean parsed = all.stream().noneMatch(Problem::syntax);
                List<Problem> broken = all.stream()
                        .filter(p -> parsed || p.syntax())
                        .map(Problem::fatally)
                        .toList();
                if (broken.isEmpty()) throw e;
                Set<SourceFile> unfinished = broken.stream().map(Problem::file).collect(Collectors.toSet());
                manager.close();
                List<SourceFile> others =
                        sources.stream().filter(s -> !unfinished.contains(s)).toList();
                Attribution rest = others.isEmpty() ? NONE : of(others, around, options);
                return rest.with(broken);
            }
            List<Unit> units = new ArrayList<>();
            Members members = new Members(task.getElements(), task.getTypes());
            NamedTypes named = new NamedTypes(task.getElements());
            for (CompilationUnitTree tree : trees) {
                SourceFile file = files.get(tree.getSourceFile().toUri());
                Lombok read = texts.get(file);
                if (file == null || read == null) continue;
                units.add(new Unit(
                        file, read, tree, Trees.instance(task), task.getTypes(), task.getElements(), members, named));
            }
            return new Attribution(units, problems(said.getDiagnostics(), syntax, files, texts), manager);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Attribution with(List<Problem> more) {
        return new Attribution(
                units, Stream.concat(problems.stream(), more.stream()).toList(), files);
    }

    /** After it, no unit may be asked for a class that none of the sources mentions. */
    @Override
    public void close() {
        if (files == null) return;
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** javac's tree of {@code source}; null where there is none. */
    public @Nullable Unit unit(SourceFile source) {
        for (Unit unit : units) if (unit.file().equals(source)) return unit;
        return null;
    }

    private static List<Problem> problems(
            List<Diagnostic<? extends JavaFileObject>> said,
            int syntax,
            Map<URI, SourceFile> files,
            Map<SourceFile, Lombok> texts) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Diagnostic<? extends JavaFileObject> d = said.get(i);
            SourceFile file =
                    d.getSource() == null ? null : files.get(d.getSource().toUri());
            if (d.getKind() != Diagnostic.Kind.ERROR || file == null) continue;
            // where Lombok has to let it pass, javac says it of the output
            boolean unreported = String.valueOf(d.getCode()).startsWith("compiler.err.unreported.exception");
            Lombok read = texts.get(file);
            if (unreported && read != null && read.hides("SneakyThrows")) continue;
            String message =
                    d.getMessage(Locale.ROOT).lines().map(String::strip).collect(Collectors.joining(" "));
            // javac puts the class before a name that has it already
            message = message.replaceFirst("^([\\w.]+)\\.\\1(\\.\\S+ is defined in )", "$1$2");
            // a line each
            message = message.replaceFirst("(cannot find symbol) symbol: +", "$1: ");
            message = message.replaceFirst("(cannot find symbol: .*) location: ", "$1, location: ");
            // the one error that javac shows at the end of what it is about
            boolean atEnd = d.getCode().equals("compiler.err.missing.ret.stmt");
            // outside of a class an error has a position, but what it is about has no start
            int start = (int) (atEnd || d.getStartPosition() < 0 ? d.getPosition() : d.getStartPosition());
            int end = atEnd ? start + 1 : (int) d.getEndPosition();
            boolean missing = isMissing(d.getCode(), message);
            problems.add(new Problem(file, start, end, message, i < syntax, missing, isDuplicate(d.getCode())));
        }
        return List.copyOf(problems);
    }

    private static boolean isDuplicate(@Nullable String code) {
        return "compiler.err.duplicate.class".equals(code);
    }

    private static boolean isMissing(@Nullable String code, String message) {
        if (code == null) return false;
        String error = code.substring("compiler.err.".length());
        return error.startsWith("cant.resolve")
                || error.startsWith("cant.apply.")
                || error.equals("doesnt.exist")
                // what javac 25 infers from a type that it does not know
                || error.equals("prob.found.req") && message.contains("inferred type does not conform")
                // of the parameter of a catch whose types are all unknown
                || error.equals("cant.deref") && message.startsWith("<nulltype>")
                || error.equals("invalid.mref") && message.contains("cannot find symbol")
                // a method that is there does not fit: one that does may come
                || error.equals("prob.found.req") && MISFIT.matcher(message).find()
                || error.equals("method.does.not.override.superclass")
                || error.equals("static.methods.cannot.be.annotated.with.override");
    }

    private static final Pattern MISFIT =
            Pattern.compile("invalid (method|constructor) reference.* (cannot be applied to given types|no suitable )");

    static List<String> flags(Options options) {
        List<String> flags = new ArrayList<>(List.of(
                "-implicit:none",
                "-Xprefer:source", // to the classes of an earlier build
                "-nowarn",
                "-Xlint:none",
                "-Xmaxerrs",
                "0",
                "--should-stop=ifError=FLOW",
                // else javac glues adjacent literals together and the operands have no trees
                "-XDallowStringFolding=false",
                "-cp",
                joined(options.classPath())));
        if (options.processorPath().isEmpty()) flags.add("-proc:none");
        else flags.addAll(List.of("-processorpath", joined(options.processorPath())));
        // what is exported by hand is no part of a release
        boolean opened = options.flags().stream().anyMatch(flag -> flag.startsWith("--add-exports"));
        if (options.release() > 0)
            flags.addAll(List.of(opened ? "--source" : "--release", String.valueOf(options.release())));
        flags.addAll(options.flags());
        return flags;
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(String::valueOf).collect(Collectors.joining(File.pathSeparator));
    }
}
