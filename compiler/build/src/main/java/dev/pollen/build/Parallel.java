package dev.pollen.build;

import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Compiler;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.attribute.Neighbour;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.machine.Machine;
import dev.pollen.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Compiles on several threads: each takes a run of neighbouring sources and sees the others around it. What a source comes
 * to does not depend on which thread took it, and the parts are put together in order, so the result is that of one thread.
 */
final class Parallel {
    /** Bytes of text that pay for one more javac: each reads the JDK's classes anew. */
    private static final int WORTH = 250_000;

    private Parallel() {}

    static Compilation compile(
            Engine engine, List<SourceFile> sources, List<Neighbour> around, Options options, int jobs) {
        int size = sources.stream().mapToInt(Parallel::size).sum();
        // Annotation processors want to see everything at once.
        int threads = options.processorPath().isEmpty() ? Math.min(jobs, size / WORTH) : 1;
        if (threads < 2) return engine.compile(sources, around, options);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<CompletableFuture<Compilation>> parts = new ArrayList<>();
            List<Neighbour> all =
                    sources.stream().map(Neighbour::of).toList(); // what one part finds out, the others know
            int from = 0;
            for (int to : ends(sources, size / threads + 1)) {
                List<SourceFile> part = sources.subList(from, to);
                List<Neighbour> others = new ArrayList<>(all.subList(0, from));
                others.addAll(all.subList(to, all.size()));
                others.addAll(around);
                parts.add(CompletableFuture.supplyAsync(() -> engine.compile(part, others, options), executor));
                from = to;
            }
            return join(parts);
        } finally {
            executor.shutdownNow();
        }
    }

    private static Compilation join(List<CompletableFuture<Compilation>> parts) {
        List<Compilation.Output> outputs = new ArrayList<>();
        List<Machine> machines = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (CompletableFuture<Compilation> future : parts) {
            Compilation part = result(future);
            outputs.addAll(part.outputs());
            machines.addAll(part.machines());
            diagnostics.addAll(part.diagnostics());
        }
        return new Compilation(outputs, machines, diagnostics);
    }

    private static Compilation result(CompletableFuture<Compilation> future) {
        try {
            return future.join();
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof Error error) throw error;
            if (wrapped.getCause() instanceof RuntimeException exception) throw exception;
            throw wrapped;
        }
    }

    /** Where the runs end, so that each costs about {@code share}. */
    private static List<Integer> ends(List<SourceFile> sources, int share) {
        List<Integer> ends = new ArrayList<>();
        int size = 0;
        for (int i = 0; i < sources.size(); i++) {
            size += size(sources.get(i));
            if (size < share && i < sources.size() - 1) continue;
            ends.add(i + 1);
            size = 0;
        }
        return ends;
    }

    /** What a source costs: nothing where it only is copied. */
    private static int size(SourceFile source) {
        return Compiler.isConcerned(source) ? source.text().length() : 0;
    }
}
