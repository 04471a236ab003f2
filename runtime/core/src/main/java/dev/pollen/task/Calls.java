package dev.pollen.task;

import dev.pollen.executor.TaskExecutor;
import org.jspecify.annotations.Nullable;

/**
 * The executors for which this thread runs code of the user's that is no poll. {@link dev.pollen.Context#current} knows
 * nothing of that code, but it must not wait for what waits for it: callbacks keep one of the executor's threads, and
 * blocking code is part of a task.
 */
public final class Calls {
    private static final int CALLBACK = 0;
    private static final int BLOCKING = 1;

    // an array, for the reason given at Context.CURRENT
    private static final ThreadLocal<@Nullable Object[]> CURRENT = ThreadLocal.withInitial(() -> new Object[2]);

    private Calls() {}

    /** Code that is called on a thread that runs {@code executor}'s tasks. Gives back what {@link #leaveCallback} needs. */
    static @Nullable Object enterCallback(@Nullable TaskExecutor executor) {
        return executor == null ? CURRENT.get()[CALLBACK] : enter(CALLBACK, executor);
    }

    static void leaveCallback(@Nullable Object outer) {
        CURRENT.get()[CALLBACK] = outer;
    }

    /** Code that may block, for a task of {@code executor}. Gives back what {@link #leaveBlocking} needs. */
    public static @Nullable Object enterBlocking(@Nullable TaskExecutor executor) {
        return enter(BLOCKING, executor);
    }

    /** The end of what {@link #enterBlocking} began. */
    public static void leaveBlocking(@Nullable Object outer) {
        CURRENT.get()[BLOCKING] = outer;
    }

    private static @Nullable Object enter(int place, @Nullable TaskExecutor executor) {
        @Nullable Object[] current = CURRENT.get();
        Object outer = current[place];
        current[place] = executor;
        return outer;
    }

    /** Whether this is a callback on a thread that runs tasks. */
    public static boolean isCallback() {
        return CURRENT.get()[CALLBACK] != null;
    }

    /** Whether this runs for {@code executor}, which waits for its end. */
    static boolean isFor(TaskExecutor executor) {
        @Nullable Object[] current = CURRENT.get();
        return current[CALLBACK] == executor || current[BLOCKING] == executor;
    }
}
