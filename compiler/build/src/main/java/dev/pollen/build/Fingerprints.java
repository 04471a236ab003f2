package dev.pollen.build;

import dev.pollen.compiler.Compiler;
import dev.pollen.compiler.Options;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** What an output depends on besides the sources. Jars and classes count by name, size and time, not by content. */
final class Fingerprints {
    private Fingerprints() {}

    /** The fingerprint of a path. */
    static String place(Path path) {
        return Digest.of(path.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The fingerprint of the compiler, its JDK, what it is told, and how the sources are encoded. */
    static String key(Options options, Set<Charset> charsets) throws IOException {
        Digest digest = new Digest();
        new TreeSet<>(charsets).forEach(charset -> digest.add(charset.name()));
        digest.add(Runtime.version() + " " + options.release() + " " + options.layout() + " " + options.flags());
        add(List.of(compiler()), digest);
        add(ManifestPaths.of(options.classPath()), digest);
        digest.add("processors");
        add(ManifestPaths.of(options.processorPath()), digest);
        return digest.text();
    }

    /** Size and time of a file; {@link State#NOTHING} where there is none. */
    static String stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) return State.NOTHING;
            return attributes.size() + "@" + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        } catch (IOException e) {
            return State.NOTHING;
        }
    }

    private static void add(Collection<Path> path, Digest digest) throws IOException {
        for (Path entry : path) {
            digest.add(entry.toString());
            if (!Files.isDirectory(entry)) {
                digest.add(stamp(entry));
                continue;
            }
            Folders.files(entry, ".class").stream()
                    .sorted()
                    .forEach(file -> digest.add(entry.relativize(file) + " " + stamp(file)));
        }
    }

    private static Path compiler() throws IOException {
        try {
            return Path.of(Compiler.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
