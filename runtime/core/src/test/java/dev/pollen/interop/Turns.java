package dev.pollen.interop;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** An executor whose tasks have their turns when the test says so. */
final class Turns implements Executor {
    private final Queue<Runnable> due = new ArrayDeque<>();

    @Override
    public void execute(Runnable turn) {
        due.add(turn);
    }

    /** Runs what is due, until nothing is. */
    void run() {
        for (Runnable turn = due.poll(); turn != null; turn = due.poll()) turn.run();
    }
}
