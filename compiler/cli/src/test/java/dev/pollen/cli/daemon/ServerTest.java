package dev.pollen.cli.daemon;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The two ends in one process. */
@Timeout(120)
class ServerTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final AtomicInteger starts = new AtomicInteger();

    /** Done when a server gave up a call because its client had gone. */
    private final CompletableFuture<String> abandoned = new CompletableFuture<>();

    private @Nullable CompletableFuture<Integer> last;

    @TempDir
    private Path folder;

    /** Says all that it was given, on both outputs. */
    private static int echo(Call call, OutputStream out, OutputStream err) {
        try {
            out.write(call.arguments().toString().getBytes(UTF_8));
            err.write((call.environment().get("WHO") + " " + call.terminal()).getBytes(UTF_8));
            out.write('!');
            return 7;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Place place() throws IOException {
        return Place.of(folder.resolve("own"), Map.of(), "pollen.jar");
    }

    /** A client whose daemon is a thread. */
    private Client client(Answer answer, Duration patience) throws IOException {
        return client(answer, patience, LONG);
    }

    private Client client(Answer answer, Duration patience, Duration clientPatience) throws IOException {
        Client.Starter starter = place -> {
            starts.incrementAndGet();
            PrintStream log = new PrintStream(OutputStream.nullOutputStream());
            last = served(new Server(place, answer, patience, log, () -> abandoned.complete("gone")));
            return last;
        };
        return new Client(place(), starter, clientPatience);
    }

    private static Call call(String... arguments) {
        return new Call(List.of(arguments), Map.of("WHO", "wörld"), true);
    }

    private static String said(Client client, Call call) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = client.call(call, out, err);
        return status + " " + out.toString(UTF_8) + " " + err.toString(UTF_8);
    }

    private static CompletableFuture<String> inBackground(Client client, String argument) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return said(client, call(argument));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void aCallAndItsReplyArriveWhole() throws Exception {
        assertThat(said(client(ServerTest::echo, LONG), call("a b", "", "ü"))).isEqualTo("7 [a b, , ü]! wörld true");
        String large = "x".repeat(200_000);
        assertThat(said(client(ServerTest::echo, LONG), call(large))).isEqualTo("7 [" + large + "]! wörld true");
        assertThat(starts.get()).isEqualTo(1);
    }

    @Test
    void clientsAreAnsweredOneAfterTheOther() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        Client client = client(
                (call, out, err) -> {
                    assertThat(inside.incrementAndGet()).isEqualTo(1);
                    int status = echo(call, out, err);
                    inside.decrementAndGet();
                    return status;
                },
                LONG);
        said(client, call("first"));
        List<CompletableFuture<String>> all = List.of("a", "b", "c", "d").stream()
                .map(each -> inBackground(client, each))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join).toList())
                .containsExactly("7 [a]! wörld true", "7 [b]! wörld true", "7 [c]! wörld true", "7 [d]! wörld true");
        assertThat(starts.get()).isEqualTo(1);
    }

    @Test
    void aDaemonWithoutClientsEnds() throws Exception {
        Client client = client(ServerTest::echo, Duration.ofMillis(1));
        assertThat(said(client, call("x"))).startsWith("7 ");
        requireNonNull(last).get();
        assertThat(said(client, call("x"))).startsWith("7 ");
        assertThat(starts.get()).isAtLeast(2);
    }

    @Test
    void whatAKilledDaemonLeftIsNoObstacle() throws Exception {
        Files.createFile(place().socket());
        assertThat(said(client(ServerTest::echo, LONG), call("x"))).startsWith("7 ");
    }

    /** As one does whose time is up when the client comes. */
    @Test
    void aDaemonThatEndsBeforeItAcceptsIsReplaced() throws Exception {
        try (ServerSocketChannel ending = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            ending.bind(UnixDomainSocketAddress.of(place().socket()));
            CompletableFuture<String> waiting = inBackground(client(ServerTest::echo, LONG), "x");
            ending.accept().close();
            ending.close();
            assertThat(waiting.get(20, TimeUnit.SECONDS)).startsWith("7 ");
        }
    }

    /** Its folder may be deleted and made anew while it waits, as that of a user who logs out and in again. */
    @Test
    void theEndOfADaemonLeavesItsSuccessorsSocketAlone() throws Exception {
        assertThat(said(client(ServerTest::echo, Duration.ofMillis(500)), call("x")))
                .startsWith("7 ");
        Files.delete(place().socket());
        Files.createFile(place().socket());
        requireNonNull(last).get();
        assertThat(Files.exists(place().socket())).isTrue();
    }

    @Test
    void theLogIsThatOfTheDaemonThatServes() throws Exception {
        Files.writeString(place().log(), "of the one before");
        assertThat(said(client(ServerTest::echo, LONG), call("x"))).startsWith("7 ");
        assertThat(Files.readString(place().log())).isEmpty();
    }

    @Test
    void aDaemonThatIsBusyForLongIsNotWaitedFor() throws Exception {
        CompletableFuture<String> begun = new CompletableFuture<>();
        CompletableFuture<Integer> status = new CompletableFuture<>();
        Answer slow = (call, out, err) -> {
            begun.complete("");
            return status.join();
        };
        Client client = client(slow, LONG, Duration.ofMillis(500));
        CompletableFuture<String> first = inBackground(client, "x");
        begun.join();
        var refused = assertThrows(Client.Unavailable.class, () -> said(client, call("y")));
        assertThat(refused).hasMessageThat().isEqualTo("it is busy");
        status.complete(7);
        assertThat(first.join()).startsWith("7 ");
    }

    /** What an interrupted call writes after its end would come as a surprise, and it may never come to its own. */
    @Test
    void aCallWhoseClientHasGoneIsGivenUp() throws Exception {
        CompletableFuture<String> begun = new CompletableFuture<>();
        Client client = client(
                (call, out, err) -> {
                    begun.complete("");
                    return abandoned.join().length();
                },
                LONG);
        Thread interrupted = new Thread(() -> assertThrows(Exception.class, () -> said(client, call("x"))));
        interrupted.start();
        begun.join();
        interrupted.interrupt(); // closes its channel
        assertThat(abandoned.get(20, TimeUnit.SECONDS)).isEqualTo("gone");
    }

    @Test
    void aCallThatIsAnsweredIsNotGivenUp() throws Exception {
        Client client = client(ServerTest::echo, LONG);
        for (int i = 0; i < 50; i++) assertThat(said(client, call("x"))).startsWith("7 ");
        assertThat(abandoned.isDone()).isFalse();
    }

    @Test
    void otherOptionsOfTheJvmAskForAnotherDaemon() throws Exception {
        for (String name : List.of("POLLEN_JVM_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")) {
            Place other = Place.of(folder.resolve("own"), Map.of(name, "-Xmx1g"), "pollen.jar");
            assertThat(other.socket()).isNotEqualTo(place().socket());
        }
    }

    /** In a container the user may have a number and no name. */
    @Test
    void theUserIsToldByFilesAndNotByName() throws Exception {
        place();
        String name = System.getProperty("user.name");
        System.setProperty("user.name", "?");
        try {
            assertThat(place().folder()).isEqualTo(folder.resolve("own"));
        } finally {
            System.setProperty("user.name", name);
        }
    }

    @Test
    void aMissingFolderIsCalledMissing() {
        var refused = assertThrows(
                IOException.class, () -> Place.of(folder.resolve("missing").resolve("own"), Map.of(), "pollen.jar"));
        assertThat(new Client.Unavailable(refused)).hasMessageThat().contains("NoSuchFileException");
    }

    @Test
    void aDaemonOfAnotherKindIsNotUsed() throws Exception {
        assertThat(said(client(ServerTest::echo, LONG), call("x"))).startsWith("7 ");
        Place other = new Place(place().folder(), "another Pollen");
        Files.move(place().socket(), other.socket());
        Client.Starter none = place -> {
            throw new IOException("not to be started");
        };
        Client client = new Client(other, none, LONG);
        var refused = assertThrows(Client.Unavailable.class, () -> said(client, call("x")));
        assertThat(refused).hasMessageThat().isEqualTo("it is one of another Pollen");
    }

    @Test
    void theEndOfADaemonIsNoReply() throws Exception {
        Client client = client(
                (call, out, err) -> {
                    throw new IllegalStateException("for a test");
                },
                LONG);
        assertThrows(IOException.class, () -> said(client, call("x")));
    }

    @Test
    void aFolderThatOthersCanReachIsNotUsed() throws Exception {
        Files.createDirectory(
                folder.resolve("own"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        var refused = assertThrows(IOException.class, this::place);
        assertThat(refused).hasMessageThat().contains("is not a folder of the user's alone");
    }

    @Test
    void aFolderWhoseNameIsTooLongForASocketIsNotUsed() throws Exception {
        Path deep = Files.createDirectories(folder.resolve("x".repeat(100)));
        var refused = assertThrows(IOException.class, () -> Place.of(deep.resolve("own"), Map.of(), "pollen.jar"));
        assertThat(refused).hasMessageThat().contains("is too long a name");
    }

    /** The exit status of a server on a thread, whose failures are what a test is about. */
    private static CompletableFuture<Integer> served(Server server) {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                server.serve();
            } catch (IOException | IllegalStateException e) {
                // seen by the client
            } finally {
                status.complete(0);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return status;
    }
}
