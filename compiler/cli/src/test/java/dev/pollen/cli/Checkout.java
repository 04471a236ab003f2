package dev.pollen.cli;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** What scripts/pollen takes for a checkout of Pollen that is built, with the classes of this test run. */
final class Checkout {
    private static final Path SCRIPTS = Path.of("../../scripts");

    private static final List<String> MODULES =
            List.of("runtime/core", "compiler/core", "compiler/build", "compiler/inspect", "compiler/cli");

    private Checkout() {}

    static void make(Path root) throws IOException {
        for (String script : List.of("pollen", "lib/ask.pl")) {
            Path copy = root.resolve("scripts").resolve(script);
            Files.createDirectories(copy.getParent());
            Files.copy(SCRIPTS.resolve(script), copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.createFile(root.resolve("pom.xml"));
        for (String module : MODULES) {
            Files.createDirectories(root.resolve(module).resolve("src/main"));
            Files.createDirectories(root.resolve(module).resolve("target/classes"));
            Files.createFile(root.resolve(module).resolve("pom.xml"));
        }
        Path target = root.resolve("compiler/cli/target");
        Path start = Files.createDirectory(target.resolve("start"));
        jar(start.resolve("runtime.jar"), "");
        String[] classPath = System.getProperty("java.class.path").split(File.pathSeparator, -1);
        jar(
                start.resolve("pollen.jar"),
                Stream.of(classPath)
                        .map(entry -> Path.of(entry).toUri().toString())
                        .collect(joining(" ")));
        Files.writeString(target.resolve("pollen.path"), start.resolve("runtime.jar") + "\n");
        Path stamp = Files.createFile(target.resolve("pollen.stamp"));
        Files.setLastModifiedTime(stamp, FileTime.from(Instant.now().plus(Duration.ofDays(1)))); // nothing is newer
    }

    /** A JDK that is this one, but for a byte that each start from outside adds to {@code starts}. */
    static void makeJdk(Path jdk, Path starts) throws IOException {
        Path home = Path.of(System.getProperty("java.home"));
        Files.createDirectories(jdk.resolve("bin"));
        Files.copy(home.resolve("release"), jdk.resolve("release"));
        script(jdk.resolve("bin/javac"), "exit 1");
        script(jdk.resolve("bin/java"), "echo >>'" + starts + "'; exec '" + home.resolve("bin/java") + "' \"$@\"");
        Files.createFile(starts);
    }

    static void jar(Path file, String classPath) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!classPath.isEmpty()) manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        new JarOutputStream(Files.newOutputStream(file), manifest).close();
    }

    static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
