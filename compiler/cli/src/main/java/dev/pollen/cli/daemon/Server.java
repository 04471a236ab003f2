package dev.pollen.cli.daemon;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** The daemon: answers one client after the other, and ends when none has come for a while. */
public final class Server {
    /** Long enough for who works in a folder; memory is not held for who left it. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Place place;
    private final Answer answer;
    private final Duration patience;
    private final PrintStream log;

    Server(Place place, Answer answer, Duration patience, PrintStream log) {
        this.place = place;
        this.answer = answer;
        this.patience = patience;
        this.log = log;
    }

    /** Serves until nobody comes; at once where another daemon serves already. */
    public static void serve(Answer answer) throws IOException {
        new Server(Place.here(System.getenv()), answer, PATIENCE, System.out).serve();
    }

    void serve() throws IOException {
        try (FileChannel file = FileChannel.open(place.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            if (lock == null) return;
            Files.deleteIfExists(place.socket()); // of one that was killed
            try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
                    Selector selector = Selector.open()) {
                server.bind(UnixDomainSocketAddress.of(place.socket()));
                log.println("process " + ProcessHandle.current().pid() + " serves "
                        + Path.of("").toAbsolutePath());
                server.configureBlocking(false);
                server.register(selector, SelectionKey.OP_ACCEPT);
                while (selector.select(patience.toMillis()) > 0) {
                    selector.selectedKeys().clear();
                    next(server);
                }
            } finally {
                Files.deleteIfExists(place.socket());
            }
        }
    }

    private void next(ServerSocketChannel server) throws IOException {
        try (SocketChannel client = server.accept()) {
            if (client == null) return;
            client.configureBlocking(true);
            DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(client)));
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(client)));
            boolean ours = Call.readText(in).equals(place.identity());
            out.writeBoolean(ours);
            out.flush();
            if (!ours) return;
            Call call = Call.read(in);
            Reply reply = new Reply(out);
            reply.end(answer.answer(call, reply.out(), reply.err()));
        } catch (IOException gone) {
            // The client was interrupted. What it asked for is done; the next one finds it so.
            log.println("a client left: " + gone);
        }
    }
}
