package dev.pollen.compiler.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of cases among the test resources. */
public final class Resources {
    private Resources() {}

    /** The folder {@code name} as it was copied for this run. */
    public static Path folder(String name) {
        URL place = Resources.class.getClassLoader().getResource(name);
        if (place == null) throw new IllegalArgumentException("no test resource " + name);
        try {
            return Path.of(place.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of a file. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries of a folder, in order of their names. */
    public static List<Path> list(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every Java source below {@code folder}, named by its place. */
    public static List<Program> programs(String folder) {
        Path root = folder(folder);
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(f -> f.toString().endsWith(".java"))
                    .sorted()
                    .map(f -> new Program(name(root.relativize(f)), read(f)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folders of conformance programs that this JDK can run. */
    public static List<String> conformanceFolders() {
        return list(folder("conformance/programs")).stream()
                .map(f -> f.getFileName().toString())
                .filter(f -> release(f) <= Runtime.version().feature())
                .toList();
    }

    /** The Java that the programs of a folder need: {@code java21} and the like say it. */
    private static int release(String folder) {
        String number = folder.replaceAll("\\D", "");
        return number.isEmpty() ? 17 : Integer.parseInt(number);
    }

    /** The conformance programs that this JDK can run. */
    public static List<Program> conformance() {
        return conformanceFolders().stream()
                .flatMap(f -> programs("conformance/programs/" + f).stream())
                .toList();
    }

    private static String name(Path relative) {
        String path = relative.toString().replace('\\', '/');
        return path.substring(0, path.length() - ".java".length()).replace('/', '.');
    }
}
