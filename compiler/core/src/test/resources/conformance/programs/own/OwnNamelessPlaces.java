import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;
import dev.pollen.Async;
import dev.pollen.Future;
import java.util.*;
import java.util.stream.*;
import probe.Probe;
/** Classes without a name that are used in the statement that makes them, in every place that a statement has. */
public class OwnNamelessPlaces {
    static void log(Object o) { Probe.log("" + o); }
    @Async static Future<String> m(int k, Object o) {
        switch (k) {
            case 1 -> log(Stream.of(1, k).map(n -> new Object() { int t = n + k; }).skip(await(Probe.later(1))).mapToInt(x -> x.t).sum());
            case 2 -> log(o instanceof String s ? new Object() { int go(int u) { return u + s.length(); } }.go(await(Probe.later(2))) : 0);
            default -> throw Stream.of(1, k).map(n -> new Object() { RuntimeException t = new IllegalStateException("t" + n); }).skip(await(Probe.later(1))).map(x -> x.t).findFirst().get();
        }
        int r = switch (k) {
            case 1 -> Stream.of(1, k).map(n -> new Object() { int t = n + k; }).skip(await(Probe.later(1))).mapToInt(x -> x.t).sum();
            case 2 -> o instanceof String s ? new Object() { int go(int u) { return u + s.length(); } }.go(await(Probe.later(2))) : 0;
            default -> 5;
        };
        if (k == 1) log(Stream.of(1, k).map(n -> new Object() { int t = n + k; }).skip(await(Probe.later(1))).mapToInt(x -> x.t).sum());
        else log(Stream.of(1, k).map(n -> new Object() { int t = n + k; }).skip(await(Probe.later(0))).mapToInt(x -> x.t).sum());
        for (int i = 0; i < 2; i++) log(Stream.of(1, k).map(n -> new Object() { int t = n + k; }).skip(await(Probe.later(i))).mapToInt(x -> x.t).sum());
        l: for (int i : List.of(1, 2)) log(Stream.of(1, i).map(n -> new Object() { int t = n + i; }).skip(await(Probe.later(1))).mapToInt(x -> x.t).sum());
        a: b: log(Stream.of(1, r).map(n -> new Object() { int t = n + r; }).skip(await(Probe.later(1))).mapToInt(x -> x.t).sum());
        do log(Stream.of(1, k).map(n -> new Object() { int t = n + k; }).skip(await(Probe.later(1))).mapToInt(x -> x.t).sum()); while (false);
        Future<Integer> f = async(() -> o instanceof String s ? new Object() { int go(int u) { return u + s.length() + k; } }.go(await(Probe.later(2))) : 0);
        int[] a = {Stream.of(1, k).map(n -> new Object() { int t = n + k; }).skip(await(Probe.later(1))).mapToInt(x -> x.t).sum(), await(f)}, c = {await(Probe.later(2)), Stream.of(1, k).map(n -> new Object() { int t = n; }).skip(await(Probe.later(1))).mapToInt(x -> x.t).sum()};
        synchronized (Stream.of(1, k).map(n -> new Object() { Object t = "" + n; }).skip(await(Probe.later(1))).map(x -> x.t).findFirst().get()) { log("in"); }
        assert Stream.of(1, k).map(n -> new Object() { int t = n + k; }).skip(await(Probe.later(1))).mapToInt(x -> x.t).sum() > 0 : "no";
        return Future.ready(r + Arrays.toString(a) + Arrays.toString(c) + Stream.of(1, k).map(n -> new Object() { int t = n + k; }).skip(await(Probe.later(1))).mapToInt(x -> x.t).sum());
    }
    @Async static Future<Void> v(int k) {
        Probe.log("" + Stream.of(1, k).map(n -> new Object() { int t = n + k; }).skip(await(Probe.later(1))).mapToInt(x -> x.t).sum());
        return Future.ready();
    }
    public static Future<String> program() { return async(() -> {
        Probe.log(await(m(1, "o")));
        Probe.log(await(m(2, "oo")));
        try { await(m(3, 3)); } catch (IllegalStateException e) { Probe.log(e.getMessage()); }
        await(v(3));
        return "e"; });
    }
}
