package dev.pollen.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Repeats a command: what goes wrong in a round is told, and the next round may go better. */
final class Rounds {
    /** Where changes cannot be waited for, a round comes now and then. */
    private static final long AFTER_FAILURE_MILLIS = 1000;

    private Rounds() {}

    /** Waits between rounds. */
    @FunctionalInterface
    interface Pause {
        void await() throws InterruptedException, IOException;
    }

    /** Until the thread is interrupted; then the status of the last round. */
    static int run(Host host, Consumer<String> say, Callable<Integer> round, Pause pause) {
        while (true) {
            int status = attempt(host, round);
            say.accept(status == Status.FINE ? "watching …" : "watching, with errors …");
            try {
                pause(host, pause);
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                return status;
            }
        }
    }

    private static void pause(Host host, Pause pause) throws InterruptedException {
        try {
            pause.await();
        } catch (IOException failure) {
            host.err().println("pollen: cannot watch: " + failure);
            Thread.sleep(AFTER_FAILURE_MILLIS);
        }
    }

    private static int attempt(Host host, Callable<Integer> round) {
        try {
            return round.call();
        } catch (Exception failure) {
            host.err().println("pollen: " + failure.getMessage());
            return Status.INTERNAL;
        }
    }
}
