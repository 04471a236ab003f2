import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import java.util.function.Supplier;
import probe.Probe;

/** Loops over what is known by its bound only: captures of wildcards, which may be arrays, and type variables. */
public class OwnCapturedArrays {
    @Async
    static Future<? extends int[]> ints() {
        return Future.ready(new int[] {await(Probe.later(1)), 2});
    }

    @Async
    static Future<Integer> arrays(Supplier<? extends int[][]> rows) {
        int sum = 0;
        for (int n : await(ints())) sum += await(Probe.later(n));
        for (int[] row : rows.get()) {
            for (int n : row) sum += await(Probe.later(n));
        }
        return Future.ready(sum);
    }

    @Async
    static <L extends List<? extends Number>, M extends L> Future<Integer> lists(
            M all, Supplier<? extends L> more, Future<? extends List<String>> names) {
        int sum = 0;
        for (Number n : all) sum += await(Probe.later(n.intValue()));
        for (Number n : more.get()) sum += await(Probe.later(n.intValue()));
        for (String name : await(names)) sum += await(Probe.later(name.length()));
        return Future.ready(sum);
    }

    @Async
    static Future<?> program() {
        Probe.log(await(arrays(() -> new int[][] {{3}, {4, 5}})));
        List<Integer> all = List.of(6, 7);
        Probe.log(await(lists(all, () -> all, Probe.later(List.of("a", "bc")))));
        return Future.ready("end");
    }
}
