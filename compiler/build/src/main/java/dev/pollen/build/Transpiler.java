package dev.pollen.build;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.pollen.build.State.Entry;
import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Compiler;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.attribute.Neighbour;
import dev.pollen.compiler.attribute.Outline;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Transpiles sources into a folder, for each source a file at the same place below it, and does again only what changed.
 *
 * <p>An output depends on its source, on the declarations of all sources, and on what {@link Fingerprints#key} covers. So
 * a change inside a method's body costs one source; a change of a declaration costs all that Pollen has to look at; a
 * change of the compiler or the class path costs everything. A file whose content would not change is left alone, its time
 * too. A source with errors has no output: neither half of one nor the one of an earlier run, which a build would take for
 * the new one.
 */
public final class Transpiler {
    private final Engine engine;
    private final Options options;
    private final int jobs;

    /**
     * With a compiler and what it is told.
     *
     * @param jobs how many threads to use at most
     */
    public Transpiler(Engine engine, Options options, int jobs) {
        this.engine = engine;
        this.options = options;
        this.jobs = jobs;
    }

    /**
     * What a run came to.
     *
     * @param diagnostics of the sources that were done; those that are as they were had none
     * @param done how many sources were compiled or copied
     * @param written how many files were written
     * @param deleted how many files of earlier runs were deleted
     * @param machines of the sources that were done
     */
    public record Outcome(List<Diagnostic> diagnostics, int done, int written, int deleted, int machines) {
        /** Whether a source could not be transpiled. */
        public boolean hasErrors() {
            return diagnostics.stream().anyMatch(Diagnostic::isError);
        }
    }

    /**
     * Brings {@code output} up to date.
     *
     * @param sources each with a place of its own
     * @param around sources that they may name: nothing is written for them
     * @param output the folder, which need not exist
     * @param memory the file that tells the next run of this one; null: everything is done, and nothing is deleted
     * @throws IOException if a file cannot be written; the next run finds out what is missing
     * @throws java.io.UncheckedIOException if a source cannot be read
     */
    public Outcome run(List<Source> sources, List<SourceFile> around, Path output, @Nullable Path memory)
            throws IOException {
        State before = memory == null ? State.NONE : before(memory, output);
        State now = memory == null ? State.NONE : state(sources, around, before, output);
        List<Source> due = sources.parallelStream()
                .filter(source -> isDue(source.file(), before, now, output))
                .toList();
        List<Source> concerned = due.stream()
                .filter(source -> Compiler.isConcerned(source.file()))
                .toList();
        List<Source> plain = due.stream()
                .filter(source -> !Compiler.isConcerned(source.file()))
                .toList();
        Set<String> compiled = paths(concerned);
        Stream<Neighbour> current = sources.stream()
                .map(Source::file)
                .filter(source -> !compiled.contains(source.path()))
                .map(source -> neighbour(source, now.entries().get(source.path())));
        List<Neighbour> others =
                Stream.concat(current, around.stream().map(Neighbour::of)).toList();
        int deleted = memory == null ? 0 : delete(before, now, output);
        // The compiler may take long, and be interrupted: then the next run must know what is ours.
        if (memory != null && !plain.isEmpty()) before.untold(now, paths(plain)).write(memory);
        try (Copies copies = Copies.start(plain, output)) {
            Compilation compilation = compile(concerned, others);
            int written = write(concerned, compilation, output) + copies.written();
            if (memory != null)
                remember(before, now, paths(due), compilation, output).write(memory);
            int machines = compilation.machines().size();
            return new Outcome(compilation.diagnostics(), due.size(), written, deleted, machines);
        }
    }

    private static Set<String> paths(List<Source> sources) {
        return sources.stream().map(source -> source.file().path()).collect(toSet());
    }

    private static State before(Path memory, Path output) throws IOException {
        State state = State.read(memory);
        return state.folder().equals(Fingerprints.place(output)) ? state : State.NONE;
    }

    private State state(List<Source> sources, List<SourceFile> around, State before, Path output) throws IOException {
        Set<Charset> charsets = sources.stream().map(Source::charset).collect(toSet());
        String key = Fingerprints.key(options, charsets);
        State known = before.key().equals(key) ? before : State.NONE; // outlines too depend on the encoding
        Map<String, Entry> entries = new TreeMap<>(sources.parallelStream()
                .collect(toMap(source -> source.file().path(), source -> entry(source, known))));
        Digest shape = new Digest();
        entries.forEach((path, entry) -> shape.add(path).add(entry.outline()));
        around.forEach(source -> shape.add(source.path()).add(digest(Outline.of(source.text()))));
        return new State(Fingerprints.place(output), key, shape.text(), entries);
    }

    /** What {@code source} is now; it has no output yet. A file that was not touched is not read. */
    private static Entry entry(Source source, State before) {
        Entry old = before.entries().get(source.file().path());
        String stamp = source.stamp().remembered();
        String digest = old != null && isUntouched(source, old) ? old.source() : Digest.of(source.bytes());
        if (old != null && old.source().equals(digest)) {
            return new Entry(stamp, digest, old.outline(), old.packageName(), old.types(), State.NOTHING);
        }
        Outline outline = Outline.of(source.file().text());
        return new Entry(stamp, digest, digest(outline), outline.packageName(), outline.types(), State.NOTHING);
    }

    private static boolean isUntouched(Source source, Entry old) {
        return !old.source().equals(State.NOTHING) && source.stamp().is(old.stamp());
    }

    private static String digest(Outline outline) {
        return Digest.of(outline.text().getBytes(StandardCharsets.UTF_8));
    }

    private static Neighbour neighbour(SourceFile source, @Nullable Entry entry) {
        if (entry == null) return Neighbour.of(source);
        return Neighbour.known(source.path(), entry.packageName(), entry.types(), source::text);
    }

    private static boolean isDue(SourceFile source, State before, State now, Path output) {
        Entry old = before.entries().get(source.path());
        Entry entry = now.entries().get(source.path());
        if (old == null || entry == null || !before.key().equals(now.key())) return true;
        if (!old.source().equals(entry.source())) return true;
        if (!before.shape().equals(now.shape()) && Compiler.isConcerned(source)) return true;
        return !old.output().equals(Fingerprints.stamp(output.resolve(source.path())));
    }

    private Compilation compile(List<Source> due, List<Neighbour> others) {
        List<SourceFile> sources = due.stream().map(Source::file).toList();
        return Encodings.refuse(due, Parallel.compile(engine, sources, others, options, jobs));
    }

    /** Deletes the outputs of sources that are not given any more, unless somebody has put another file there. */
    private static int delete(State before, State now, Path output) throws IOException {
        int deleted = 0;
        for (Map.Entry<String, Entry> old : before.entries().entrySet()) {
            if (now.entries().containsKey(old.getKey())) continue;
            Path target = output.resolve(old.getKey());
            String written = old.getValue().output();
            boolean ours = written.equals(State.UNTOLD) || written.equals(Fingerprints.stamp(target));
            if (ours && Files.deleteIfExists(target)) deleted++;
        }
        return deleted;
    }

    private static int write(List<Source> due, Compilation compilation, Path output) throws IOException {
        Map<String, Compilation.Output> outputs = compilation.outputs().stream()
                .collect(toMap(each -> each.source().path(), Function.identity()));
        int written = 0;
        for (Source source : due) {
            Path target = output.resolve(source.file().path());
            Compilation.Output made = outputs.get(source.file().path());
            if (made == null) {
                Files.deleteIfExists(target);
            } else {
                byte[] bytes = made.changed() ? source.encoded(made.text()) : source.bytes();
                if (AtomicFile.write(target, bytes)) written++;
            }
        }
        return written;
    }

    /** The state with what stands in {@code output} now; what was not {@code due} stands there as before. */
    private static State remember(State before, State now, Set<String> due, Compilation compilation, Path output) {
        Set<String> spoken = compilation.diagnostics().stream()
                .map(diagnostic -> diagnostic.file().path())
                .collect(toSet());
        Map<String, Entry> entries = new TreeMap<>();
        now.entries().forEach((path, entry) -> {
            Entry old = before.entries().get(path);
            String made = old == null || due.contains(path) ? Fingerprints.stamp(output.resolve(path)) : old.output();
            String source = spoken.contains(path) ? State.NOTHING : entry.source();
            entries.put(
                    path, new Entry(entry.stamp(), source, entry.outline(), entry.packageName(), entry.types(), made));
        });
        return new State(now.folder(), now.key(), now.shape(), entries);
    }
}
