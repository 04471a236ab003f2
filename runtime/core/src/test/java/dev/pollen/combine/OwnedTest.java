package dev.pollen.combine;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.Pollen.join;
import static dev.pollen.Pollen.race;
import static dev.pollen.Pollen.scope;
import static dev.pollen.Pollen.select;
import static dev.pollen.Pollen.spawn;
import static dev.pollen.Selection.on;
import static dev.pollen.combine.Lost.failLater;
import static dev.pollen.combine.Lost.failing;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Owned;
import dev.pollen.Poll;
import dev.pollen.Task;
import dev.pollen.combine.Lost.Resource;
import dev.pollen.executor.TaskExecutor;
import dev.pollen.sim.Simulation;
import dev.pollen.testing.Manual;
import dev.pollen.testing.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Resources of which it turns out that nobody can receive them, and those that somebody still can. */
class OwnedTest {
    @Test
    void aScopeThatFailsClosesWhatItsTasksYieldedToNobody() throws Exception {
        Resource lost = new Resource();
        Resource received = new Resource();
        List<Task<Resource>> tasks = new ArrayList<>();
        Future<Void> whole = scope(s -> {
            tasks.add(s.spawn(Future.ready(lost)));
            tasks.add(s.spawn(Future.ready(received)));
            return Steps.of(() -> tasks.get(1)).then(resource -> failLater());
        });
        Simulation.run(
                1,
                failing(whole)
                        .then(none -> Steps.run(() -> {
                            assertThat(lost.closes).isEqualTo(1);
                            assertThat(received.closes).isEqualTo(0);
                        })));
        assertThrows(CancellationException.class, () -> Simulation.run(1, tasks.get(0)));
        assertThat(Simulation.run(1, tasks.get(1))).isSameInstanceAs(received);
    }

    @Test
    void aScopeThatSucceedsLeavesThemToWhoHasTheTask() throws Exception {
        Resource resource = new Resource();
        Future<Task<Resource>> whole = scope(s -> Future.ready(s.spawn(Future.ready(resource))));
        Future<Resource> program = Steps.of(() -> whole).then(task -> task);
        assertThat(Simulation.run(1, program)).isSameInstanceAs(resource);
        assertThat(resource.closes).isEqualTo(0);
    }

    @Test
    void aWaitThatIsLostDoesNotCloseWhatOthersMayAwait() throws Exception {
        Resource resource = new Resource();
        Future<Resource> program = Steps.of(() -> {
            Task<Resource> task = spawn(Future.ready(resource));
            return failing(join(task, failLater())).then(none -> task);
        });
        assertThat(Simulation.run(1, program)).isSameInstanceAs(resource);
        assertThat(resource.closes).isEqualTo(0);
    }

    @Test
    void itIsClosedWhereNobodyCanAwaitTheTaskAnyMore() throws Exception {
        Resource resource = new Resource();
        try (TaskExecutor executor = TaskExecutor.builder().eventLoop()) {
            Task<?> task = executor.spawn(Future.ready(resource));
            while (!task.isDone()) Thread.onSpinWait();
            task = null;
            for (int i = 0; i < 1000 && resource.closes == 0; i++) {
                System.gc();
                Thread.sleep(5);
            }
        }
        assertThat(resource.closes).isEqualTo(1);
    }

    @Test
    void anArmThatThrowsHasNotReceivedIt() {
        Resource resource = new Resource();
        Future<String> selected = select(on(Future.ready(resource), r -> {
            throw new IllegalStateException("arm");
        }));
        assertThrows(IllegalStateException.class, () -> Simulation.run(1, selected));
        assertThat(resource.closes).isEqualTo(1);
        selected.cancel();
        assertThat(resource.closes).isEqualTo(1);
    }

    @Test
    void aCloseThatThrowsLeavesNoOtherOpen() {
        Resource last = new Resource();
        Owned bad = () -> {
            throw new IllegalStateException("close");
        };
        Future<?> joined = join(Future.ready(bad), Future.ready(last), failLater());
        Throwable failure = assertThrows(IllegalStateException.class, () -> Simulation.run(1, joined));
        assertThat(failure).hasMessageThat().isEqualTo("late");
        assertThat(failure.getSuppressed()).hasLength(1);
        assertThat(last.closes).isEqualTo(1);
    }

    @Test
    void aCancelThatThrowsKeepsNoOtherFromBeingCancelled() {
        Future<String> bad = new Future<>() {
            @Override
            public Poll<String> poll(Context cx) {
                return Poll.pending();
            }

            @Override
            public void cancel() {
                throw new IllegalStateException("cancel");
            }
        };
        Manual<String> last = new Manual<>();
        Throwable failure = assertThrows(
                IllegalStateException.class, () -> Simulation.run(1, race(Future.ready("first"), bad, last)));
        assertThat(failure).hasMessageThat().isEqualTo("cancel");
        assertThat(last.cancels.get()).isEqualTo(1);

        Manual<String> dropped = new Manual<>();
        assertThrows(IllegalStateException.class, () -> race(bad, dropped).cancel());
        assertThat(dropped.cancels.get()).isEqualTo(1);
    }
}
