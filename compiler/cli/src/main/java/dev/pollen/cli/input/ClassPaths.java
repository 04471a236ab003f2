package dev.pollen.cli.input;

import dev.pollen.Async;
import dev.pollen.cli.CommandFailure;
import dev.pollen.cli.UsageError;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Class paths, written as {@code java -cp} takes them, {@code lib/*} included, or in a file. */
public final class ClassPaths {
    private ClassPaths() {}

    /** The entries of {@code text} in their order. */
    public static List<Path> of(String text) {
        Set<Path> entries = new LinkedHashSet<>();
        for (String entry : entries(text)) {
            if (entry.equals("*") || entry.endsWith(File.separator + "*") || entry.endsWith("/*")) {
                entries.addAll(jars(Path.of(entry.substring(0, entry.length() - 1))));
            } else if (!entry.isEmpty()) {
                entries.add(Path.of(entry));
            }
        }
        return List.copyOf(entries);
    }

    /** The entries of {@code text} in their order, and behind them Pollen's runtime, which transpiled code needs. */
    public static List<Path> withRuntime(String text) {
        Set<Path> entries = new LinkedHashSet<>(of(text));
        entries.add(runtime());
        return List.copyOf(entries);
    }

    /** The jar or the folder of classes that this program's own runtime comes from. */
    public static Path runtime() {
        CodeSource source = Async.class.getProtectionDomain().getCodeSource();
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw CommandFailure.environment("cannot find the runtime at " + source.getLocation(), e);
        }
    }

    /** The entries; {@code @FILE} is replaced by those in the file, which may stand on several lines among Maven's own. */
    private static List<String> entries(String text) {
        List<String> entries = new ArrayList<>();
        for (String entry : text.split(File.pathSeparator, -1)) {
            if (entry.startsWith("@")) {
                lines(Path.of(entry.substring(1))).forEach(line -> entries.addAll(entries(line)));
            } else {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.startsWith("[") && !line.startsWith("@")) // [INFO] …
                    .toList();
        } catch (IOException e) {
            throw new UsageError("cannot read the class path in " + file + ": " + e);
        }
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of(); // as java does: an entry that is not there is no error
        }
    }
}
