package dev.pollen.reactor;

import dev.pollen.Context;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A channel that does not block, and the operations that wait for it: one that reads or accepts, and one that writes or
 * connects, at a time. Each waits in the reactor of the executor that polls it, so that no other can take its selector away.
 */
public final class Source {
    private static final int IN = SelectionKey.OP_READ | SelectionKey.OP_ACCEPT;

    private final SelectableChannel channel;

    // under the lock
    private final List<Readiness> registered = new ArrayList<>(1); // one for each reactor that somebody has waited in
    private final End in = new End();
    private final End out = new End();

    /** Who waits for one of the two operations, and where. */
    private static final class End {
        private @Nullable Object waiter;
        private @Nullable Readiness place;
    }

    /** Makes {@code channel} one that does not block. */
    public Source(SelectableChannel channel) throws IOException {
        this.channel = channel;
        channel.configureBlocking(false);
    }

    /** Wakes {@code cx} when {@code operation} is possible for {@code waiter}. */
    synchronized void await(Object waiter, int operation, Context cx) throws IOException {
        End end = end(operation);
        if (end.waiter != null && end.waiter != waiter) {
            throw new IllegalStateException("two futures wait for the same end of " + channel + " at the same time");
        }
        Reactor reactor = Reactor.of(cx);
        Readiness place = end.place;
        if (place == null || !place.isIn(reactor)) {
            if (place != null) place.forget(operation); // another executor polled the waiter before
            end.place = place = placeIn(reactor);
        }
        if (!place.await(operation, cx.waker())) throw new ClosedChannelException();
        end.waiter = waiter;
    }

    /** A key whose interest is withdrawn stays: one that was cancelled is in the way until its selector selects. */
    private Readiness placeIn(Reactor reactor) throws IOException {
        registered.removeIf(Readiness::isGone);
        for (Readiness known : registered) {
            if (known.isIn(reactor)) return known;
        }
        Readiness made = reactor.register(channel);
        registered.add(made);
        return made;
    }

    /** {@code waiter} waits no more. */
    synchronized void leave(Object waiter, int operation) {
        End end = end(operation);
        if (end.waiter != waiter) return;
        end.waiter = null;
        if (end.place != null) end.place.forget(operation);
    }

    private End end(int operation) {
        return (operation & IN) != 0 ? in : out;
    }

    /** Closes the channel; who waits for it fails. */
    public void close() {
        List<Readiness> all;
        try {
            channel.close();
        } catch (IOException e) { // nothing that the caller could do about it
            System.getLogger("dev.pollen").log(System.Logger.Level.DEBUG, "a channel failed in its close", e);
        }
        synchronized (this) {
            all = List.copyOf(registered);
        }
        all.forEach(Readiness::closed);
    }
}
