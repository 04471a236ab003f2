package dev.pollen.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** Class paths as javac reads them: behind a jar come those that its manifest names ({@code Class-Path}, JAR file specification). */
final class ManifestPaths {
    private ManifestPaths() {}

    /** {@code entries} and all that they name, each once. */
    static Collection<Path> of(List<Path> entries) {
        Set<Path> all = new LinkedHashSet<>();
        for (Path entry : entries) add(entry, all);
        return all;
    }

    private static void add(Path entry, Set<Path> all) {
        if (!all.add(entry) || !Files.isRegularFile(entry)) return;
        for (String named : named(entry).split(" ", -1)) {
            if (named.isEmpty()) continue;
            try {
                add(entry.resolveSibling(named).normalize(), all);
            } catch (InvalidPathException noPath) {
                // javac does not find it either
            }
        }
    }

    private static String named(Path jar) {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            Manifest manifest = file.getManifest();
            String paths =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return paths == null ? "" : paths;
        } catch (IOException unreadable) {
            return "";
        }
    }
}
