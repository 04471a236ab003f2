package dev.pollen.task;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Runs tasks one after the other where one wakes another on the same thread: a chain of wakes does not grow the stack. */
public final class Trampoline {
    // null while the thread runs no task; a queue of the JDK's, for the reason given at Context.CURRENT
    private static final ThreadLocal<@Nullable Queue<Runnable>> RUNNING = new ThreadLocal<>();

    private Trampoline() {}

    /** Runs {@code task}: now, or where the thread runs one already, after that one. */
    public static void run(Runnable task) {
        Queue<Runnable> queue = RUNNING.get();
        if (queue == null) runNow(task);
        else queue.add(task);
    }

    /** Runs {@code first} now, and then what it makes run. */
    static void runNow(Runnable first) {
        Queue<Runnable> outer = RUNNING.get();
        Queue<Runnable> queue = new ArrayDeque<>(2);
        RUNNING.set(queue);
        try {
            for (Runnable task = first; task != null; task = queue.poll()) task.run();
        } finally {
            if (outer == null) RUNNING.remove();
            else RUNNING.set(outer);
        }
    }
}
