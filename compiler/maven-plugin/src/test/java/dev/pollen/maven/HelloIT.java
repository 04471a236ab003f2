package dev.pollen.maven;

import static com.google.common.truth.Truth.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The newcomer's path: the runtime as a dependency, the plugin with extensions, nothing else. */
class HelloIT {
    private static final String JAR = "target/hello-1.jar";

    @Test
    void theJarRunsAndStackTracesNameTheUsersLines() throws Exception {
        Build build = Build.of("hello", "hello");
        build.run("package").succeeds();
        assertThat(build.files("target/classes")).contains("demo/App$TwiceFuture.class");
        String path = build.path(JAR) + File.pathSeparator + Build.runtime();
        assertThat(build.java(path, "demo.App").succeeds().output().strip()).isEqualTo("twice: 42");
        String trace = build.java(path, "demo.App", "-1").fails().output();
        List<String> lines = build.read("src/main/java/demo/App.java").lines().toList();
        int line = 1;
        while (!lines.get(line - 1).contains("checked(doubled)")) line++;
        assertThat(trace).contains("IllegalArgumentException: negative");
        assertThat(trace).contains("(App.java:" + line + ")");
    }

    @Test
    void theSampleRuns() throws Exception {
        Build build = Build.of("../../../../samples/maven-project", "maven-project");
        String output = build.run("-q", "compile", "exec:java").succeeds().output();
        assertThat(output).contains("3\n2\n1\nliftoff\n");
    }

    @Test
    void theSourceJarAndTheDocumentationAreOfTheUsersFiles() throws Exception {
        Build build = Build.of("hello", "hello-sources");
        build.run("package", "org.apache.maven.plugins:maven-javadoc-plugin:3.12.0:javadoc", "-Dshow=private")
                .succeeds();
        build.program(List.of("jar", "xf", "target/hello-1-sources.jar", "demo/App.java"))
                .succeeds();
        assertThat(build.read("demo/App.java")).isEqualTo(build.read("src/main/java/demo/App.java"));
        assertThat(build.files("target/reports/apidocs/demo")).contains("App.html");
        assertThat(build.files("target/reports/apidocs/demo")).doesNotContain("App.TwiceFuture.html");
    }

    @Test
    void twoBuildsInTwoPlacesMakeTheSameJar() throws Exception {
        byte[] first = jar("hello-here");
        byte[] second = jar("deeper/hello-there");
        assertThat(first).isEqualTo(second);
    }

    private static byte[] jar(String copy) throws IOException, InterruptedException {
        Build build = Build.of("hello", copy);
        build.run("package").succeeds();
        return Files.readAllBytes(build.path(JAR));
    }

    @Test
    void aBuildWithoutChangesWritesNothing() throws Exception {
        Build build = Build.of("hello", "hello-again");
        build.run("compile").succeeds();
        Map<String, String> copies = build.times("target/pollen");
        Map<String, String> classes = build.times("target/classes");
        assertThat(copies.keySet()).containsExactly("main.state", "main/demo/App.java", "main/demo/Arithmetic.java");
        String output = build.run("compile").succeeds().output();
        assertThat(output).contains("Nothing to transpile");
        assertThat(output).contains("Nothing to compile");
        assertThat(build.times("target/pollen")).isEqualTo(copies);
        assertThat(build.times("target/classes")).isEqualTo(classes);
    }

    @Test
    void oneChangedFileIsOneWrittenFile() throws Exception {
        Build build = Build.of("hello", "hello-changed");
        build.run("compile").succeeds();
        Map<String, String> before = build.times("target/pollen/main");
        build.edit("src/main/java/demo/App.java", "2 * number", "3 * number");
        assertThat(build.run("compile").succeeds().output()).contains("Transpiled 1 of 2 source files");
        Map<String, String> after = build.times("target/pollen/main");
        assertThat(after.get("demo/Arithmetic.java")).isEqualTo(before.get("demo/Arithmetic.java"));
        assertThat(after.get("demo/App.java")).isNotEqualTo(before.get("demo/App.java"));
        String path = build.path("target/classes") + File.pathSeparator + Build.runtime();
        assertThat(build.java(path, "demo.App").succeeds().output().strip()).isEqualTo("twice: 63");
    }

    @Test
    void renamedAndDeletedFilesLeaveNothingBehindAndFailedBuildsAreRetried() throws Exception {
        Build build = Build.of("hello", "hello-renamed");
        build.run("compile").succeeds();
        build.edit("src/main/java/demo/App.java", "int number = start;", "int number = start");
        for (int i = 0; i < 2; i++) {
            String output = build.run("compile").fails().output();
            assertThat(output).containsMatch("\\[ERROR\\] .*src/main/java/demo/App.java:\\[12,23\\] \\[P0001\\] ");
            assertThat(build.files("target/pollen/main")).containsExactly("demo/Arithmetic.java");
        }
        build.edit("src/main/java/demo/App.java", "int number = start", "int number = start;");
        build.edit("src/main/java/demo/App.java", "class App", "class Main");
        Files.move(build.path("src/main/java/demo/App.java"), build.path("src/main/java/demo/Main.java"));
        build.run("compile").succeeds();
        assertThat(build.files("target/pollen/main")).containsExactly("demo/Arithmetic.java", "demo/Main.java");
        assertThat(build.files("target/classes")).contains("demo/Main$TwiceFuture.class");
        assertThat(build.files("target/classes")).doesNotContain("demo/App.class");
    }
}
