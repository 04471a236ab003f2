package dev.pollen.compiler.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a program is compiled over and runs on: {@code dev.pollen}, and the probe that programs talk to. There are two:
 * the oracle's stub, in which {@code await} polls in a loop, and the product's runtime.
 */
public final class Library {
    private static final List<Path> RUNTIME = List.of(locate(dev.pollen.Future.class));

    /** The stub: an untransformed program over it is the reference. */
    public static final Library ORACLE =
            build(List.of(), "conformance/oracle", "conformance/probe").shared();

    /** The product's runtime. */
    public static final Library PRODUCT = build(RUNTIME, "conformance/probe").shared();

    private final List<Path> classPath;
    private final Map<String, byte[]> classes;
    private final Map<String, byte[]> fresh;

    private Library(List<Path> classPath, Map<String, byte[]> classes, Map<String, byte[]> fresh) {
        this.classPath = classPath;
        this.classes = classes;
        this.fresh = fresh;
    }

    /** Jars and folders, for a compiler. */
    public List<Path> classPath() {
        return classPath;
    }

    /** Classes by binary name that programs share. */
    public Map<String, byte[]> classes() {
        return classes;
    }

    /** Classes that each program loads anew, as if they were its own. */
    public Map<String, byte[]> fresh() {
        return fresh;
    }

    /** This library, and sources from the test resources that become part of each program. */
    public Library with(String folder) {
        Library more = build(classPath, folder);
        return new Library(more.classPath, classes, more.fresh);
    }

    private Library shared() {
        return new Library(classPath, classes, Map.of());
    }

    private static Library build(List<Path> below, String... folders) {
        try {
            Path out = Files.createTempDirectory("pollen-library");
            Javac javac = new Javac(below);
            List<Program> sources = Stream.of(folders)
                    .flatMap(f -> Resources.programs(f).stream())
                    .toList();
            Javac.Result result = javac.compile(sources, "-nowarn");
            if (!result.errors().isEmpty())
                throw new IllegalStateException(result.errors().toString());
            for (Map.Entry<String, byte[]> e : result.classes().entrySet()) {
                Path file = out.resolve(e.getKey().replace('.', '/') + ".class");
                Files.createDirectories(file.getParent());
                Files.write(file, e.getValue());
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(out)));
            Map<String, byte[]> classes = new TreeMap<>();
            for (Path p : below) read(p, classes);
            classes.putAll(result.classes());
            List<Path> path = Stream.concat(Stream.of(out), below.stream()).toList();
            return new Library(path, classes, result.classes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Path place, Map<String, byte[]> into) throws IOException {
        if (Files.isDirectory(place)) {
            readTree(place, into);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                readTree(jar.getPath("/"), into);
            }
        }
    }

    private static void readTree(Path root, Map<String, byte[]> into) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                try (InputStream in = Files.newInputStream(file)) {
                    into.put(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'), in.readAllBytes());
                }
            }
        }
    }

    private static Path locate(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path tree) {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) Files.deleteIfExists(file);
        } catch (IOException e) {
            // a leftover in the temporary folder harms nobody
        }
    }
}
