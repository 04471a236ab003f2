package dev.pollen;

import java.util.concurrent.atomic.AtomicReference;
import org.jetbrains.lincheck.Lincheck;

/**
 * Two threads in every interleaving that Lincheck's model checker finds. It runs under sequential consistency and knows
 * spurious wake-ups: what is lost must show in a counter, never in a hang.
 */
public final class Threads {
    private static final int INTERLEAVINGS = Integer.getInteger("pollen.interleavings", 2000);

    private Threads() {}

    /** A test, which is made anew for each interleaving. */
    public interface Case {
        /** One thread. */
        void one() throws Exception;

        /** The other. */
        void other() throws Exception;

        /** Checks what they left behind; throws where it is wrong. */
        void check() throws Exception;
    }

    /** Makes a case. */
    @FunctionalInterface
    public interface Maker {
        /** A new one. */
        Case make();
    }

    /** Runs what {@code maker} makes. */
    public static void check(Maker maker) {
        Lincheck.runConcurrentTest(INTERLEAVINGS, () -> run(maker.make()));
    }

    private static void run(Case made) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread one = new Thread(() -> guarded(made::one, failure));
        Thread other = new Thread(() -> guarded(made::other, failure));
        one.start();
        other.start();
        try {
            one.join();
            other.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        guarded(made::check, failure);
        if (failure.get() != null) throw new AssertionError(failure.get());
    }

    private interface Action {
        void run() throws Exception;
    }

    private static void guarded(Action action, AtomicReference<Throwable> failure) {
        try {
            action.run();
        } catch (Throwable thrown) {
            failure.compareAndSet(null, thrown);
        }
    }

    /** Fails with {@code what} unless {@code holds}. */
    public static void expect(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }
}
