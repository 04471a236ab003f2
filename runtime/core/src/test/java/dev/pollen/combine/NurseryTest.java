package dev.pollen.combine;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.CancelSource;
import dev.pollen.Cancelled;
import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Pollen;
import dev.pollen.Task;
import dev.pollen.executor.TaskExecutor;
import dev.pollen.time.Timers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a scope costs. */
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
