package dev.pollen.combine;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.CancelSource;
import dev.pollen.Cancelled;
import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Pollen;
import dev.pollen.Task;
import dev.pollen.executor.TaskExecutor;
import dev.pollen.testing.Manual;
import dev.pollen.testing.Steps;
import dev.pollen.time.Timers;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** What a scope costs, and what it does not run. */
class NurseryTest {
    private static final CancelSource NEVER = new CancelSource() {
        @Override
        public boolean isRequested() {
            return false;
        }

        @Override
        public Cancelled take() {
            throw new AssertionError();
        }
    };

    /** Runs nothing, and counts how often somebody looks whether a task has ended. */
    private static final class Standing implements TaskExecutor {
        private long looks;

        @Override
        public <T> Task<T> spawn(Future<T> future) {
            return new Task<>() {
                @Override
                public boolean isDone() {
                    looks++;
                    return false;
                }

                @Override
                public boolean abort() {
                    return true;
                }

                @Override
                public Poll<T> poll(Context cx) {
                    return Poll.pending();
                }
            };
        }

        @Override
        public Timers timers() {
            return Timers.shared();
        }

        @Override
        public void close(Duration grace) {}
    }

    /** Not even where the executor is done with a task before the call of spawn has returned. */
    @Test
    void aTaskThatIsSpawnedWhileTheScopeStopsDoesNotRun() {
        Executor quick = run -> {
            Thread thread = new Thread(run);
            thread.start();
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        };
        Manual<Void> child = new Manual<>();
        child.complete(null);
        try (TaskExecutor executor = TaskExecutor.builder().on(quick)) {
            Future<Void> whole = Pollen.scope(scope -> Steps.of(() -> {
                        scope.abort();
                        return Pollen.sleep(Duration.ofDays(1));
                    })
                    .lastly(() -> {
                        Task<?> unused = scope.spawn(child);
                        return Future.ready();
                    }));
            assertThrows(CancellationException.class, () -> Pollen.blockOn(executor.spawn(whole)));
        }
        assertThat(child.polls.get()).isEqualTo(0);
        assertThat(child.cancels.get()).isEqualTo(1);
    }

    @Test
    void aSpawnDoesNotLookAtAllWhoLive() throws Exception {
        int many = 4000;
        Standing executor = new Standing();
        Future<Void> scope = Pollen.scope(tasks -> {
            for (int i = 0; i < many; i++) {
                Task<?> unused = tasks.spawn(Future.ready());
            }
            return Future.ready();
        });
        assertThat(scope.poll(Context.of(() -> {}, NEVER, executor)).isPending())
                .isTrue();
        assertThat(executor.looks).isLessThan(2L * many);
    }
}
