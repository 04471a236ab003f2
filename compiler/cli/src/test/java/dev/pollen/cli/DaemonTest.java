package dev.pollen.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code --daemon}, with processes as a user has them. */
@Timeout(300)
class DaemonTest {
    private static final String SOURCE = """
            import dev.pollen.*;

            class Use {
                @Async Future<Integer> use(Future<Integer> f) {
                    return Future.ready(Pollen.await(f) + Library.VALUE);
                }
            }
            """;

    @TempDir
    private Path folder;

    /** What starts the call's JVM, if not the test itself. */
    private List<String> prefix = List.of();

    private record Said(int status, String out, String err) {}

    private static List<String> jvm(String main) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-cp", System.getProperty("java.class.path"), main);
    }

    private Said pollen(Path here, String... arguments) throws Exception {
        return said(here, jvm("dev.pollen.cli.Main"), arguments);
    }

    /** As a launcher does it that would otherwise start {@code command}. */
    private Said errand(Path here, List<String> command, String... arguments) throws Exception {
        List<String> start = new ArrayList<>(jvm("dev.pollen.cli.Errand"));
        start.add(String.valueOf(command.size()));
        start.addAll(command);
        return said(here, start, arguments);
    }

    private Said said(Path here, List<String> start, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(start);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(here.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        Files.createDirectories(folder.resolve("run"));
        builder.environment().put("XDG_RUNTIME_DIR", folder.resolve("run").toString());
        Process process = builder.start();
        process.getOutputStream().close();
        int status = process.waitFor();
        return new Said(status, Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
    }

    /** The daemons that there were, by what their logs say. */
    private List<Long> daemons() throws IOException {
        Path own = folder.resolve("run").resolve("pollen-" + System.getProperty("user.name"));
        if (!Files.isDirectory(own)) return List.of();
        List<Long> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(own)) {
            for (Path log : files.filter(f -> f.toString().endsWith(".log")).toList()) {
                String text = Files.readString(log, UTF_8);
                if (text.startsWith("process ")) found.add(Long.valueOf(text.split(" ", -1)[1]));
            }
        }
        return found;
    }

    @AfterEach
    void end() throws IOException {
        for (long daemon : daemons()) ProcessHandle.of(daemon).ifPresent(ProcessHandle::destroyForcibly);
    }

    private Path project(String name) throws IOException {
        Path project = Files.createDirectory(folder.resolve(name));
        Files.writeString(project.resolve("Use.java"), SOURCE);
        library(project, "1");
        return project;
    }

    /** A class on the class path. */
    private static void library(Path project, String value) throws IOException {
        Path source = Files.createDirectories(project.resolve("lib")).resolve("Library.java");
        Files.writeString(source, "public class Library { public static final int VALUE = " + value + "; }");
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString());
        assertThat(status).isEqualTo(0);
        Files.delete(source);
    }

    @Test
    void saysWhatACallWithoutSays() throws Exception {
        Path project = project("one");
        Said alone = pollen(project, "transpile", "-cp", "lib", "Use.java");
        assertWithMessage(alone.err).that(alone.status).isEqualTo(0);
        assertThat(pollen(project, "transpile", "--daemon", "-cp", "lib", "Use.java"))
                .isEqualTo(alone);
        assertThat(pollen(project, "transpile", "--daemon", "-cp", "lib", "Use.java"))
                .isEqualTo(alone);
        assertThat(daemons()).hasSize(1);

        Files.writeString(
                project.resolve("Wrong.java"), SOURCE.replace("@Async", "").replace("Use", "Wrong"));
        Said wrong = pollen(project, "transpile", "-cp", "lib", "-d", "out", "Wrong.java");
        assertThat(wrong.status).isEqualTo(1);
        assertThat(wrong.err).contains("Wrong.java:5");
        assertThat(pollen(project, "transpile", "--daemon", "-cp", "lib", "-d", "out", "Wrong.java"))
                .isEqualTo(wrong);

        Said usage = pollen(project, "transpile", "--daemon", "--watch", "-d", "out", ".");
        assertThat(usage.err).startsWith("pollen: --watch stays by itself: leave --daemon out");
        assertThat(usage.status).isEqualTo(2);
    }

    @Test
    void helpNeedsNone() throws Exception {
        Said said = pollen(folder, "transpile", "--daemon", "--help");
        assertThat(said.out).contains("--daemon");
        assertThat(said.status).isEqualTo(0);
        assertThat(daemons()).isEmpty();
    }

    /** What is on the class path is as fresh as in a process of its own. */
    @Test
    void seesWhatHasChangedSinceTheLastCall() throws Exception {
        Path project = project("one");
        String[] call = {
            "transpile", "--daemon", "-cp", "lib" + File.pathSeparator + "more.jar", "-d", "out", "Use.java"
        };
        assertThat(pollen(project, call).status).isEqualTo(0);
        library(project, "1; static int other");
        Files.writeString(project.resolve("Use.java"), SOURCE.replace("VALUE", "other"));
        assertThat(pollen(project, call)).isEqualTo(new Said(0, "", ""));
        assertThat(Files.readString(project.resolve("out/Use.java"))).contains("Library.other");
        assertThat(daemons()).hasSize(1);
    }

    /** Annotation processors do so, though they have a Messager. */
    @Test
    void saysWhatIsPrintedMeanwhile() throws Exception {
        Path project = project("one");
        Path services = Files.createDirectories(project.resolve("proc/META-INF/services"));
        Files.writeString(services.resolve("javax.annotation.processing.Processor"), "Loud");
        Path source = Files.writeString(project.resolve("proc/Loud.java"), """
                import java.util.Set;
                import javax.annotation.processing.*;
                import javax.lang.model.element.TypeElement;

                @SupportedAnnotationTypes("*")
                public class Loud extends AbstractProcessor {
                    @Override
                    public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) {
                        System.out.println("to out");
                        System.err.println("to err");
                        return false;
                    }
                }
                """);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", source.toString()))
                .isEqualTo(0);
        Said alone = pollen(project, "transpile", "-cp", "lib", "--processor-path", "proc", "Use.java");
        assertThat(alone.out).contains("to out");
        assertThat(alone.err).contains("to err");
        assertThat(pollen(project, "transpile", "--daemon", "-cp", "lib", "--processor-path", "proc", "Use.java"))
                .isEqualTo(alone);
    }

    @EnabledOnOs(OS.LINUX)
    @Test
    void newFilesHaveTheRightsThatTheCallGivesThem() throws Exception {
        Path project = project("one");
        for (String mask : List.of("022", "077")) {
            prefix = List.of("/bin/sh", "-c", "umask " + mask + "; exec \"$@\"", "sh");
            assertThat(pollen(project, "transpile", "--daemon", "-cp", "lib", "-d", mask, "Use.java").status)
                    .isEqualTo(0);
        }
        assertThat(rights(project.resolve("022/Use.java"))).isEqualTo("rw-r--r--");
        assertThat(rights(project.resolve("077/Use.java"))).isEqualTo("rw-------");
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    /** What Ctrl-Z, {@code timeout} and shells send goes to a group. */
    @EnabledOnOs(OS.LINUX)
    @Test
    void aSignalForTheGroupOfItsFirstClientIsNotForTheDaemon() throws Exception {
        pollen(project("one"), "transpile", "--daemon", "-cp", "lib", "-d", "out", "Use.java");
        long daemon = daemons().get(0);
        assertThat(group(daemon)).isEqualTo(String.valueOf(daemon));
    }

    private static String group(long process) throws IOException {
        String stat = Files.readString(Path.of("/proc", String.valueOf(process), "stat"));
        return stat.substring(stat.lastIndexOf(')')).split(" ", -1)[3];
    }

    @Test
    void eachFolderHasItsOwn() throws Exception {
        for (String name : List.of("one", "two")) {
            Path project = project(name);
            assertThat(pollen(project, "transpile", "--daemon", "-cp", "lib", "-d", "out", "Use.java").status)
                    .isEqualTo(0);
            assertThat(Files.exists(project.resolve("out/Use.java"))).isTrue();
        }
        assertThat(daemons()).hasSize(2);
    }

    @Test
    void aKilledOneIsReplaced() throws Exception {
        Path project = project("one");
        String[] call = {"transpile", "--daemon", "-cp", "lib", "-d", "out", "Use.java"};
        assertThat(pollen(project, call).status).isEqualTo(0);
        Optional<ProcessHandle> first = ProcessHandle.of(daemons().get(0));
        first.orElseThrow().destroyForcibly();
        first.orElseThrow().onExit().join();
        assertThat(pollen(project, call)).isEqualTo(new Said(0, "", ""));
        assertThat(daemons()).doesNotContain(first.orElseThrow().pid());
    }

    /** A launcher's first JVM is a small one. */
    @Test
    void anErrandStartsOneOnlyWhereThereIsNone() throws Exception {
        Path project = project("one");
        String[] call = {"transpile", "--daemon", "-cp", "lib", "-d", "out", "Use.java"};
        assertThat(errand(project, jvm("dev.pollen.cli.Main"), call)).isEqualTo(new Said(0, "", ""));
        assertThat(Files.exists(project.resolve("out/Use.java"))).isTrue();
        List<Long> daemons = daemons();
        assertThat(daemons).hasSize(1);

        Files.delete(project.resolve("out/Use.java"));
        assertThat(errand(project, jvm("is.not.started"), call)).isEqualTo(new Said(0, "", ""));
        assertThat(Files.exists(project.resolve("out/Use.java"))).isTrue();
        Files.writeString(project.resolve("Use.java"), SOURCE.replace("@Async", ""));
        assertThat(errand(project, jvm("is.not.started"), call)).isEqualTo(pollen(project, call));
        assertThat(daemons()).isEqualTo(daemons);
    }

    @Test
    void anErrandEndsAsTheCommandDoesThatItStarts() throws Exception {
        Path project = project("one");
        Files.createDirectories(folder.resolve("run"));
        Files.createFile(folder.resolve("run").resolve("pollen-" + System.getProperty("user.name")));
        Files.writeString(project.resolve("Use.java"), SOURCE.replace("@Async", ""));
        Said said = errand(project, jvm("dev.pollen.cli.Main"), "transpile", "--daemon", "-cp", "lib", "Use.java");
        assertThat(said.status).isEqualTo(1);
        assertThat(said.err.split("pollen: no daemon", -1)).hasLength(2);
        assertThat(said.err).contains("Use.java:5");
    }

    @Test
    void withoutAPlaceForItTheCallDoesWithout() throws Exception {
        Path project = project("one");
        Files.createDirectories(folder.resolve("run"));
        Files.createFile(folder.resolve("run").resolve("pollen-" + System.getProperty("user.name")));
        Said said = pollen(project, "transpile", "--daemon", "-cp", "lib", "-d", "out", "Use.java");
        assertThat(said.err).startsWith("pollen: no daemon (");
        assertThat(said.err).endsWith("is not a folder of the user's alone): this call does without\n");
        assertThat(said.status).isEqualTo(0);
        assertThat(Files.exists(project.resolve("out/Use.java"))).isTrue();
    }
}
