package dev.pollen;

import dev.pollen.executor.CurrentThread;
import org.jspecify.annotations.Nullable;

/** What {@code await} does in code that the compiler has not seen. */
final class Untranspiled {
    private Untranspiled() {}

    static <T extends @Nullable Object> T await(Future<? extends T> future) {
        if (!"block".equals(System.getProperty("pollen.untranspiled"))) {
            throw new UnsupportedOperationException(
                    "await was reached in code that Pollen has not transpiled. Build the"
                            + " sources with `pollen transpile` before javac, or with the pollen-maven-plugin; an IDE must leave"
                            + " the build to it. -Dpollen.untranspiled=block makes await block the thread instead.");
        }
        try {
            return CurrentThread.blockNested(future);
        } catch (Exception failure) {
            throw StateMachine.rethrow(failure);
        }
    }
}
