package dev.pollen.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pollen.build.Engine;
import dev.pollen.compiler.Options;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exit statuses, help, and what goes to which stream. */
class CliTest {
    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("A.java"), text);
    }

    @Test
    void wrongUsageIsTwo() {
        for (String line : List.of(
                "",
                "chek x",
                "check",
                "check no/such/place",
                "check --release x .",
                "check --diagnostics xml .",
                "inspect --format gif .",
                "transpile --layout wide .",
                "explain P9999",
                "run",
                "run no/such/File.java",
                "trace no/such/trace",
                "inspect --trace no/such/trace .")) {
            Shell.Result result = Shell.run((Object[]) line.split(" "));
            assertWithMessage(line).that(result.status()).isEqualTo(2);
            assertWithMessage(line).that(result.out()).isEmpty();
            assertWithMessage(line).that(result.err()).startsWith("pollen: ");
        }
    }

    @Test
    void whatIsNoTraceIsWrongUsage() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "hello\n");
        assertThat(Shell.run("trace", text).status()).isEqualTo(2);
        assertThat(Shell.run("trace", text).err())
                .startsWith("pollen: " + text + " is not a trace: line 1: not a JSON object\n");
        Path bytes = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff, 0});
        assertThat(Shell.run("trace", bytes).err()).startsWith("pollen: " + bytes + " is not a trace: ");
    }

    @Test
    void aSlipOfThePenGetsASuggestion() {
        assertThat(Shell.run("chek", "x").err()).contains("Did you mean: pollen check");
    }

    @Test
    void releasesThatCannotBeAreWrongUsage() throws IOException {
        Path file = file("");
        assertThat(Shell.run("check", "--release", 11, file).err()).contains("the oldest that Pollen knows is 17");
        int next = Runtime.version().feature() + 1;
        assertThat(Shell.run("check", "--release", next, file).err()).contains("needs a JDK " + next);
        assertThat(Shell.run("check", "--release", next, file).status()).isEqualTo(2);
        assertThat(Shell.run("check", "--release", 17, file).status()).isEqualTo(0);
    }

    /** Half a character is in no encoding, as an umlaut is not in that of the C locale. */
    @Test
    void fileNamesThatTheLocaleHasNotAreWrongUsage() throws IOException {
        Path file = file("");
        Engine wondering = (sources, around, options) -> {
            throw new InvalidPathException("\ud800", "Malformed input or input contains unmappable characters");
        };
        List<Shell.Result> results = List.of(
                Shell.run("check", "\ud800.java"),
                Shell.run("run", "\ud800.java"),
                Shell.run("check", "--class-path", "\ud800", file),
                Shell.run(wondering, "transpile", "-d", folder.resolve("out"), file));
        for (Shell.Result result : results) {
            assertThat(result.err()).startsWith("pollen: no file name here: \ud800");
            assertThat(result.err()).contains(": set LC_ALL=C.UTF-8\n");
            assertThat(result.status()).isEqualTo(2);
        }
        assertThat(Shell.run("check", "a\0b").err()).doesNotContain("LC_ALL");
    }

    @Test
    void errorsAreOne() throws IOException {
        Shell.Result result = Shell.run("check", file("WRONG"));
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).endsWith("  = help: do it right\n\n1 error\n");
    }

    @Test
    void aCrashIsThreeAndNamesTheFile() throws IOException {
        Path file = file("");
        Engine deep = (sources, around, options) -> {
            throw new StackOverflowError();
        };
        Shell.Result result = Shell.run(deep, "check", file);
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err()).startsWith("pollen: internal error in " + file + ": java.lang.StackOverflowError\n");
        assertThat(result.err()).contains("Please report it");
        assertThat(result.err()).doesNotContain("\tat ");
        assertThat(Shell.run(deep, "check", "-v", file).err()).contains("\tat dev.pollen.cli.CliTest");
    }

    @Test
    void aCrashAmongManyFilesIsTracedToOne() throws IOException {
        Files.writeString(folder.resolve("A.java"), "@Async");
        Path second = Files.writeString(folder.resolve("B.java"), "@Async CRASH");
        Shell.Result result = Shell.run(
                (sources, around, options) -> {
                    if (sources.stream().anyMatch(source -> source.text().contains("CRASH"))) {
                        throw new IllegalStateException("boom");
                    }
                    return Shell.pretend(sources, around, options);
                },
                "check",
                folder);
        assertThat(result.err()).startsWith("pollen: internal error in " + second + ": ");
    }

    @Test
    void deepTreesFitOnTheStack() throws IOException {
        Engine deep = (sources, around, options) -> {
            assertThat(depth(500_000)).isEqualTo(500_000);
            return Shell.pretend(sources, around, options);
        };
        assertThat(Shell.run(deep, "check", file("")).status()).isEqualTo(0);
    }

    private static int depth(int levels) {
        return levels == 0 ? 0 : 1 + depth(levels - 1);
    }

    @Test
    void optionsReachTheCompilerAndTheRuntimeIsAlwaysThere() throws IOException {
        List<Options> seen = new ArrayList<>();
        Engine spy = (sources, around, options) -> {
            seen.add(options);
            return Shell.pretend(sources, around, options);
        };
        Path runtime = Path.of(Shell.run("class-path").out().strip());
        Shell.run(
                spy,
                "check",
                "--class-path",
                "a.jar" + File.pathSeparator + "b",
                "--release",
                17,
                "--processor-path",
                "p.jar",
                file(""));
        assertThat(seen.get(0).processorPath()).containsExactly(Path.of("p.jar"));
        assertThat(seen.get(0).classPath())
                .containsExactly(Path.of("a.jar"), Path.of("b"), runtime)
                .inOrder();
        assertThat(seen.get(0).release()).isEqualTo(17);
    }

    @Test
    void classPathHoldsTheRuntime() {
        Path runtime = Path.of(Shell.run("class-path").out().strip());
        assertThat(Files.exists(runtime)).isTrue();
    }

    @Test
    void helpNamesEveryCommandAndGoesToStandardOutput() {
        Shell.Result result = Shell.run("--help");
        assertThat(result.status()).isEqualTo(0);
        assertThat(result.err()).isEmpty();
        for (String command : List.of("transpile", "check", "inspect", "run", "explain", "class-path")) {
            assertThat(result.out()).containsMatch("(?m)^  " + command + " ");
            assertThat(Shell.run(command, "--help").out()).startsWith("Usage: pollen " + command + " ");
        }
        assertThat(result.out()).contains("  2   the command line is wrong\n");
        assertThat(result.out()).contains("  3   an internal error, or files that cannot be read or written\n");
    }

    @Test
    void versionNamesTheJdk() {
        assertThat(Shell.run("--version").out())
                .matches("pollen \\S+ \\(JDK " + Pattern.quote("" + Runtime.version()) + ", .*\\)\n");
    }

    @Test
    void jsonDiagnosticsAreALineEach() throws IOException {
        Shell.Result result = Shell.run("check", "--diagnostics", "json", file("a\n WRONG"));
        assertThat(result.err().lines().toList()).hasSize(1);
        assertThat(result.err())
                .contains("\"line\":2,\"column\":2,\"endLine\":2,\"endColumn\":7,\"start\":3,\"end\":8");
    }

    @Test
    void colourOnlyWhenAskedForOffATerminal() throws IOException {
        assertThat(Shell.run("check", file("WRONG")).err()).doesNotContain("\u001b");
        assertThat(Shell.run("check", "--color", "always", file("WRONG")).err()).contains("\u001b[1;31merror[P0101]");
    }

    @Test
    void quietLeavesErrorsOnly() throws IOException {
        assertThat(Shell.run("check", "-q", file("WRONG")).err()).contains("error[P0101]");
    }

    @Test
    void sarifIsADocumentAlsoOfNothing() throws IOException {
        JsonNode none = new ObjectMapper()
                .readTree(Shell.run("check", "--diagnostics", "sarif", file("")).err());
        assertThat(none.at("/version").asText()).isEqualTo("2.1.0");
        assertThat(none.at("/runs/0/results").size()).isEqualTo(0);
        JsonNode run = new ObjectMapper()
                .readTree(Shell.run("check", "--diagnostics", "sarif", file("a\n WRONG"))
                        .err())
                .at("/runs/0");
        assertThat(run.at("/tool/driver/rules/0/id").asText()).isEqualTo("P0101");
        assertThat(run.at("/tool/driver/rules/0/help/markdown").asText()).contains("P0101");
        JsonNode result = run.at("/results/0");
        assertThat(result.at("/ruleId").asText()).isEqualTo("P0101");
        assertThat(result.at("/level").asText()).isEqualTo("error");
        assertThat(result.at("/message/text").asText()).isEqualTo("wrong\nhelp: do it right");
        assertThat(result.at("/locations/0/physicalLocation/region").toString())
                .isEqualTo("{\"startLine\":2,\"startColumn\":2,\"endLine\":2,\"endColumn\":7}");
    }

    @Test
    void sarifNamesFilesAsUris() throws IOException {
        Path odd = Files.createDirectories(folder.resolve("a b#c%")).resolve("A.java");
        Files.writeString(odd, "WRONG");
        JsonNode document = new ObjectMapper()
                .readTree(Shell.run("check", "--diagnostics", "sarif", odd).err());
        String uri = document.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                .asText();
        assertThat(Path.of(URI.create(uri))).isEqualTo(odd);
        assertThat(uri).endsWith("/a%20b%23c%25/A.java");
    }

    /** Programs read it: nothing else may stand between. */
    @Test
    void diagnosticsForProgramsAreAllThatIsSaid() throws IOException {
        Path file = file("@Async");
        assertThat(Shell.run("check", "-v", file).err()).isEqualTo("1 machine\n");
        assertThat(Shell.run("check", "-v", "--diagnostics", "json", file).err())
                .isEmpty();
        assertThat(Shell.run("transpile", "-v", "--diagnostics", "json", "-d", folder.resolve("out"), file)
                        .err())
                .isEmpty();
    }

    @Test
    void argumentsAndClassPathsMayStandInFiles() throws IOException {
        List<Options> seen = new ArrayList<>();
        Engine spy = (sources, around, options) -> {
            seen.add(options);
            return Shell.pretend(sources, around, options);
        };
        Path maven = Files.writeString(
                folder.resolve("cp"),
                "[INFO] Dependencies classpath:\na b.jar" + File.pathSeparator + "c.jar\n[INFO] ok\n");
        Shell.run(spy, "check", "--class-path=@" + maven + File.pathSeparator + "d.jar", file(""));
        assertThat(seen.get(0).classPath())
                .containsAtLeast(Path.of("a b.jar"), Path.of("c.jar"), Path.of("d.jar"))
                .inOrder();
        Path arguments = Files.writeString(folder.resolve("args"), "--release 17\n" + file("") + "\n");
        assertThat(Shell.run(spy, "check", "@" + arguments).status()).isEqualTo(0);
        assertThat(seen.get(1).release()).isEqualTo(17);
        assertThat(Shell.run("check", "--class-path=@no/such/file", file("")).status())
                .isEqualTo(2);
        Shell.run(spy, "check", "--class-path", "@" + maven, file(""));
        assertThat(seen.get(2).classPath()).contains(Path.of("a b.jar"));
        Path nothing = Files.writeString(folder.resolve("nothing"), ""); // of a project without dependencies
        assertThat(Shell.run(spy, "check", "-cp", "@" + nothing, file("")).status())
                .isEqualTo(0);
    }

    @Test
    void initPrintsWhatToPaste() {
        String maven = Shell.run("init").out();
        assertThat(maven).contains("<artifactId>pollen-maven-plugin</artifactId>");
        assertThat(maven).doesNotContain("@version@");
        assertThat(Shell.run("init", "gradle").out()).contains("dev.pollen:pollen-cli:");
        assertThat(Shell.run("init", "ant").status()).isEqualTo(2);
    }

    @Test
    void completionKnowsTheCommands() {
        assertThat(Shell.run("generate-completion").out()).contains("transpile");
    }

    /** As the help writes them. */
    @Test
    void completionKnowsTheValues() {
        String script = Shell.run("generate-completion").out();
        List<String> values = List.of(
                "(\"text\" \"json\" \"dot\" ",
                "(\"human\" \"json\" \"sarif\")",
                "(\"auto\" \"always\" \"never\")",
                "(\"lines\" \"pretty\")",
                "(\"maven\" \"gradle\")",
                "(\"P0001\" \"P0002\" ");
        for (String each : values) assertThat(script).contains(each);
    }

    @Test
    void aWrongValueIsToldTheRightOnes() throws IOException {
        Path file = file("");
        assertThat(Shell.run("init", "ant").err()).contains("expected one of [maven, gradle] but was 'ant'");
        assertThat(Shell.run("check", "--diagnostics", "xml", file).err()).contains("[human, json, sarif]");
        assertThat(Shell.run("transpile", "--layout", "wide", file).err()).contains("[lines, pretty]");
        assertThat(Shell.run("transpile", "--layout", "Pretty", file).status()).isEqualTo(0);
        assertThat(Shell.run("inspect", "--format", "JSON", file).status()).isEqualTo(0);
    }
}
