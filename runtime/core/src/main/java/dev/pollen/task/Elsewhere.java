package dev.pollen.task;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Threads that nothing of Pollen's depends on: those that {@link CompletableFuture} takes for its own async methods. Who is
 * woken goes on here where there is no other thread for it: neither on the stack of the waker, who may hold locks, nor on
 * the threads of the timers and the reactor, which all share.
 */
public final class Elsewhere {
    private static final Executor THREADS = new CompletableFuture<>().defaultExecutor();

    private Elsewhere() {}

    /** Runs {@code code}, on another stack than the caller's. */
    public static void run(Runnable code) {
        THREADS.execute(code);
    }
}
