package dev.pollen.trace;

import dev.pollen.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Writes the lives of tasks as lines of JSON, for {@code pollen trace} and the inspector's replay:
 *
 * <pre>{@code
 * try (Recorder recorder = Recorder.start(Path.of("trace.jsonl"))) {
 *   Pollen.blockOn(program());
 * }
 * }</pre>
 *
 * <p>Every task that is spawned while a recorder runs is recorded to its end, on whatever executor: spawned, polled,
 * pending, woken, ready, failed or cancelled. {@code -Dpollen.trace=FILE} records a whole program. While none runs, a
 * spawn reads one field more and nothing else costs anything; while one runs, each event takes a lock and a line.
 *
 * <p>States are read by reflection. For machines in a named module that must be open to {@code dev.pollen}; else their
 * classes are recorded, and no states.
 */
public final class Recorder implements AutoCloseable {
    private static final AtomicReference<@Nullable Recorder> RUNNING = new AtomicReference<>();

    static {
        String file = System.getProperty("pollen.trace");
        if (file != null) {
            Recorder recorder = start(Path.of(file));
            Runtime.getRuntime().addShutdownHook(new Thread(recorder::close, "pollen-trace"));
        }
    }

    private final long start = System.nanoTime();
    private final Writer out;

    // under the lock
    private int tasks;
    private boolean closed;

    private Recorder(Writer out) {
        this.out = out;
    }

    /**
     * Records into a file, which is made anew.
     *
     * @throws IllegalStateException where a recorder runs
     * @throws UncheckedIOException where the file cannot be written
     */
    public static Recorder start(Path file) {
        try {
            return start(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Records to {@code out}, which the recorder closes.
     *
     * @throws IllegalStateException where a recorder runs
     */
    public static Recorder start(Writer out) {
        Recorder recorder = new Recorder(Objects.requireNonNull(out, "out"));
        if (!RUNNING.compareAndSet(null, recorder)) throw new IllegalStateException("a recorder runs already");
        recorder.write("{\"event\":\"trace\",\"schema\":1}");
        return recorder;
    }

    /** For executors: what to run in place of {@code future}, which is handed to one as a task. */
    public static <T extends @Nullable Object> Future<? extends T> task(Future<? extends T> future) {
        Recorder recorder = RUNNING.get();
        return recorder == null ? future : new RecordedTask<>(future, recorder);
    }

    /** Ends the recording. Tasks that still run are recorded no more. */
    @Override
    public void close() {
        RUNNING.compareAndSet(this, null);
        synchronized (this) {
            if (closed) return;
            closed = true;
            try {
                out.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    synchronized int number() {
        return ++tasks;
    }

    /** Writes an event, with the time and the thread. */
    synchronized void event(String event, int task, EventKeys more) {
        StringBuilder line = new StringBuilder(160);
        line.append("{\"event\":\"").append(event).append("\",\"at\":").append(System.nanoTime() - start);
        line.append(",\"task\":").append(task).append(",\"thread\":");
        EventKeys.text(Thread.currentThread().getName(), line);
        write(line.append(more.text()).append('}').toString());
    }

    private synchronized void write(String line) {
        if (closed) return;
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            closed = true; // a full disk must not end the program's tasks
            System.getLogger("dev.pollen").log(System.Logger.Level.WARNING, "the trace ends here", e);
        }
    }
}
