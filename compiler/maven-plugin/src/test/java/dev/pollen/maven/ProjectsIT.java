package dev.pollen.maven;

import static com.google.common.truth.Truth.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Projects of other shapes: tests, many modules, many roots, Java modules, annotation processors. */
class ProjectsIT {
    private static String path(Build build, String... classes) {
        StringBuilder path = new StringBuilder(Build.runtime());
        for (String each : classes) path.append(File.pathSeparator).append(build.path(each));
        return path.toString();
    }

    @Test
    void testsAreTranspiledAndCoverageIsOfTheUsersLines() throws Exception {
        Build build = Build.of("tests", "tests");
        assertThat(build.run("verify").succeeds().output()).contains("Tests run: 1, Failures: 0, Errors: 0");
        assertThat(build.files("target/test-classes")).contains("demo/AdderTest$BodyFuture.class");
        // JaCoCo's report: of the lines of Adder.java, that of the negative sum was never reached, the others were.
        String report = build.read("target/site/jacoco/jacoco.xml");
        String source = report.substring(report.indexOf("<sourcefile name=\"Adder.java\""));
        List<String> lines = build.read("src/main/java/demo/Adder.java").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = "<line nr=\"" + (i + 1) + "\" mi=\"";
            if (lines.get(i).contains("sum = 0")) assertThat(source).containsMatch(line + "[1-9][0-9]*\" ci=\"0\"");
            if (lines.get(i).contains("sum += await")) assertThat(source).containsMatch(line + "[0-9]*\" ci=\"[1-9]");
            if (lines.get(i).contains("ready(sum)")) assertThat(source).containsMatch(line + "[0-9]*\" ci=\"[1-9]");
        }
        assertThat(build.read("target/site/jacoco/demo/Adder.java.html")).contains("int sum = await(a);");
    }

    @Test
    void aReactorBuildsInParallelAndLeavesPlainModulesAlone() throws Exception {
        Build build = Build.of("reactor", "reactor");
        String output = build.run("-T", "4", "compile").succeeds().output();
        assertThat(output).doesNotContain("not marked as thread-safe");
        assertThat(build.files("plain/target/pollen")).isEmpty();
        assertThat(build.files("plain/target/classes")).containsExactly("demo/plain/Plain.class");
        String path = path(build, "app/target/classes", "library/target/classes");
        assertThat(build.java(path, "demo.app.App").succeeds().output().strip()).isEqualTo("library 1, library 2");
    }

    @Test
    void allSourceRootsAreTaken() throws Exception {
        Build build = Build.of("generated", "generated");
        build.run("compile").succeeds();
        assertThat(build.files("target/pollen/main"))
                .containsExactly("demo/App.java", "demo/gen/Generated.java", "demo/more/More.java");
        String run =
                build.java(path(build, "target/classes"), "demo.App").succeeds().output();
        assertThat(run.strip()).isEqualTo("gen 1, more 2");
        assertThat(build.run("compile").succeeds().output()).contains("Nothing to compile");
    }

    @Test
    void javaModulesCompileAndRun() throws Exception {
        Build build = Build.of("module", "module");
        build.run("package").succeeds();
        String modules = Build.runtime() + File.pathSeparator + build.path("target/module-1.jar");
        Build.Result run = build.program(List.of("java", "-p", modules, "-m", "demo.module/demo.module.App"));
        assertThat(run.succeeds().output().strip()).isEqualTo("GET in demo.module");
    }

    @Test
    void annotationProcessorsAreKnownToBothCompilers() throws Exception {
        Build build = Build.of("processors", "processors");
        build.run("compile").succeeds();
        assertThat(build.files("target/classes")).contains("demo/UserMapperImpl.class");
        String run =
                build.java(path(build, "target/classes"), "demo.App").succeeds().output();
        assertThat(run.lines())
                .containsExactly("Ada 42", "11", "names is marked non-null but is null")
                .inOrder();
        assertThat(build.files("target/pollen/main")).doesNotContain("demo/UserMapperImpl.java");
    }

    @Test
    void whatLombokWouldDoToAMachineIsRefused() throws Exception {
        Build build = Build.of("processors", "processors-refused");
        // the builder that Lombok adds stands where its annotation does
        build.edit("src/main/java/demo/Lengths.java", "  @Async\n", "  @lombok.Synchronized @lombok.Builder @Async\n");
        String output = build.run("compile").fails().output();
        assertThat(output)
                .containsMatch("\\[ERROR\\] .*demo/Lengths.java:\\[17,3\\] \\[P0203\\] Lombok's @Synchronized ");
    }

    @Test
    void processorsThatTheProjectSwitchesOffDoNotRun() throws Exception {
        Build build = Build.of("hello", "hello-proc");
        compilerArguments(build, "-proc:none", "-Anone=1");
        build.edit("pom.xml", "</compilerArgs>", """
                </compilerArgs><annotationProcessors>
                  <annotationProcessor>demo.NotThere</annotationProcessor>
                </annotationProcessors>""");
        build.edit("pom.xml", "</dependencies>", """
                <dependency>
                  <groupId>org.projectlombok</groupId>
                  <artifactId>lombok</artifactId>
                  <version>1.18.48</version>
                  <scope>provided</scope>
                </dependency></dependencies>""");
        build.run("compile").succeeds();
        assertThat(build.files("target/classes")).contains("demo/App$TwiceFuture.class");
    }

    @Test
    void packagesThatAModuleHidesAreOpenedAsForJavac() throws Exception {
        Build build = Build.of("hello", "hello-exports");
        build.edit("pom.xml", "<maven.compiler.release>17</maven.compiler.release>", """
                <maven.compiler.source>17</maven.compiler.source><maven.compiler.target>17</maven.compiler.target>""");
        compilerArguments(build, "--add-exports", "java.base/jdk.internal.misc=ALL-UNNAMED");
        Files.writeString(build.path("src/main/java/demo/Inside.java"), """
                package demo;

                import static dev.pollen.Pollen.await;

                import dev.pollen.Async;
                import dev.pollen.Future;
                import jdk.internal.misc.VM;

                class Inside {
                  @Async
                  static Future<Boolean> booted(Future<Integer> level) {
                    var least = VM.initLevel();
                    int asked = await(level);
                    return Future.ready(least >= asked);
                  }
                }
                """);
        build.run("compile").succeeds();
        assertThat(build.files("target/classes")).contains("demo/Inside$BootedFuture.class");
    }

    private static void compilerArguments(Build build, String... arguments) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String each : arguments) all.append("<arg>").append(each).append("</arg>");
        String plugin = "<artifactId>maven-compiler-plugin</artifactId>";
        String configuration = "<configuration><compilerArgs>" + all + "</compilerArgs></configuration>";
        build.edit("pom.xml", plugin, plugin + configuration);
    }

    @Test
    void whatIsWrongIsSaidWithFileLineAndColumn() throws Exception {
        Build build = Build.of("broken", "broken");
        for (String goal : List.of("compile", "pollen:check")) {
            String output = build.run(goal).fails().output();
            assertThat(output)
                    .containsMatch("\\[ERROR\\] .*/src/main/java/demo/Broken.java:\\[11,24\\] \\[P01[0-9]+\\] ");
            assertThat(output).contains("in @Async methods, see above");
        }
        assertThat(build.files("target/classes")).isEmpty();
        build.edit("pom.xml", "<maven.compiler.release>17", "<maven.compiler.release>11");
        assertThat(build.run("compile").fails().output()).contains("Pollen needs Java 17 or later");
        build.edit("pom.xml", "<artifactId>pollen-runtime</artifactId>", "<artifactId>pollen-compiler</artifactId>");
        assertThat(build.run("compile").fails().output()).contains("add dev.pollen:pollen-runtime to <dependencies>");
    }

    @Test
    void skippingAndTheOtherGoals() throws Exception {
        Build build = Build.of("hello", "hello-goals");
        String help = build.run("pollen:help").succeeds().output();
        for (String goal : List.of("transpile", "test-transpile", "check", "inspect", "help")) {
            assertThat(help).contains("pollen:" + goal);
        }
        build.run("pollen:check").succeeds();
        assertThat(build.run("pollen:inspect", "-Dpollen.format=text")
                        .succeeds()
                        .output())
                .contains("AWAITING_YIELD_NOW");
        build.run("pollen:inspect", "-Dpollen.method=App#tw*").succeeds();
        assertThat(build.read("target/site/pollen.html")).contains("\"demo.App#twice(int)\"");
        build.run("pollen:inspect", "-Dpollen.format=json").succeeds();
        assertThat(build.read("target/pollen/inspect.json")).contains("\"demo.App#twice(int)\"");
        assertThat(build.run("pollen:inspect", "-Dpollen.format=gif").fails().output())
                .contains("no format gif");
        build.run("compile", "-Dpollen.skip").succeeds();
        assertThat(build.files("target/classes")).doesNotContain("demo/App$TwiceFuture.class");
    }

    @Test
    void theSiteLinksToTheMachines() throws Exception {
        Build build = Build.of("hello", "hello-site");
        build.run("site").succeeds();
        assertThat(build.read("target/site/project-reports.html")).contains("href=\"pollen.html\"");
        assertThat(build.read("target/site/pollen.html")).contains("\"demo.App#twice(int)\"");
    }

    @Test
    void anIdeGetsMessagesAndKeepsItsFolders() throws Exception {
        Build build = Build.of("hello", "hello-ide");
        build.run("compile", "-Dm2e.version=2").succeeds();
        assertThat(Files.exists(build.path("target/pollen"))).isFalse();
        assertThat(build.files("target/classes")).doesNotContain("demo/App$TwiceFuture.class");
    }

    @Test
    void theBuildCacheSkipsTheWork() throws Exception {
        Build build = Build.of("hello", "hello-cached");
        Files.writeString(build.path(".mvn/extensions.xml"), """
                <extensions>
                  <extension>
                    <groupId>org.apache.maven.extensions</groupId>
                    <artifactId>maven-build-cache-extension</artifactId>
                    <version>1.3.0</version>
                  </extension>
                </extensions>
                """);
        String here = "-Dmaven.build.cache.location=" + build.path("cache");
        build.with("3.9.16");
        build.run("verify", here).succeeds();
        String output = build.run("clean", "verify", here).succeeds().output();
        assertThat(output).contains("Skipping plugin execution (cached): pollen:transpile");
        build.edit("src/main/java/demo/App.java", "2 * number", "3 * number");
        assertThat(build.run("clean", "verify", here).succeeds().output()).contains("Transpiled 2 of 2 source files");
    }
}
