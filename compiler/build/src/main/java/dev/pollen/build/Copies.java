package dev.pollen.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Copies sources that Pollen has nothing to do with, beside the compiler's work on the others. */
final class Copies implements AutoCloseable {
    private final FutureTask<Integer> task;
    private final Thread thread;

    private Copies(FutureTask<Integer> task) {
        this.task = task;
        this.thread = new Thread(task, "pollen copies");
    }

    static Copies start(List<Source> sources, Path output) {
        FutureTask<Integer> task = new FutureTask<>(() -> {
            int written = 0;
            for (Source source : sources) {
                Path target = output.resolve(source.file().path());
                if (AtomicFile.write(target, source.bytes())) written++;
            }
            return written;
        });
        Copies copies = new Copies(task);
        copies.thread.start();
        return copies;
    }

    /**
     * How many files had to be written, when all stand there.
     *
     * @throws IOException if one cannot be written
     * @throws java.io.UncheckedIOException if a source cannot be read
     */
    int written() throws IOException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) throw failure;
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            if (e.getCause() instanceof Error failure) throw failure;
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while copying", e);
        }
    }

    /** Nothing is written after it. */
    @Override
    public void close() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
                thread.interrupt(); // it ends with the file that it is at
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
