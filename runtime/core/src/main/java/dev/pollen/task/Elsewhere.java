package dev.pollen.task;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

/**
 * Threads that nothing of Pollen's depends on: those that {@link CompletableFuture} takes for its own async methods. Who is
 * woken goes on here where there is no other thread for it: neither on the stack of the waker, who may hold locks, nor on
 * the threads of the timers and the reactor, which all share.
 */
public final class Elsewhere {
    private static final Executor THREADS = new CompletableFuture<>().defaultExecutor();

    // taken in turn: a pool's worker would go on with what it has submitted itself, and may have no end of it
    private static final Queue<Runnable> WAITING = new ConcurrentLinkedQueue<>();

    private Elsewhere() {}

    /**
     * Runs {@code code}, on another stack than the caller's and behind what came before.
     *
     * @throws RuntimeException or an Error, if there is no thread for it
     */
    public static void run(Runnable code) {
        WAITING.add(code);
        try {
            THREADS.execute(Elsewhere::turn);
        } catch (RuntimeException | Error noThread) {
            if (WAITING.remove(code)) throw noThread; // else somebody else's turn has taken it
        }
    }

    /** As {@link #run}, but on the caller's stack where there is no thread for it: the end of what could not be run. */
    public static void runOrCall(Runnable end) {
        try {
            run(end);
        } catch (RuntimeException | Error noThread) { // out of memory, say
            end.run();
        }
    }

    private static void turn() {
        Runnable code = WAITING.poll();
        if (code == null) return;
        code.run();
        Thread.interrupted(); // the thread is not ours to leave interrupted
    }
}
