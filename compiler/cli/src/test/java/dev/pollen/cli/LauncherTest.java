package dev.pollen.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** scripts/pollen, in what looks like a checkout that is built, with a JDK that counts how often it is started. */
@EnabledOnOs(OS.LINUX)
@Tag("once") // the launcher is the same for each JDK; that a daemon answers on each is DaemonTest's
@Timeout(300)
class LauncherTest {
    private static final String SOURCE = """
            import dev.pollen.*;

            class Use {
                @Async Future<String> use(Future<String> f) {
                    return Future.ready(Pollen.await(f) + "ü");
                }
            }
            """;

    private static final String WRONG = SOURCE.replace("@Async ", "");

    @TempDir
    private Path folder;

    private Path project;

    /** Outputs as characters that stand for their bytes. */
    private record Said(int status, String out, String err) {}

    @BeforeEach
    void build() throws IOException {
        Checkout.make(folder.resolve("a checkout"));
        Checkout.makeJdk(folder.resolve("jdk"), folder.resolve("starts"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("jdk"));
        Files.createDirectory(folder.resolve("run"));
        project = Files.createDirectory(folder.resolve("a prö\nject"));
        Files.writeString(project.resolve("Use.java"), SOURCE);
    }

    private Process started(Path here, String shell, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", "-c", shell, "bash"));
        command.add(folder.resolve("a checkout/scripts/pollen").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(here.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment()
                .keySet()
                .removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "POLLEN_JVM_OPTS"));
        builder.environment().put("JAVA_HOME", folder.resolve("link").toString());
        builder.environment().put("XDG_RUNTIME_DIR", folder.resolve("run").toString());
        builder.environment().put("POLLEN_ARCHIVE", "no");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("STRANGE", "a\nb=ü\\x\n");
        return builder.start();
    }

    private Said said(Process process) throws Exception {
        int status = process.waitFor();
        return new Said(
                status,
                Files.readString(folder.resolve("out"), ISO_8859_1),
                Files.readString(folder.resolve("err"), ISO_8859_1));
    }

    private Said shell(String shell, String... arguments) throws Exception {
        return said(started(project, shell, arguments));
    }

    private Said pollen(String... arguments) throws Exception {
        return shell("exec \"$@\"", arguments);
    }

    private static String[] daemon(String... arguments) {
        return Stream.concat(Stream.of("transpile", "--daemon"), Stream.of(arguments))
                .toArray(String[]::new);
    }

    private static String[] alone(String... arguments) {
        return Stream.concat(Stream.of("transpile"), Stream.of(arguments)).toArray(String[]::new);
    }

    private long starts() throws IOException {
        return Files.size(folder.resolve("starts"));
    }

    /** The same is said and returned without a daemon, by one that is there, and with no JVM. */
    private void sameWithout(String shell, String... arguments) throws Exception {
        Said alone = shell(shell, alone(arguments));
        long before = starts();
        assertThat(shell(shell, daemon(arguments))).isEqualTo(alone);
        assertWithMessage("JVMs for %s", List.of(arguments)).that(starts()).isEqualTo(before);
    }

    /** From now on there is a daemon, and a note of it. */
    private void meet() throws Exception {
        Said first = pollen(daemon("-d", "out", "Use.java"));
        assertThat(first).isEqualTo(new Said(0, "", ""));
        assertThat(starts()).isEqualTo(1);
    }

    private Path files() {
        return folder.resolve("run/pollen-" + System.getProperty("user.name"));
    }

    private List<Path> files(Path below, String name) throws IOException {
        try (Stream<Path> all = Files.list(below)) {
            return all.filter(file -> file.getFileName().toString().matches(name))
                    .toList();
        }
    }

    private Path note() throws IOException {
        List<Path> notes = files(folder.resolve("a checkout/compiler/cli/target/start"), "note-.*");
        assertThat(notes).hasSize(1);
        return notes.get(0);
    }

    private List<ProcessHandle> daemons() throws IOException {
        if (!Files.isDirectory(files())) return List.of();
        List<ProcessHandle> found = new ArrayList<>();
        for (Path log : files(files(), ".*\\.log")) {
            String text = Files.readString(log, UTF_8);
            if (text.startsWith("process "))
                ProcessHandle.of(Long.parseLong(text.split(" ", -1)[1])).ifPresent(found::add);
        }
        return found;
    }

    @AfterEach
    void end() throws IOException {
        daemons().forEach(ProcessHandle::destroyForcibly);
    }

    private void endDaemon() throws IOException {
        for (ProcessHandle daemon : daemons()) {
            daemon.destroyForcibly();
            daemon.onExit().join();
        }
    }

    @Test
    void whatADaemonSaysArrivesAsItIs() throws Exception {
        meet();
        Files.createDirectory(project.resolve("a b"));
        Files.writeString(project.resolve("a b/Ü\n se.java"), SOURCE);
        Files.writeString(project.resolve("a b/Wrong.java"), WRONG);
        Files.writeString(project.resolve("Wide.java"), SOURCE, StandardCharsets.UTF_16LE);
        Files.writeString(project.resolve("Large.java"), SOURCE + "// ü\n".repeat(200_000));
        String wrong = IntStream.range(0, 500)
                .mapToObj(i -> WRONG.replace("class Use", "class Use" + i).replaceFirst("import.*", ""))
                .collect(joining("", "import dev.pollen.*;\n", ""));
        Files.writeString(project.resolve("Many.java"), wrong);
        sameWithout("exec \"$@\"", "Use.java");
        sameWithout("exec \"$@\"", "a b/Ü\n se.java");
        sameWithout("exec \"$@\"", "a b/Wrong.java");
        sameWithout("exec \"$@\"", "-v", "-d", "new out/ü\n", "a b");
        sameWithout("exec \"$@\"", "--encoding", "UTF-16LE", "Wide.java");
        sameWithout("exec \"$@\"", "Large.java");
        sameWithout("exec \"$@\"", "--diagnostics", "json", "Many.java");
        sameWithout("exec \"$@\"", "", "no such\n.java");
        sameWithout("exec \"$@\"", "no\\such\u00e9\u4e2d\ud83d\ude00.java");
        assertThat(pollen(daemon("Large.java")).out.length()).isGreaterThan(1_000_000);
        assertThat(pollen(daemon("--diagnostics", "json", "Many.java")).err.length())
                .isGreaterThan(50_000);
        assertThat(daemons()).hasSize(1);
    }

    /** Where the output goes, and what becomes of it. */
    @Test
    void aReaderWhoLeavesAndAFullDiskAreSeen() throws Exception {
        meet();
        Files.writeString(project.resolve("Large.java"), SOURCE + "// ü\n".repeat(200_000));
        sameWithout("\"$@\" | head -c 10; exit ${PIPESTATUS[0]}", "Large.java");
        sameWithout("exec \"$@\" >/dev/full", "Use.java");
        sameWithout("exec \"$@\" 2>/dev/full", "missing.java");
        for (String closed : List.of("<&-", ">&-", "2>&-")) {
            String shell = "exec \"$@\" " + closed;
            assertThat(shell(shell, daemon("Use.java"))).isEqualTo(shell(shell, alone("Use.java")));
        }
    }

    @Test
    void aKilledDaemonIsReplaced() throws Exception {
        meet();
        endDaemon();
        assertThat(pollen(daemon("Use.java")).status).isEqualTo(0);
        assertThat(starts()).isEqualTo(2);
        sameWithout("exec \"$@\"", "Use.java");
    }

    @Test
    void whatIsNotTheNoteIsNotHeeded() throws Exception {
        meet();
        String note = Files.readString(note(), UTF_8);
        String half = note.substring(0, note.length() - 1);
        for (String other : List.of("", half, "x" + note, note.substring(0, note.indexOf('\0')))) {
            Files.writeString(note(), other);
            long before = starts();
            assertThat(pollen(daemon("Use.java")).status).isEqualTo(0);
            assertThat(starts()).isEqualTo(before + 1);
            assertThat(Files.readString(note(), UTF_8)).isEqualTo(note);
        }
        assertThat(daemons()).hasSize(1);
    }

    @Test
    void aFolderThatOthersCanReachIsNotUsed() throws Exception {
        meet();
        Files.setPosixFilePermissions(files(), PosixFilePermissions.fromString("rwxr-xr-x"));
        Said said = pollen(daemon("Use.java"));
        assertThat(said.err).startsWith("pollen: no daemon (");
        assertThat(said.err).endsWith("is not a folder of the user's alone): this call does without\n");
        assertThat(said.status).isEqualTo(0);
    }

    @Test
    void whatDecidesWhichDaemonIsMetIsLookedAtByEachCall() throws Exception {
        meet();
        Path moved = Files.move(project, folder.resolve("moved"));
        assertThat(said(started(moved, "exec \"$@\"", daemon("-d", "moved", "Use.java"))).status)
                .isEqualTo(0);
        assertThat(Files.exists(moved.resolve("moved/Use.java"))).isTrue();
        Files.move(moved, project);
        shell("umask 077; exec \"$@\"", daemon("-d", "private", "Use.java"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(project.resolve("private/Use.java"))))
                .isEqualTo("rw-------");
        long before = starts();
        pollen(daemon("Use.java"));
        assertThat(starts()).isEqualTo(before);
        Checkout.jar(folder.resolve("a checkout/compiler/cli/target/start/runtime.jar"), "another.jar");
        pollen(daemon("Use.java"));
        assertThat(starts()).isEqualTo(before + 1);
    }

    @Test
    void whereALinkToAJdkLeadsIsLookedAtByEachCall() throws Exception {
        assertThat(pollen("--version").status).isEqualTo(0);
        Path starts = folder.resolve("other starts");
        Checkout.makeJdk(folder.resolve("other jdk"), starts);
        Files.delete(folder.resolve("link"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("other jdk"));
        assertThat(pollen("--version").status).isEqualTo(0);
        assertThat(starts()).isEqualTo(1);
        assertThat(Files.size(starts)).isEqualTo(1);
    }

    @Test
    void whoHasNoPerlAsksFromAJvm() throws Exception {
        meet();
        Path bin = Files.createDirectory(folder.resolve("bin"));
        for (String tool : List.of("dirname", "readlink", "find")) {
            Checkout.script(bin.resolve(tool), "PATH=/usr/bin:/bin; exec " + tool + " \"$@\"");
        }
        Said said = shell("PATH='" + bin + "'; exec \"$BASH\" \"$@\"", daemon("Use.java"));
        assertThat(said).isEqualTo(pollen(alone("Use.java")));
        assertThat(starts()).isEqualTo(3);
        assertThat(daemons()).hasSize(1);
    }

    /** In the place of a daemon: takes a call, and does what it is told with its client. */
    private CompletableFuture<String> impostor(boolean accepts, Conversation conversation) throws IOException {
        endDaemon();
        Path socket = files(files(), ".*\\.socket").get(0);
        Files.delete(socket);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        return CompletableFuture.supplyAsync(
                () -> {
                    for (String result = null; ; ) {
                        try (SocketChannel client = server.accept()) {
                            DataInputStream in = new DataInputStream(Channels.newInputStream(client));
                            in.readNBytes(in.readInt());
                            DataOutputStream out = new DataOutputStream(Channels.newOutputStream(client));
                            out.writeBoolean(accepts);
                            result = conversation.with(in, out);
                            if (accepts) return result;
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                },
                LauncherTest::inOwnThread);
    }

    /** Not of the common pool, whose only thread may wait for a client that never comes. */
    private static void inOwnThread(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
    }

    @FunctionalInterface
    private interface Conversation {
        String with(DataInputStream in, DataOutputStream out) throws IOException;
    }

    @Test
    void theEndOfADaemonIsTold() throws Exception {
        meet();
        CompletableFuture<String> impostor = impostor(true, (in, out) -> {
            String words = in.readInt() + new String(in.readNBytes(in.readInt()), UTF_8);
            out.writeByte(1);
            out.writeInt(3);
            out.write("abc".getBytes(UTF_8));
            out.writeByte(1);
            out.writeInt(3);
            out.writeByte('x');
            return words;
        });
        Said said = pollen(daemon("Use.java"));
        assertThat(said.out).isEqualTo("abc");
        assertThat(said.err).matches("pollen: the daemon failed: it ended; see .*/run/pollen-.*\\.log\n");
        assertThat(said.status).isEqualTo(3);
        assertThat(impostor.join()).isEqualTo("3transpile");
    }

    @Test
    void aDaemonOfAnotherKindIsNotUsed() throws Exception {
        meet();
        impostor(false, (in, out) -> "");
        Said said = pollen(daemon("Use.java"));
        assertThat(said.err).isEqualTo("pollen: no daemon (it is one of another Pollen): this call does without\n");
        assertThat(said.out).isEqualTo(pollen(alone("Use.java")).out);
    }

    @Test
    void anInterruptedCallIsSeenByTheDaemon() throws Exception {
        meet();
        CompletableFuture<String> begun = new CompletableFuture<>();
        CompletableFuture<String> impostor = impostor(true, (in, out) -> {
            in.readInt();
            begun.complete("");
            while (in.read() >= 0) {
                // the rest of the call
            }
            return "gone";
        });
        Process client = started(project, "exec \"$@\"", daemon("Use.java"));
        begun.join();
        assertThat(impostor.isDone()).isFalse();
        client.destroy();
        assertThat(impostor.get(20, TimeUnit.SECONDS)).isEqualTo("gone");
        assertThat(client.waitFor()).isNotEqualTo(0);
    }
}
