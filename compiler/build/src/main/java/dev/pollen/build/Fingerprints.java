package dev.pollen.build;

import dev.pollen.compiler.Compiler;
import dev.pollen.compiler.Options;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What an output depends on besides the sources. Jars and classes count by name, size and time, not by content. */
final class Fingerprints {
    private Fingerprints() {}

    /** The fingerprint of the compiler, its JDK, and what it is told. */
    static String key(Options options) throws IOException {
        Digest digest = new Digest();
        digest.add(Runtime.version() + " " + options.release() + " " + options.layout() + " " + options.flags());
        add(List.of(compiler()), digest);
        add(options.classPath(), digest);
        digest.add("processors");
        add(options.processorPath(), digest);
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

    private static void add(List<Path> path, Digest digest) throws IOException {
        for (Path entry : path) {
            digest.add(entry.toString());
            if (!Files.isDirectory(entry)) {
                digest.add(stamp(entry));
                continue;
            }
            try (Stream<Path> walk = Files.walk(entry)) {
                walk.filter(file -> file.toString().endsWith(".class"))
                        .sorted()
                        .forEach(file -> digest.add(entry.relativize(file) + " " + stamp(file)));
            }
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
