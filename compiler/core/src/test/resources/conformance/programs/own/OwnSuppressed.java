import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import probe.Probe;

/** Warnings that the source suppresses where it declares something are none of the output either. */
public class OwnSuppressed {
    static int shared = 5;

    @SafeVarargs
    @Async
    static <T> Future<T> first(T... ts) {
        T t = ts[await(Probe.later(0))];
        return Future.ready(t);
    }

    @SafeVarargs
    @Async
    private <T> Future<Integer> sizes(int machine, List<? extends T>... ts) {
        int n = machine;
        for (List<? extends T> t : ts) n += await(Probe.later(1)) + t.size();
        return Future.ready(n);
    }

    @SafeVarargs
    @Async
    static <T> CompletionStage<String> stage(T... ts) {
        String out = "";
        for (T t : ts) out += t + await(Probe.later("."));
        return java.util.concurrent.CompletableFuture.completedFuture(out);
    }

    interface Host {
        @SafeVarargs
        @Async
        static <T> Future<Integer> count(T... ts) {
            await(Probe.pause());
            return Future.ready(ts.length);
        }

        @SafeVarargs
        @Async
        static <T> Future<Integer> none(T... ts) {
            await(Probe.pause());
            return Future.ready(0);
        }
    }

    @Async
    static Future<Integer> fields(OwnSuppressed of) {
        @SuppressWarnings("static")
        int z = of.shared + await(Probe.later(1));
        for (@SuppressWarnings({"static", "unused"}) int i = of.shared; i < 7; i++) z += await(Probe.later(i));
        return Future.ready(z);
    }

    @Async
    static Future<Integer> divided(int n) {
        @SuppressWarnings("divzero")
        int z = n > 100 ? await(Probe.later(1)) / 0 : 1;
        await(Probe.pause());
        return Future.ready(z);
    }

    static Future<Integer> block(OwnSuppressed of) {
        return async(() -> {
            @SuppressWarnings("static")
            int z = of.shared + await(Probe.later(1));
            return z;
        });
    }

    public static Future<String> program() {
        return async(() -> {
            Probe.log(await(first("a", "b")));
            Probe.log(await(new OwnSuppressed().sizes(1, List.of(1), Arrays.asList("a", "b"))));
            Probe.log(await(stage(1, 2)));
            Probe.log(await(Host.count("x")) + await(Host.none("y")));
            Probe.log(await(fields(null)) + await(divided(1)));
            return "" + await(block(null));
        });
    }
}
