package dev.pollen.compiler;

import dev.pollen.compiler.attribute.Neighbour;
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
        return compile(sources, List.of(), options);
    }

    /**
     * Transpiles {@code sources}, which may name the types of {@code around} too: nothing comes of those, and only their
     * declarations are looked at. An output depends on its source, on the {@link
     * dev.pollen.compiler.attribute.Outline}s of all other sources, and on the options; on nothing else.
     */
    public static Compilation compile(List<SourceFile> sources, List<Neighbour> around, Options options) {
        AtomicReference<Object> outcome = new AtomicReference<>();
        Thread thread =
                new Thread(null, () -> outcome.set(attempt(sources, around, options)), "pollen-compiler", STACK);
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

    /**
     * Whether {@code source} can have anything to do with Pollen; its output is its text where it has not. A look for
     * words: what is said of a source that has none of ours is certain, and it costs next to nothing.
     */
    public static boolean isConcerned(SourceFile source) {
        if (source.path().endsWith("module-info.java")) return false;
        String text = source.text();
        return text.contains("dev.pollen")
                || text.contains("@Async")
                || text.contains("pollen") && text.contains("Async"); // with spaces, or comments, in between
    }

    private static Object attempt(List<SourceFile> sources, List<Neighbour> around, Options options) {
        try {
            return new Pipeline(options).run(sources, around);
        } catch (RuntimeException | Error e) {
            return e;
        }
    }
}
