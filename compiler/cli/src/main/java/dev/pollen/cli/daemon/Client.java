package dev.pollen.cli.daemon;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The short-lived side: hands a call to the daemon, which it starts where there is none. */
public final class Client {
    /** The word on a command line that asks for a daemon. */
    public static final String OPTION = "--daemon";

    /** How long it may take to start a daemon, or to wait for one that is busy or hangs. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final long LOOK_MILLIS = 10;

    private final Place place;
    private final Starter starter;
    private final Duration patience;

    /** Starts a daemon. */
    @FunctionalInterface
    interface Starter {
        /** Of {@code place}; its exit status, which it may have at once because another one was faster. */
        CompletableFuture<Integer> start(Place place) throws IOException;
    }

    /** No daemon could be had: the call was not begun, and can be carried out without one. */
    public static final class Unavailable extends Exception {
        private static final long serialVersionUID = 1;

        Unavailable(Exception cause) {
            super(message(cause), cause);
        }

        /** That of a failure with a file is often its name and nothing else. */
        private static String message(Exception cause) {
            String message = cause.getMessage();
            boolean mute = cause instanceof FileSystemException failure && failure.getReason() == null;
            return message == null || mute ? cause.toString() : message;
        }
    }

    Client(Place place, Starter starter, Duration patience) {
        this.place = place;
        this.starter = starter;
        this.patience = patience;
    }

    /** Of the daemon for this folder, this JDK and the Pollen that {@code launch} starts. */
    public static Client here(Call call, Launch launch) throws Unavailable {
        try {
            return new Client(Place.here(call.environment(), launch.classPath()), launch::start, PATIENCE);
        } catch (IOException | RuntimeException e) {
            throw new Unavailable(e);
        }
    }

    /** The exit status of {@code call}, whose outputs are written as they come. Fails when the daemon ends meanwhile. */
    public int call(Call call, OutputStream out, OutputStream err) throws Unavailable, IOException {
        for (long begin = System.nanoTime(); millis(begin) < patience.toMillis(); ) {
            try (SocketChannel channel = connected()) {
                DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
                if (!isAccepted(channel, in)) continue;
                DataOutputStream to = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
                call.write(to);
                to.flush();
                return Reply.copy(in, out, err).orElseThrow(() -> new EOFException("it ended; see " + place.log()));
            }
        }
        throw new Unavailable(new IOException("none stays"));
    }

    /** Not where the daemon has ended since the connection was made: there may be another one. */
    private boolean isAccepted(SocketChannel channel, DataInputStream in) throws Unavailable {
        boolean answers;
        boolean ours = false;
        try {
            Call.write(place.identity(), new DataOutputStream(Channels.newOutputStream(channel)));
            answers = isReadable(channel);
            if (answers) ours = in.readBoolean();
        } catch (IOException ended) {
            return false;
        }
        if (!answers) throw new Unavailable(new IOException("it is busy"));
        if (!ours) throw new Unavailable(new IOException("it is one of another Pollen"));
        return true;
    }

    /** Whether something is there to be read before patience is at its end. */
    private boolean isReadable(SocketChannel channel) throws IOException {
        channel.configureBlocking(false);
        try (Selector selector = Selector.open()) {
            channel.register(selector, SelectionKey.OP_READ);
            return selector.select(patience.toMillis()) > 0;
        } finally {
            channel.configureBlocking(true);
        }
    }

    private SocketChannel connected() throws Unavailable {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(place.socket());
        try {
            return SocketChannel.open(address);
        } catch (IOException none) {
            try {
                return startedAndConnected(address);
            } catch (IOException | InterruptedException e) {
                throw new Unavailable(e);
            }
        }
    }

    private SocketChannel startedAndConnected(UnixDomainSocketAddress address)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        CompletableFuture<Integer> daemon = starter.start(place);
        while (true) {
            boolean ended = daemon.isDone(); // asked before the look: one that ends behind it is looked for once more
            try {
                return SocketChannel.open(address);
            } catch (IOException notYet) {
                if (ended && daemon.join() != 0 || millis(begin) > patience.toMillis()) {
                    throw new IOException("it did not start; see " + place.log(), notYet);
                }
                if (ended) daemon = starter.start(place); // it found another one, which has ended by now
                Thread.sleep(LOOK_MILLIS);
            }
        }
    }

    private static long millis(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
