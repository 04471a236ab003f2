package dev.pollen.cli;

import java.io.IOException;
import java.util.concurrent.Callable;

/** Repeats a command: what goes wrong in a round is told, and the next round may go better. */
final class Rounds {
    private Rounds() {}

    /** Waits between rounds. */
    @FunctionalInterface
    interface Pause {
        void await() throws InterruptedException, IOException;
    }

    /** Until the thread is interrupted; then the status of the last round. */
    static int run(Host host, Callable<Integer> round, Pause pause) throws IOException {
        while (true) {
            int status = attempt(host, round);
            host.err().println(status == Status.FINE ? "watching …" : "watching, with errors …");
            host.err().flush();
            try {
                pause.await();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                return status;
            }
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
