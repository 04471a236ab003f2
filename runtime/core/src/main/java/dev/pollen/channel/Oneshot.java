package dev.pollen.channel;

import dev.pollen.Future;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A channel for one element: Rust's {@code oneshot}.
 *
 * @param <T> the type of the element, which is not null
 */
public final class Oneshot<T> {
    private final Channel<T> channel = Channel.bounded(1);

    /** A channel that nothing has been sent through. */
    public Oneshot() {}

    /**
     * Sends {@code element}.
     *
     * @return whether it was sent: false where the channel was used or closed before
     */
    public synchronized boolean send(T element) {
        Objects.requireNonNull(element, "element");
        if (channel.isClosed()) return false;
        channel.trySend(element);
        channel.close();
        return true;
    }

    /** The element. Fails with a {@link ChannelClosedException} where there will be none, or another has received it. */
    public Future<T> receive() {
        return channel.receive();
    }

    /** The element if it is there; else null. */
    public @Nullable T tryReceive() {
        return channel.tryReceive();
    }

    /** Nothing can be sent any more. */
    public synchronized void close() {
        channel.close();
    }
}
