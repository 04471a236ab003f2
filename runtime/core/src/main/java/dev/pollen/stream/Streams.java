package dev.pollen.stream;

import dev.pollen.Cancelled;
import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Owned;
import dev.pollen.Poll;
import dev.pollen.StateMachine;
import dev.pollen.channel.LaggedException;
import dev.pollen.combine.Failing;
import dev.pollen.combine.Race;
import dev.pollen.task.Lender;
import dev.pollen.task.Lends;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Streams made of other things. */
public final class Streams {
    private Streams() {}

    /** The elements of {@code elements}, none of which is null. */
    public static <T> Stream<T> of(Iterable<? extends T> elements) {
        Iterator<? extends T> iterator =
                Objects.requireNonNull(elements, "elements").iterator();
        return () -> cx -> {
            if (cx.cancelRequested()) throw cx.takeCancel();
            if (cx.isExhausted()) return Poll.pending();
            cx.spend();
            return Poll.ready(iterator.hasNext() ? Objects.requireNonNull(iterator.next(), "element") : null);
        };
    }

    /**
     * All elements of {@code streams}, in the order in which they come. It ends when all have ended. An element that comes
     * with another one, or with a failure, is kept for the next wait. A stream that fails has ended: its failure is that of
     * one wait, and those after it are for the others.
     */
    public static <T> Stream<T> merge(List<? extends Stream<? extends T>> streams) {
        Merged<T> merged =
                new Merged<>(new ArrayList<>(Objects.requireNonNull(streams, "streams")), new ArrayDeque<>());
        return () -> new Merging<>(merged);
    }

    /** All elements of {@code stream}. Where it fails or is cancelled, those that are {@link Owned} are closed. */
    public static <T> Future<List<T>> toList(Stream<T> stream) {
        return new Collecting<>(Objects.requireNonNull(stream, "stream"));
    }

    /** The streams that have not ended, who had a turn last; and elements that came together with another. */
    private record Merged<T>(List<Stream<? extends T>> open, Queue<First<T>> early) {}

    private record First<T>(
            Stream<? extends T> stream, @Nullable T element, Lender lender) {}

    private static final class Merging<T> extends StateMachine<@Nullable T> implements Lends {
        private final Merged<T> merged;
        private @Nullable Future<First<T>> race;
        private Lender lender = Lender.NONE;

        Merging(Merged<T> merged) {
            this.merged = merged;
        }

        @Override
        public Poll<@Nullable T> poll(Context cx) throws Exception {
            while (true) {
                if (race == null) {
                    if (cx.cancelRequested()) throw cx.takeCancel();
                    First<T> early = merged.early.poll();
                    if (early != null) return ready(early);
                    if (merged.open.isEmpty()) return Poll.ready(null);
                    race = race();
                }
                Poll<First<T>> poll = race.poll(cx);
                if (poll.isPending()) return Poll.pending();
                race = null;
                First<T> first = poll.get();
                merged.open.remove(first.stream);
                if (first.element == null) continue;
                merged.open.add(first.stream); // last: the others have their turn
                return ready(first);
            }
        }

        private Poll<@Nullable T> ready(First<T> first) {
            lender = first.lender;
            return Poll.ready(first.element);
        }

        @Override
        public Lender lender() {
            return lender;
        }

        @SuppressWarnings("unchecked") // the value is that of a T's stream
        private Future<First<T>> race() {
            List<Stream<? extends T>> running = List.copyOf(merged.open);
            List<Future<?>> nexts = new ArrayList<>();
            for (Stream<? extends T> stream : running) nexts.add(new Turn<T>(merged, stream));
            BiFunction<Integer, @Nullable Object, First<T>> first =
                    (place, element) -> new First<>(running.get(place), (T) element, Lends.of(nexts.get(place)));
            return new Race<>(nexts, first, (place, element) -> {
                if (element == null) merged.open.remove(running.get(place));
                else merged.early.add(first.apply(place, element));
            });
        }

        @Override
        public void cancel() {
            drop(race);
        }
    }

    /** A wait for one of the merged streams, which is left out when it fails. */
    private static final class Turn<T> extends StateMachine<@Nullable T> implements Lends {
        private final Merged<T> merged;
        private final Stream<? extends T> stream;
        private @Nullable Future<? extends @Nullable T> next;

        Turn(Merged<T> merged, Stream<? extends T> stream) {
            this.merged = merged;
            this.stream = stream;
        }

        @Override
        @SuppressWarnings("unchecked") // who polls only reads
        public Poll<@Nullable T> poll(Context cx) throws Exception {
            try {
                if (next == null) next = stream.next();
                return (Poll<@Nullable T>) next.poll(cx);
            } catch (Cancelled | LaggedException goesOn) {
                throw goesOn;
            } catch (Throwable failure) {
                merged.open.remove(stream);
                throw failure;
            }
        }

        @Override
        public Lender lender() {
            return Lends.of(next);
        }

        @Override
        public void cancel() {
            drop(next);
        }
    }

    private static final class Collecting<T> extends StateMachine<List<T>> {
        private final Stream<T> stream;
        private List<T> all = new ArrayList<>();
        private List<Runnable> back = new ArrayList<>(0); // how those that are Owned go back, or are closed
        private @Nullable Future<@Nullable T> next;

        Collecting(Stream<T> stream) {
            this.stream = stream;
        }

        @Override
        public Poll<List<T>> poll(Context cx) throws Exception {
            try {
                return collect(cx) ? Poll.ready(take()) : Poll.pending();
            } catch (Throwable failure) {
                throw rethrow(Objects.requireNonNull(discarded(failure)));
            }
        }

        /** Whether the stream has ended. */
        private boolean collect(Context cx) throws Exception {
            while (true) {
                if (next == null) next = stream.next();
                Poll<@Nullable T> poll = next.poll(cx);
                if (poll.isPending()) {
                    checkCancelled(cx, next);
                    return false;
                }
                Lender lender = Lends.of(next);
                next = null;
                T element = poll.get();
                if (element == null) return true;
                if (element instanceof Owned) back.add(() -> lender.takeBack(element));
                all.add(element);
            }
        }

        private List<T> take() {
            List<T> taken = all;
            all = List.of();
            back = List.of();
            return taken;
        }

        /** Nobody receives the list; {@code failure}, and those of its elements' ends. */
        private @Nullable Throwable discarded(@Nullable Throwable failure) {
            List<Runnable> lost = back;
            Object unused = take();
            return Failing.each(lost, Runnable::run, failure);
        }

        @Override
        public void cancel() {
            Throwable failure = discarded(Failing.attempt(() -> drop(next), null));
            if (failure != null) throw rethrow(failure);
        }
    }
}
