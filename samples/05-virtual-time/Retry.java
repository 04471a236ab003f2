import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.sleep;
import static dev.pollen.Pollen.spawn;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Task;
import dev.pollen.sim.Exploration;
import dev.pollen.sim.Simulation;
import dev.pollen.sync.Mutex;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/**
 * Code with delays and locks, tested without waiting and without luck.
 *
 * <pre>scripts/pollen run samples/05-virtual-time/Retry.java</pre>
 */
public class Retry {
    public static void main(String[] args) throws Exception {
        System.out.println(Simulation.run(1, hoursOfRetries()));
        long orders = Exploration.all(10_000).check(Retry::counterWithAborts);
        System.out.println("the counter is right in all " + orders + " orders");
    }

    /** Tries again after one second, then two, then four, and so on. */
    @Async
    static <T> Future<T> retrying(Callable<Future<T>> attempt, int times) throws Exception {
        Duration pause = Duration.ofSeconds(1);
        for (int i = 1; i < times; i++) {
            try {
                return Future.ready(await(attempt.call()));
            } catch (IOException e) {
                await(sleep(pause));
                pause = pause.multipliedBy(2);
            }
        }
        return attempt.call();
    }

    @Async
    private static Future<String> hoursOfRetries() throws Exception {
        int[] calls = {0};
        Callable<Future<String>> flaky =
                () -> ++calls[0] < 14 ? Future.failed(new IOException("not yet")) : Future.ready("done");
        String result = await(retrying(flaky, 20));
        return Future.ready(result + " at the " + calls[0] + "th call, after "
                + Simulation.current().elapsed());
    }

    /** Two tasks count under a lock; each may be aborted at any step. */
    @Async
    private static Future<Void> counterWithAborts() throws Exception {
        Mutex mutex = new Mutex();
        int[] count = {0};
        Task<Void> one = spawn(increment(mutex, count));
        Task<Void> other = spawn(increment(mutex, count));
        Simulation.current().mayAbort(one);
        Simulation.current().mayAbort(other);
        int ended = await(succeeded(one)) + await(succeeded(other));
        if (mutex.isLocked() || count[0] != ended) throw new AssertionError(count[0] + " of " + ended);
        return Future.ready();
    }

    @Async
    private static Future<Integer> succeeded(Task<Void> task) {
        try {
            await(task);
            return Future.ready(1);
        } catch (CancellationException aborted) {
            return Future.ready(0);
        }
    }

    @Async
    private static Future<Void> increment(Mutex mutex, int[] count) {
        try (Mutex.Guard guard = await(mutex.lock())) {
            int before = count[0];
            await(sleep(Duration.ofMillis(1)));
            count[0] = before + 1;
        }
        return Future.ready();
    }
}
