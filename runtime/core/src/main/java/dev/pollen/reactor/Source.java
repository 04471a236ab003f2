package dev.pollen.reactor;

import dev.pollen.Context;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import org.jspecify.annotations.Nullable;

/**
 * A channel that does not block, and the operations that wait for it: one that reads or accepts, and one that writes or
 * connects, at a time. It is in the reactor of the executor that first had to wait for it.
 */
public final class Source {
    private static final int IN = SelectionKey.OP_READ | SelectionKey.OP_ACCEPT;

    private final SelectableChannel channel;

    // under the lock
    private @Nullable Readiness readiness;
    private @Nullable Object reading;
    private @Nullable Object writing;

    /** Makes {@code channel} one that does not block. */
    public Source(SelectableChannel channel) throws IOException {
        this.channel = channel;
        channel.configureBlocking(false);
    }

    /** Wakes {@code cx} when {@code operation} is possible for {@code waiter}. */
    synchronized void await(Object waiter, int operation, Context cx) throws IOException {
        Object other = (operation & IN) != 0 ? reading : writing;
        if (other != null && other != waiter) {
            throw new IllegalStateException("two futures wait for the same end of " + channel + " at the same time");
        }
        if (readiness == null || !readiness.isValid())
            readiness = Reactor.of(cx).register(channel);
        if (!readiness.await(operation, cx.waker())) throw new ClosedChannelException();
        if ((operation & IN) != 0) reading = waiter;
        else writing = waiter;
    }

    /** {@code waiter} waits no more. */
    synchronized void leave(Object waiter, int operation) {
        boolean in = (operation & IN) != 0;
        if ((in ? reading : writing) != waiter) return;
        if (in) reading = null;
        else writing = null;
        if (readiness != null) readiness.forget(operation);
    }

    /** Closes the channel; who waits for it fails. */
    public void close() {
        Readiness registered;
        try {
            channel.close();
        } catch (IOException e) { // nothing that the caller could do about it
            System.getLogger("dev.pollen").log(System.Logger.Level.DEBUG, "a channel failed in its close", e);
        }
        synchronized (this) {
            registered = readiness;
        }
        if (registered != null) registered.closed();
    }
}
