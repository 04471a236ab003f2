package dev.pollen.cli.daemon;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The two ends in one process. */
@Timeout(120)
class ServerTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final AtomicInteger starts = new AtomicInteger();

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
        return Place.of(folder.resolve("own"), Map.of());
    }

    /** A client whose daemon is a thread. */
    private Client client(Answer answer, Duration patience) throws IOException {
        return new Client(place(), place -> {
            starts.incrementAndGet();
            return new Served(new Server(place, answer, patience, new PrintStream(OutputStream.nullOutputStream())));
        });
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
                .map(each -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return said(client, call(each));
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join).toList())
                .containsExactly("7 [a]! wörld true", "7 [b]! wörld true", "7 [c]! wörld true", "7 [d]! wörld true");
        assertThat(starts.get()).isEqualTo(1);
    }

    @Test
    void aDaemonWithoutClientsEnds() throws Exception {
        Client client = client(ServerTest::echo, Duration.ofMillis(1));
        assertThat(said(client, call("x"))).startsWith("7 ");
        while (Files.exists(place().socket())) Thread.sleep(1);
        assertThat(said(client, call("x"))).startsWith("7 ");
        assertThat(starts.get()).isAtLeast(2);
    }

    @Test
    void whatAKilledDaemonLeftIsNoObstacle() throws Exception {
        Files.createFile(place().socket());
        assertThat(said(client(ServerTest::echo, LONG), call("x"))).startsWith("7 ");
    }

    @Test
    void aDaemonOfAnotherKindIsNotUsed() throws Exception {
        assertThat(said(client(ServerTest::echo, LONG), call("x"))).startsWith("7 ");
        Place other = new Place(place().folder(), "another Pollen");
        Files.move(place().socket(), other.socket());
        Client client = new Client(other, place -> {
            throw new IOException("not to be started");
        });
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

    /** A server on a thread, in the clothes of a process. */
    private static final class Served extends Process {
        private final Thread thread;

        Served(Server server) {
            thread = new Thread(() -> {
                try {
                    server.serve();
                } catch (IOException | IllegalStateException e) {
                    return; // which is what the test is about
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public boolean isAlive() {
            return thread.isAlive();
        }

        @Override
        public int exitValue() {
            return 0;
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException();
        }

        @Override
        public InputStream getInputStream() {
            throw new UnsupportedOperationException();
        }

        @Override
        public InputStream getErrorStream() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int waitFor() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void destroy() {
            throw new UnsupportedOperationException();
        }
    }
}
