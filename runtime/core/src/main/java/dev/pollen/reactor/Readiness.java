package dev.pollen.reactor;

import dev.pollen.Waker;
import dev.pollen.waiting.Wakes;
import java.io.IOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import org.jspecify.annotations.Nullable;

/** A channel in a reactor: who waits until it can be read or accepted from, and who until it can be written or connected. */
final class Readiness {
    private static final int IN = SelectionKey.OP_READ | SelectionKey.OP_ACCEPT;

    private final Reactor reactor;
    private final SelectionKey key;

    // under the lock
    private @Nullable Waker reader;
    private @Nullable Waker writer;

    Readiness(Reactor reactor, SelectableChannel channel, Selector selector) throws IOException {
        this.reactor = reactor;
        this.key = channel.register(selector, 0, this);
    }

    /** Whether it is the place in {@code other}. */
    boolean isIn(Reactor other) {
        return reactor == other;
    }

    /** Whether its reactor was closed: nobody waits here any more. */
    boolean isGone() {
        return !key.selector().isOpen();
    }

    /**
     * Wakes {@code waker} once {@code operation} is possible, once.
     *
     * @return false where the channel or the reactor was closed
     */
    boolean await(int operation, Waker waker) {
        synchronized (this) {
            if ((operation & IN) != 0) reader = waker;
            else writer = waker;
            try {
                key.interestOpsOr(operation);
            } catch (CancelledKeyException closed) {
                return false;
            }
        }
        reactor.wakeup();
        return true;
    }

    /** Nobody waits for {@code operation} any more. */
    synchronized void forget(int operation) {
        if ((operation & IN) != 0) reader = null;
        else writer = null;
        try {
            key.interestOpsAnd(~operation);
        } catch (CancelledKeyException closed) {
            return;
        }
    }

    void ready() {
        Wakes wakes = new Wakes();
        synchronized (this) {
            try {
                int operations = key.readyOps();
                key.interestOpsAnd(~operations);
                if ((operations & IN) != 0) collect(true, wakes);
                if ((operations & ~IN) != 0) collect(false, wakes);
            } catch (CancelledKeyException closed) {
                collect(true, wakes);
                collect(false, wakes);
            }
        }
        wakes.wake();
    }

    /** The channel was closed: who waits finds that out. */
    void closed() {
        Wakes wakes = new Wakes();
        synchronized (this) {
            collect(true, wakes);
            collect(false, wakes);
        }
        wakes.wake();
        reactor.wakeup(); // the selector lets go of the descriptor when it next selects
    }

    private void collect(boolean in, Wakes wakes) {
        Waker waiting = in ? reader : writer;
        if (waiting != null) wakes.add(waiting);
        if (in) reader = null;
        else writer = null;
    }
}
