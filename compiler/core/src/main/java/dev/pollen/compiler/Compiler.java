package dev.pollen.compiler;

import dev.pollen.compiler.source.SourceFile;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Pollen's compiler: text in, text and machines out. Stateless; safe for use by several threads. */
public final class Compiler {
    /** Bytes of stack for the passes: they follow the nesting of the user's code, and so does javac. */
    private static final long STACK = 1L << 29;

    private Compiler() {}

    /**
     * Transpiles the {@code @Async} methods of {@code sources}, which see each other and the class path.
     *
     * <p>What is wrong in the sources becomes diagnostics of the result.
     *
     * @throws IllegalStateException if the running Java has no compiler (a JRE)
     */
    public static Compilation compile(List<SourceFile> sources, Options options) {
        AtomicReference<Object> outcome = new AtomicReference<>();
        Thread thread = new Thread(null, () -> outcome.set(attempt(sources, options)), "pollen-compiler", STACK);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while compiling", e);
        }
        Object result = outcome.get();
        if (result instanceof RuntimeException e) throw e;
        if (result instanceof Error e) throw e;
        return (Compilation) result;
    }

    private static Object attempt(List<SourceFile> sources, Options options) {
        try {
            return new Pipeline(options).run(sources);
        } catch (RuntimeException | Error e) {
            return e;
        }
    }
}
