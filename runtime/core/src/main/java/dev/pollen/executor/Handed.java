package dev.pollen.executor;

import dev.pollen.task.Host;
import dev.pollen.task.RunnableTask;
import dev.pollen.task.Trampoline;
import dev.pollen.time.Timers;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tasks on an executor of the user's. It may run them at once, on the thread that wakes them. */
final class Handed extends Host {
    private final Executor threads;
    private final @Nullable Watchdog watchdog;

    Handed(Executor threads, @Nullable Consumer<? super Throwable> onUnjoined, @Nullable Watchdog watchdog) {
        super(onUnjoined);
        this.threads = threads;
        this.watchdog = watchdog;
    }

    @Override
    public void schedule(RunnableTask<?> task) {
        try {
            threads.execute(() -> Trampoline.run(watchdog == null ? task : () -> watchdog.run(task)));
        } catch (RuntimeException | Error refused) { // RejectedExecutionException; but a wake must never throw
            task.drop();
        }
    }

    @Override
    public Timers timers() {
        return Timers.shared();
    }

    @Override
    public void close(Duration grace) {
        Objects.requireNonNull(grace, "grace"); // before anything is refused
        refuseOwnTask();
        unwindElsewhere(grace);
        if (watchdog != null) watchdog.stop();
    }
}
