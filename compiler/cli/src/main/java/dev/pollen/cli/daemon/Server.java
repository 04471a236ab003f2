package dev.pollen.cli.daemon;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
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
import java.util.concurrent.atomic.AtomicBoolean;

/** The daemon: answers one client after the other, and ends when none has come for a while. */
public final class Server {
    /** Long enough for who works in a folder; memory is not held for who left it. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration QUIET = Duration.ofSeconds(10);

    private static final int INTERRUPTED = 130;

    private final Place place;
    private final Answer answer;
    private final Duration patience;
    private final PrintStream log;
    private final Runnable giveUp;

    /** {@code giveUp} is run where a client goes before it is answered. */
    Server(Place place, Answer answer, Duration patience, PrintStream log, Runnable giveUp) {
        this.place = place;
        this.answer = answer;
        this.patience = patience;
        this.log = log;
        this.giveUp = giveUp;
    }

    /** Serves until nobody comes; at once where another daemon serves already. */
    public static void serve(Answer answer) throws IOException {
        // As a process that is interrupted: nothing else stops a compiler.
        Runnable giveUp = () -> Runtime.getRuntime().halt(INTERRUPTED);
        new Server(
                        Place.here(System.getenv(), System.getProperty("java.class.path")),
                        answer,
                        PATIENCE,
                        System.out,
                        giveUp)
                .serve();
    }

    void serve() throws IOException {
        try (FileChannel file = FileChannel.open(place.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            if (lock == null) return;
            // Not by whoever starts one, who may be late; the log is this process's output, which is appended to it.
            Files.write(place.log(), new byte[0]);
            // Of the one before. None deletes its own, in whose place may be another's by its end.
            Files.deleteIfExists(place.socket());
            try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
                    Selector selector = Selector.open()) {
                server.bind(UnixDomainSocketAddress.of(place.socket()));
                log.println("process " + ProcessHandle.current().pid() + " serves "
                        + Path.of("").toAbsolutePath());
                server.configureBlocking(false);
                server.register(selector, SelectionKey.OP_ACCEPT);
                while (isCalled(selector)) {
                    selector.selectedKeys().clear();
                    next(server);
                }
            }
        }
    }

    /** Whether somebody comes before patience is at its end. Memory is given back where nobody comes at once. */
    private boolean isCalled(Selector selector) throws IOException {
        if (selector.select(Math.min(QUIET.toMillis(), patience.toMillis())) > 0) return true;
        System.gc();
        return selector.select(patience.toMillis()) > 0;
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
            AtomicBoolean answered = new AtomicBoolean();
            watch(client, answered);
            int status = answer.answer(call, reply.out(), reply.err());
            answered.set(true);
            reply.end(status);
        } catch (IOException gone) {
            log.println("a client left: " + gone);
        }
    }

    /** A call ends with its client, as without a daemon: it must not go on to write, perhaps for ever. */
    private void watch(SocketChannel client, AtomicBoolean answered) {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (client.read(ByteBuffer.allocate(1)) >= 0) {
                            // it has said all that there is to say
                        }
                    } catch (IOException gone) {
                        // which is the same
                    }
                    if (!answered.get()) giveUp.run();
                },
                "pollen client");
        watch.setDaemon(true);
        watch.start();
    }
}
