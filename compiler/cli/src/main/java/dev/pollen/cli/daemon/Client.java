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
import java.nio.channels.SocketChannel;

/** The short-lived side: hands a call to the daemon, which it starts where there is none. */
public final class Client {
    /** The word on a command line that asks for a daemon. */
    public static final String OPTION = "--daemon";

    private static final long START_MILLIS = 20_000;
    private static final long LOOK_MILLIS = 10;

    private final Place place;
    private final Starter starter;

    /** Starts a daemon. */
    @FunctionalInterface
    interface Starter {
        /** Of {@code place}; the process, which may have ended at once because another one was faster. */
        Process start(Place place) throws IOException;
    }

    /** No daemon could be had: the call was not begun, and can be carried out without one. */
    public static final class Unavailable extends Exception {
        private static final long serialVersionUID = 1;

        Unavailable(Exception cause) {
            super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
        }
    }

    Client(Place place, Starter starter) {
        this.place = place;
        this.starter = starter;
    }

    /** Of the daemon for this folder, this JDK and this Pollen; {@code main} is the class that serves. */
    public static Client here(Call call, String main) throws Unavailable {
        try {
            return new Client(Place.here(call.environment()), place -> Launch.of(main, place));
        } catch (IOException | RuntimeException e) {
            throw new Unavailable(e);
        }
    }

    /** The exit status of {@code call}, whose outputs are written as they come. Fails when the daemon ends meanwhile. */
    public int call(Call call, OutputStream out, OutputStream err) throws Unavailable, IOException {
        try (SocketChannel channel = connected()) {
            DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
            accepted(channel, in);
            DataOutputStream to = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
            call.write(to);
            to.flush();
            return Reply.copy(in, out, err).orElseThrow(() -> new EOFException("it ended"));
        }
    }

    private void accepted(SocketChannel channel, DataInputStream in) throws Unavailable {
        try {
            DataOutputStream to = new DataOutputStream(Channels.newOutputStream(channel));
            Call.write(place.identity(), to);
            if (!in.readBoolean()) throw new IOException("it is one of another Pollen");
        } catch (IOException e) { // it was about to end
            throw new Unavailable(e);
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
        Process daemon = starter.start(place);
        while (true) {
            boolean ended = !daemon.isAlive(); // asked before the look: one that ends behind it is looked for once more
            try {
                return SocketChannel.open(address);
            } catch (IOException notYet) {
                if (ended && daemon.exitValue() != 0 || millis(begin) > START_MILLIS) {
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
