package dev.pollen.channel;

import dev.pollen.Future;
import dev.pollen.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The end of a channel that things are taken from. For any thread, and any number of tasks: each element goes to one.
 *
 * @param <T> the type of the elements, which are not null
 */
public interface Receiver<T> extends Stream<T> {
    /**
     * The next element. Who is cancelled has not received one: it stays, in its place, for the next. It fails with a {@link
     * ChannelClosedException} where the channel is closed and empty.
     */
    Future<T> receive();

    /** As {@link #receive}, but null where the channel is closed and empty. */
    @Override
    Future<@Nullable T> next();

    /** The next element if there is one at once; else null. */
    @Nullable
    T tryReceive();
}
