package dev.pollen.combine;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Waker;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The branches of one combinator. Only those that have been woken are polled: a thousand of them cost no more than one. */
final class Branches {
    private final List<Branch<?>> all = new ArrayList<>();
    private final Queue<Branch<?>> woken = new ConcurrentLinkedQueue<>();
    private final List<Branch<?>> turn =
            new ArrayList<>(0); // out of that queue, last first: polled before the rest of it
    private volatile Waker whole = () -> {};
    private int added;
    private int running;
    private long round;

    <T extends @Nullable Object> Branch<T> add(Future<? extends T> future) {
        Branch<T> branch = new Branch<>(future, this, added++);
        all.add(branch);
        running++;
        woken.add(branch);
        return branch;
    }

    List<Branch<?>> all() {
        return all;
    }

    /** The futures that have not ended, as any thread may see them. */
    List<Future<?>> futures() {
        List<Future<?>> futures = new ArrayList<>();
        for (Object branch : all.toArray()) { // a copy: the thread that polls may add to the list
            Future<?> future = branch == null ? null : ((Branch<?>) branch).future();
            if (future != null) futures.add(future);
        }
        return futures;
    }

    /** How many have not ended. */
    int running() {
        return running;
    }

    /** {@code branch} asks for a poll. Any thread. */
    void woken(Branch<?> branch) {
        woken.add(branch);
        whole.wake();
    }

    /** Asks for a poll of the whole. Any thread. */
    void wake() {
        whole.wake();
    }

    /** From now on the whole is woken by {@code cx}. */
    void watch(Context cx) {
        whole = cx.waker();
    }

    /** Forgets those that have ended, once they are most. */
    void forgetEnded() {
        if (all.size() > 2 * running + 16) all.removeIf(Branch::hasEnded);
    }

    /**
     * Polls all that have been woken, in their order, and tells {@code ended} of each that ends. One that is woken again
     * by its own poll waits for the next poll of the whole, so that other tasks have a turn.
     */
    void poll(Context cx, Consumer<? super Branch<?>> ended) {
        watch(cx); // before the look into the queue: who adds later wakes the new one
        round++;
        List<Branch<?>> again = List.of();
        for (Branch<?> branch = next(); branch != null; branch = next()) {
            if (branch.hasEnded()) continue;
            if (branch.enters(round)) {
                branch.poll(cx);
                if (branch.hasEnded()) {
                    running--;
                    ended.accept(branch);
                } else if (!cx.hasBudget()) {
                    break;
                }
            } else {
                if (again.isEmpty()) again = new ArrayList<>();
                again.add(branch);
            }
        }
        woken.addAll(again);
        if (!woken.isEmpty() || !turn.isEmpty()) cx.waker().wake();
    }

    /** Of those that were woken, the one that stands first; but none has a second turn before all have had one. */
    private @Nullable Branch<?> next() {
        if (turn.isEmpty()) {
            for (Branch<?> branch = woken.poll(); branch != null; branch = woken.poll()) turn.add(branch);
            if (turn.size() > 1) turn.sort(Branch.Order.LAST_FIRST);
        }
        return turn.isEmpty() ? null : turn.remove(turn.size() - 1);
    }

    /** Asks all that have not ended to stop, and tells {@code ended} of each that ends by that. */
    void stop(String reason, Consumer<? super Branch<?>> ended) {
        for (Branch<?> branch : all) stop(branch, reason, ended);
    }

    /** Asks {@code branch} to stop, if it has not ended. */
    void stop(Branch<?> branch, String reason, Consumer<? super Branch<?>> ended) {
        if (branch.hasEnded()) return;
        branch.stop(reason);
        if (!branch.hasEnded()) return;
        running--;
        ended.accept(branch);
    }

    void drop() {
        running = 0;
        turn.clear();
        woken.clear();
        Throwable failure = Failing.each(all, Branch::drop, null);
        if (failure != null) throw Failing.unchecked(failure);
    }
}
