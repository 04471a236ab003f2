package dev.pollen.stream;

import dev.pollen.Future;
import org.jspecify.annotations.Nullable;

/**
 * Values that come one after the other: Rust's {@code Stream}.
 *
 * <pre>{@code
 * for (T element = await(stream.next()); element != null; element = await(stream.next())) { … }
 * }</pre>
 *
 * @param <T> the type of the elements, which are not null
 */
@FunctionalInterface
public interface Stream<T> {
    /**
     * The next element, or null at the end. One such future is awaited after the other. Where it fails the stream has
     * ended, but for a {@link dev.pollen.channel.LaggedException}; where it is cancelled no element is lost.
     */
    Future<@Nullable T> next();
}
