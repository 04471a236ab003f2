package dev.pollen.cli;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.cli.run.Program;
import dev.pollen.compiler.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs talk to the test through a system property. */
class RunTest {
    private static final String SAID = "pollen.test.said";

    @TempDir
    private Path folder;

    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();

    @AfterEach
    void clean() {
        System.clearProperty(SAID);
        Thread.currentThread().setContextClassLoader(loader);
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static Program program(Object... arguments) {
        Shell.Result result = Shell.run(arguments);
        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isEqualTo(0);
        return result.outcome().program();
    }

    @Test
    void runsAFileWithItsNeighboursAndItsArguments() throws Throwable {
        Path main = write("a/Main.java", """
            package a;
            import b.Sayer;
            public class Main {
                public static void main(String[] args) { Sayer.say(Here.join(args)); }
            }
            """);
        write(
                "a/Here.java",
                "package a; class Here { static String join(String[] a) { return String.join(\",\", a); } }");
        write("a/Broken.java", "package a; class Broken { not java }");
        write("b/Sayer.java", "package b; public class Sayer { public static void say(String s) { c.Deep.say(s); } }");
        write(
                "c/Deep.java",
                "package c; public class Deep { public static void say(String s) { System.setProperty(\"" + SAID
                        + "\", s); } }");
        program("run", main, "-x", "--release", "run", "@file").run();
        assertThat(System.getProperty(SAID)).isEqualTo("-x,--release,run,@file");
    }

    @Test
    void aDumpOfItsTasksNamesTheUsersLines() throws Throwable {
        Path file = write("Main.java", """
            import static dev.pollen.Pollen.await;
            import dev.pollen.*;
            import java.time.Duration;
            class Main {
                @Async
                static Future<Void> outer(int number) {
                    await(inner("a"));
                    return Future.ready();
                }
                @Async
                static Future<Void> inner(String name) {
                    await(Pollen.async(() -> {
                        await(Pollen.sleep(Duration.ofHours(1)));
                    }));
                    System.out.println(name);
                    return Future.ready();
                }
                @Async
                static Future<Void> look() {
                    Pollen.spawn(outer(7));
                    await(Pollen.yieldNow());
                    System.setProperty("pollen.test.said", Pollen.dump());
                    return Future.ready();
                }
                public static void main(String[] args) throws Exception { Pollen.blockOn(look()); }
            }
            """);
        Program program = Shell.run(Compiler::compile, "run", file).outcome().program();
        Objects.requireNonNull(program).run();
        assertThat(System.getProperty(SAID)).contains("""
                  at Main.outer(Main.java:7) AWAITING_INNER
                  at Main.inner(Main.java:12) AWAITING_ASYNC  name="a"
                  at Main$InnerFuture.async@12(Main.java:13) AWAITING_SLEEP
                  at dev.pollen.time.Sleep
                """);
    }

    @Test
    void findsTheMainMethodInTheFirstClassThatHasOne() throws Throwable {
        Path file = write("demo.java", """
            class None {}
            class Some { public static void main(String[] args) { System.setProperty("pollen.test.said", "some"); } }
            """);
        program("run", file).run();
        assertThat(System.getProperty(SAID)).isEqualTo("some");
    }

    @Test
    void failuresHaveTheStackTraceOfTheProgram() throws IOException {
        Path file = write("Main.java", """
            public class Main {
                public static void main(String[] args) throws Exception {
                    try { fail(); } catch (RuntimeException e) { throw new Exception("outer", e); }
                }
                static void fail() { throw new RuntimeException("inner"); }
            }
            """);
        Program program = program("run", file);
        Exception failure = assertThrows(Exception.class, program::run);
        assertThat(Arrays.stream(failure.getStackTrace()).map(Object::toString).toList())
                .containsExactly("Main.main(Main.java:3)");
        assertThat(failure.getCause().getStackTrace()).hasLength(2);
    }

    @Test
    void aFileWithoutMainIsWrongUsage() throws IOException {
        Shell.Result result = Shell.run("run", write("Main.java", "class Main {}"));
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("has a main method");
    }

    @Test
    void errorsOfTheCompilerStopIt() throws IOException {
        Shell.Result result = Shell.run("run", write("Main.java", "class Main {} // WRONG"));
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("error[P0101]");
    }
}
