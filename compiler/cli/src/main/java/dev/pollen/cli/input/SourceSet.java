package dev.pollen.cli.input;

import dev.pollen.build.Folders;
import dev.pollen.build.Source;
import dev.pollen.cli.CommandFailure;
import dev.pollen.cli.UsageError;
import dev.pollen.compiler.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sources of one command.
 *
 * @param inputs what the user asked for, in the order of the command line; a folder's files sorted
 * @param neighbours what the single files among them need besides: the compiler sees them, no result is shown
 */
public record SourceSet(List<Input> inputs, List<Input> neighbours) {
    private static final String SUFFIX = ".java";

    /** Copies the lists. */
    public SourceSet {
        inputs = List.copyOf(inputs);
        neighbours = List.copyOf(neighbours);
    }

    /**
     * Reads folders (every {@code *.java} below them; they are source roots) and single files.
     *
     * @param charset how they are encoded
     * @param except a folder that is left out, because an earlier run wrote its results there
     */
    public static SourceSet read(List<Path> paths, @Nullable Path except, Charset charset) {
        SourceSet set = find(paths, except, charset);
        try {
            Source.read(set.contents());
        } catch (IOException e) {
            throw CommandFailure.environment("cannot read: " + e, e);
        }
        return set;
    }

    /** The same, but a folder's files are read when somebody wants to know what is in them. */
    public static SourceSet find(List<Path> paths, @Nullable Path except, Charset charset) {
        Map<Path, Input> inputs = new LinkedHashMap<>(); // a file that is named twice is one input
        RealPaths real = new RealPaths();
        List<Input> singles = new ArrayList<>();
        for (Path path : paths) {
            try {
                if (Files.isDirectory(path)) {
                    folder(path, except, charset, real).forEach(inputs::putIfAbsent);
                } else if (Files.isRegularFile(path)) {
                    if (!path.toString().endsWith(SUFFIX)) throw new UsageError("not a .java file: " + path);
                    Input input = Input.read(path, path.toString(), charset);
                    if (inputs.putIfAbsent(path.toRealPath(), input) == null) singles.add(input);
                } else {
                    throw new UsageError("no such file or folder: " + path);
                }
            } catch (IOException | UncheckedIOException e) {
                throw CommandFailure.environment("cannot read " + path + ": " + e, e);
            }
        }
        return new SourceSet(List.copyOf(inputs.values()), neighbours(singles, inputs, charset));
    }

    private static List<Input> neighbours(List<Input> singles, Map<Path, Input> inputs, Charset charset) {
        try {
            List<Input> found = new ArrayList<>();
            for (Input input : Neighbours.of(singles, charset)) {
                if (!inputs.containsKey(input.file().toRealPath())) found.add(input);
            }
            return found;
        } catch (IOException e) {
            throw CommandFailure.environment("cannot read: " + e, e);
        }
    }

    private static Map<Path, Input> folder(Path root, @Nullable Path except, Charset charset, RealPaths real)
            throws IOException {
        Path realRoot = root.toRealPath();
        Path skipped = except == null || !Files.exists(except) ? null : except.toRealPath();
        if (skipped != null && realRoot.equals(skipped)) skipped = null; // refused later, with a message
        Folders.Found below = Folders.find(root, SUFFIX);
        List<Path> files = below.files();
        List<Source> sources = Source.of(root, files, charset);
        // By the path as text: the same order on every platform.
        Map<String, Input> places = new TreeMap<>();
        for (int i = 0; i < files.size(); i++) {
            Source source = sources.get(i);
            String place = source.file().path();
            places.put(
                    place,
                    new Input(files.get(i), below.linked() ? real.of(files.get(i)) : realRoot.resolve(place), source));
        }
        Map<Path, Input> found = new LinkedHashMap<>();
        for (Input input : places.values()) {
            if (skipped == null || !input.real().startsWith(skipped)) found.putIfAbsent(input.real(), input);
        }
        return found;
    }

    /** What the compiler is asked for. */
    public List<SourceFile> sources() {
        return files(inputs);
    }

    /** What it is shown besides. */
    public List<SourceFile> around() {
        return files(neighbours);
    }

    private static List<SourceFile> files(List<Input> inputs) {
        return inputs.stream().map(Input::source).toList();
    }

    /** The inputs with their bytes. */
    public List<Source> contents() {
        return inputs.stream().map(Input::content).toList();
    }

    /** All of them as inputs: where the neighbours' results count too. */
    public SourceSet whole() {
        return new SourceSet(Stream.concat(inputs.stream(), neighbours.stream()).toList(), List.of());
    }
}
