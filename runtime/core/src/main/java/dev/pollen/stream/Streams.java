package dev.pollen.stream;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.StateMachine;
import dev.pollen.combine.Race;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Streams made of other things. */
public final class Streams {
    private Streams() {}

    /** The elements of {@code elements}, none of which is null. */
    public static <T> Stream<T> of(Iterable<? extends T> elements) {
        Iterator<? extends T> iterator = elements.iterator();
        return () -> cx -> {
            if (cx.cancelRequested()) throw cx.takeCancel();
            return Poll.ready(iterator.hasNext() ? Objects.requireNonNull(iterator.next()) : null);
        };
    }

    /** All elements of {@code streams}, in the order in which they come. It ends when all have ended. */
    public static <T> Stream<T> merge(List<? extends Stream<? extends T>> streams) {
        List<Stream<? extends T>> open = new ArrayList<>(streams);
        return () -> new Merging<>(open);
    }

    /** All elements of {@code stream}. */
    public static <T> Future<List<T>> toList(Stream<T> stream) {
        return new Collecting<>(stream);
    }

    private record First<T>(int place, @Nullable T element) {}

    private static final class Merging<T> extends StateMachine<@Nullable T> {
        private final List<Stream<? extends T>> open;
        private @Nullable Future<First<T>> race;

        Merging(List<Stream<? extends T>> open) {
            this.open = open;
        }

        @Override
        public Poll<@Nullable T> poll(Context cx) throws Exception {
            while (!open.isEmpty()) {
                if (race == null) race = race();
                Poll<First<T>> poll = race.poll(cx);
                if (poll.isPending()) return Poll.pending();
                race = null;
                Stream<? extends T> winner = open.remove(poll.get().place());
                if (poll.get().element() == null) continue;
                open.add(winner); // last: the others have their turn
                return Poll.ready(poll.get().element());
            }
            return Poll.ready(null);
        }

        @SuppressWarnings("unchecked") // the value is that of a T's stream
        private Future<First<T>> race() {
            List<Future<?>> nexts = new ArrayList<>();
            for (Stream<? extends T> stream : open) nexts.add(stream.next());
            return new Race<>(nexts, (place, element) -> new First<>(place, (T) element));
        }

        @Override
        public void cancel() {
            drop(race);
        }
    }

    private static final class Collecting<T> extends StateMachine<List<T>> {
        private final Stream<T> stream;
        private final List<T> all = new ArrayList<>();
        private @Nullable Future<@Nullable T> next;

        Collecting(Stream<T> stream) {
            this.stream = stream;
        }

        @Override
        public Poll<List<T>> poll(Context cx) throws Exception {
            while (true) {
                if (next == null) next = stream.next();
                Poll<@Nullable T> poll = next.poll(cx);
                if (poll.isPending()) {
                    checkCancelled(cx, next);
                    return Poll.pending();
                }
                next = null;
                T element = poll.get();
                if (element == null) return Poll.ready(all);
                all.add(element);
            }
        }

        @Override
        public void cancel() {
            drop(next);
        }
    }
}
