package dev.pollen.maven;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A copy of a project of {@code src/it} that real Maven builds run on, with the plugin out of {@code target/it-repo}. What
 * the copies' poms call {@code @version@} is the version under test.
 */
final class Build {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private final Path folder;
    private Path maven = Path.of(System.getProperty("its.maven.home"));

    private Build(Path folder) {
        this.folder = folder;
    }

    /** What a run came to. */
    record Result(int status, String output) {
        Result succeeds() {
            assertWithMessage(output).that(status).isEqualTo(0);
            return this;
        }

        Result fails() {
            assertWithMessage(output).that(status).isNotEqualTo(0);
            return this;
        }
    }

    /** A fresh copy of {@code src/it/project}. */
    static Build of(String project, String copy) throws IOException {
        Path folder = TARGET.resolve("it").resolve(copy);
        delete(folder);
        Path source = Path.of("src/it").resolve(project);
        try (Stream<Path> walk = Files.walk(source)) {
            for (Path file : (Iterable<Path>) walk::iterator) {
                Path target = folder.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.createDirectories(folder.resolve(".mvn")); // the root of the build, also to Maven 4
        Build build = new Build(folder);
        for (String pom : build.files("")) {
            if (pom.endsWith("pom.xml")) {
                String text = build.read(pom).replace("@version@", System.getProperty("its.version"));
                Files.writeString(build.path(pom), text);
            }
        }
        return build;
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.sorted((a, b) -> b.compareTo(a)).toList()) Files.delete(file);
        }
    }

    Build with(String mavenVersion) {
        maven = TARGET.resolve("mavens/apache-maven-" + mavenVersion);
        return this;
    }

    Path path(String file) {
        return folder.resolve(file);
    }

    String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    void edit(String file, String from, String to) throws IOException {
        String text = read(file);
        assertWithMessage(file).that(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    /** Runs Maven, offline where it can: the settings know the local repository of whoever runs the tests. */
    Result run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                maven.resolve("bin/mvn").toString(),
                "-B",
                "-e",
                "-s",
                settings().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        process.environment().remove("MAVEN_ARGS");
        return run(process);
    }

    /** Runs a class of the project. */
    Result java(String classPath, String main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("java", "-cp", classPath, main));
        command.addAll(List.of(arguments));
        return program(command);
    }

    /** Runs a program of the JDK that runs this test. */
    Result program(List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(words);
        command.set(
                0, Path.of(System.getProperty("java.home"), "bin", words.get(0)).toString());
        return run(new ProcessBuilder(command));
    }

    private Result run(ProcessBuilder builder) throws IOException, InterruptedException {
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(nothing()));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    private static java.io.File nothing() throws IOException {
        Path empty = TARGET.resolve("it-empty");
        if (!Files.exists(empty)) Files.createFile(empty);
        return empty.toFile();
    }

    /** The runtime, as the projects get it. */
    static String runtime() {
        String version = System.getProperty("its.version");
        return TARGET.resolve("it-repo/dev/pollen/pollen-runtime/" + version + "/pollen-runtime-" + version + ".jar")
                .toString();
    }

    /** The files below a folder, sorted. */
    List<String> files(String below) {
        Path root = folder.resolve(below);
        if (!Files.exists(root)) return List.of();
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When each file below a folder was written. */
    Map<String, String> times(String below) throws IOException {
        Map<String, String> times = new TreeMap<>();
        for (String file : files(below)) {
            times.put(
                    file,
                    Files.getLastModifiedTime(folder.resolve(below).resolve(file))
                            .toString());
        }
        return times;
    }

    private static Path settings() throws IOException {
        Path file = TARGET.resolve("it-settings.xml");
        Files.writeString(
                file,
                Files.readString(Path.of("src/it/settings.xml"))
                        .replace("@it@", TARGET.resolve("it-repo").toString())
                        .replace(
                                "@local@",
                                Path.of(System.getProperty("its.local.repository"))
                                        .toUri()
                                        .toString()));
        return file;
    }
}
