package dev.pollen.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Runs work on a thread with a stack that deep trees fit on.
 *
 * <p>A compiler walks its trees by recursion, and a generated source may nest an expression thousands of levels deep.
 * The stack's memory is only reserved: what is not touched costs nothing.
 */
final class DeepStack {
    private static final long BYTES = 512L << 20;

    private DeepStack() {}

    /** The result of {@code work}; what it throws comes out unchanged, errors of the virtual machine included. */
    static <T> T call(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(null, () -> complete(result, work), "pollen compiler", BYTES);
        thread.setDaemon(true); // Ctrl-C and System.exit need not wait for it
        thread.start();
        try {
            return result.join();
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof Error error) throw error;
            if (wrapped.getCause() instanceof RuntimeException exception) throw exception;
            throw wrapped;
        }
    }

    private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
        try {
            result.complete(work.get());
        } catch (Throwable failure) {
            result.completeExceptionally(failure);
        }
    }
}
