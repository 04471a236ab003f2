package dev.pollen.channel;

import dev.pollen.Future;
import org.jspecify.annotations.Nullable;

/**
 * The end of a channel that things are put into. For any thread, and any number of tasks.
 *
 * @param <T> the type of the elements, which are not null
 */
public interface Sender<T> {
    /**
     * Sends {@code element}; done when it is in the channel, or with a receiver. Who is cancelled has not sent it. It
     * fails with a {@link ChannelClosedException} where the channel is closed before there is room.
     */
    Future<@Nullable Void> send(T element);

    /**
     * Sends {@code element} if that is possible at once.
     *
     * @return whether it was sent: false where there is no room
     * @throws ChannelClosedException where the channel is closed
     */
    boolean trySend(T element);

    /** Ends the channel: nothing can be sent, what is in it can be received. A second call does nothing. */
    void close();
}
