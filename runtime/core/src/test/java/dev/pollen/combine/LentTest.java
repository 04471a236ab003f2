package dev.pollen.combine;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.Pollen.join;
import static dev.pollen.Pollen.race;
import static dev.pollen.Pollen.scope;
import static dev.pollen.Pollen.select;
import static dev.pollen.Pollen.shield;
import static dev.pollen.Pollen.sleep;
import static dev.pollen.Pollen.spawn;
import static dev.pollen.Pollen.timeout;
import static dev.pollen.Pollen.using;
import static dev.pollen.Selection.on;
import static dev.pollen.combine.Lost.failLater;
import static dev.pollen.combine.Lost.failing;

import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Task;
import dev.pollen.TaskLocal;
import dev.pollen.channel.Broadcast;
import dev.pollen.channel.Watch;
import dev.pollen.combine.Lost.Resource;
import dev.pollen.sim.Faults;
import dev.pollen.sim.Simulation;
import dev.pollen.stream.Stream;
import dev.pollen.stream.Streams;
import dev.pollen.sync.OnceCell;
import dev.pollen.testing.Steps;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Resources that are lost by one receiver, but shared by others. */
class LentTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static void losing(Future<?> future) throws Exception {
        Simulation.run(1, failing(join(future, failLater())));
    }

    /** The second to await a task receives its value, open, although the first, who awaited what {@code made} makes of it, lost it. */
    private static void ofATask(UnaryOperator<Future<Resource>> made) throws Exception {
        Resource resource = new Resource();
        Future<Resource> program = Steps.of(() -> {
            Task<Resource> task = spawn(Future.ready(resource));
            return failing(join(made.apply(task), failLater())).then(none -> task);
        });
        assertThat(Simulation.run(1, program)).isSameInstanceAs(resource);
        assertThat(resource.closes).isEqualTo(0);
    }

    @Test
    void whatIsMadeOfATaskLendsItsValueToo() throws Exception {
        ofATask(task -> timeout(SECOND.multipliedBy(5), task));
        ofATask(task -> shield(task));
        ofATask(task -> race(task, never()));
        ofATask(task -> select(on(task, resource -> resource)));
        ofATask(task -> using(new Resource(), own -> task));
        ofATask(task -> scope(s -> task));
        ofATask(task -> TaskLocal.withInitial(() -> "nobody").with("ada", task));
        ofATask(task -> new Faults().on("call", task));
        ofATask(task -> timeout(SECOND.multipliedBy(5), shield(race(task, never()))));
    }

    private static Future<Resource> never() {
        return cx -> {
            if (cx.cancelRequested()) throw cx.takeCancel();
            return Poll.pending();
        };
    }

    @Test
    void whatAnArmMakesIsItsReceivers() throws Exception {
        Resource made = new Resource();
        losing(select(on(Future.ready(new Resource()), resource -> made)));
        assertThat(made.closes).isEqualTo(1);
    }

    @Test
    void theValueOfACellIsTheCells() throws Exception {
        OnceCell<Resource> cell = new OnceCell<>();
        losing(cell.getOrMake(() -> Future.ready(new Resource())));
        losing(timeout(SECOND, cell.getOrMake(() -> Future.ready(new Resource()))));
        assertThat(cell.get().closes).isEqualTo(0);
    }

    @Test
    void theValueOfAStageIsTheStages() throws Exception {
        Resource resource = new Resource();
        losing(Future.from(CompletableFuture.completedFuture(resource)));
        assertThat(resource.closes).isEqualTo(0);
    }

    /** A stream of {@code resource}, which others see too. */
    private static Stream<Resource> broadcast(Resource resource) {
        Broadcast<Resource> channel = new Broadcast<>(4);
        Stream<Resource> subscription = channel.subscribe();
        channel.send(resource);
        return subscription;
    }

    @Test
    void whatAllSubscribersSeeIsNotClosedForOne() throws Exception {
        Resource resource = new Resource();
        losing(broadcast(resource).next());
        losing(Streams.merge(List.of(broadcast(resource))).next());
        Watch<Resource> watch = new Watch<>(new Resource());
        Stream<Resource> changes = watch.changes();
        watch.set(resource);
        losing(changes.next());
        assertThat(resource.closes).isEqualTo(0);
    }

    @Test
    void aListThatIsLostClosesWhatIsItsOwnOnly() throws Exception {
        Resource shared = new Resource();
        Resource own = new Resource();
        losing(Streams.toList(Streams.merge(List.of(broadcast(shared), Streams.of(List.of(own))))));
        assertThat(shared.closes).isEqualTo(0);
        assertThat(own.closes).isEqualTo(1);
    }

    @Test
    void aTaskThatNobodyAwaitsGivesBackWhatWasLentToIt() throws Exception {
        OnceCell<Resource> cell = new OnceCell<>();
        Resource staged = new Resource();
        Resource mine = new Resource();
        Resource own = new Resource();
        Future<Resource> program = Steps.of(() -> {
            Task<Resource> task = spawn(Future.ready(mine));
            return failing(scope(s -> {
                        s.spawn(cell.getOrMake(() -> Future.ready(new Resource())));
                        s.spawn(Future.from(CompletableFuture.completedFuture(staged)));
                        s.spawn(shield(task));
                        s.spawn(shield(Future.ready(own)));
                        return failLater();
                    }))
                    .then(none -> task);
        });
        assertThat(Simulation.run(1, program)).isSameInstanceAs(mine);
        assertThat(mine.closes).isEqualTo(0);
        assertThat(cell.get().closes).isEqualTo(0);
        assertThat(staged.closes).isEqualTo(0);
        assertThat(own.closes).isEqualTo(1);
    }

    @Test
    void aCompletableFutureThatIsCompletedOtherwiseGivesItBack() throws Exception {
        Resource resource = new Resource();
        Future<Resource> program = Steps.of(() -> {
            Task<Resource> task = spawn(Steps.of(() -> sleep(SECOND)).then(none -> Future.ready(resource)));
            CompletableFuture<Resource> result = task.toCompletableFuture();
            return Steps.of(() -> sleep(SECOND.dividedBy(2)))
                    .then(none -> {
                        assertThat(result.completeExceptionally(new TimeoutException()))
                                .isTrue();
                        return sleep(SECOND);
                    })
                    .then(none -> task);
        });
        assertThat(Simulation.run(1, program)).isSameInstanceAs(resource);
        assertThat(resource.closes).isEqualTo(0);
    }
}
