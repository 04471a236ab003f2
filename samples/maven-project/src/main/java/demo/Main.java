package demo;

import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import dev.pollen.Pollen;
import java.time.Duration;

/** Counts down, and holds no thread while it waits. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws Exception {
        System.out.println(Pollen.blockOn(countDown(3)));
    }

    @Async
    private static Future<String> countDown(int from) {
        for (int i = from; i > 0; i--) {
            System.out.println(i);
            await(Pollen.sleep(Duration.ofMillis(100)));
        }
        return Future.ready("liftoff");
    }
}
