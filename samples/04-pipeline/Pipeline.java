import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.blockOn;
import static dev.pollen.Pollen.scope;
import static dev.pollen.Pollen.unblock;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Scope;
import dev.pollen.Task;
import dev.pollen.channel.Channel;
import dev.pollen.channel.Receiver;
import dev.pollen.channel.Sender;
import dev.pollen.executor.TaskExecutor;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers go through a channel to three workers, and what these find through another one to a collector; on as many
 * threads as there are processors.
 *
 * <pre>scripts/pollen run samples/04-pipeline/Pipeline.java</pre>
 */
public class Pipeline {
    public static void main(String[] args) throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        try (TaskExecutor executor = TaskExecutor.builder().name("pipeline").multiThreaded(threads)) {
            System.out.println("primes: " + blockOn(executor.spawn(scope(s -> primesBelow(100, s)))));
        }
    }

    @Async
    private static Future<List<Integer>> primesBelow(int limit, Scope scope) throws Exception {
        Channel<Integer> numbers = Channel.bounded(4); // a source that is faster than its workers waits
        Channel<Integer> primes = Channel.bounded(4);
        scope.spawn(source(limit, numbers));
        List<Task<Void>> workers = new ArrayList<>();
        for (int i = 0; i < 3; i++) workers.add(scope.spawn(sieve(numbers, primes)));
        Task<List<Integer>> all = scope.spawn(collect(primes));
        for (Task<Void> worker : workers) await(worker);
        primes.close();
        return all;
    }

    @Async
    private static Future<Void> source(int limit, Sender<Integer> numbers) {
        for (int i = 2; i < limit; i++) await(numbers.send(i));
        numbers.close();
        return Future.ready();
    }

    @Async
    private static Future<Void> sieve(Receiver<Integer> numbers, Sender<Integer> primes) {
        for (Integer n = await(numbers.next()); n != null; n = await(numbers.next())) {
            BigInteger number = BigInteger.valueOf(n);
            if (await(unblock(() -> number.isProbablePrime(50)))) await(primes.send(n)); // say that it takes long
        }
        return Future.ready();
    }

    @Async
    private static Future<List<Integer>> collect(Receiver<Integer> primes) {
        List<Integer> all = new ArrayList<>();
        for (Integer n = await(primes.next()); n != null; n = await(primes.next())) all.add(n);
        all.sort(null); // three workers keep no order
        return Future.ready(all);
    }
}
