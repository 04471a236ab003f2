import static dev.pollen.Pollen.await;
import dev.pollen.Async;
import dev.pollen.Future;
import java.util.*;
import java.util.function.*;
import probe.Probe;

/** What is kept or awaited and then passed where only the capture of a wildcard, or a variable without a name, will do. */
public class OwnPassedCaptures {
    static class Box<T> {
        T value;
        T[] values;
        Box(T value) { this.value = value; }
        T set(int n, T v) { value = v; return v; }
        T swap(T v, int n) { T old = value; value = v; return old; }
        <R> R with(BiFunction<? super T, Integer, R> f, int n, T v) { return f.apply(v, n); }
        void both(List<T> a, T b, int n) { a.add(b); value = a.get(0); }
        void rival(T v, int n) { value = v; }
        void rival(T v, String n) { value = v; }
    }
    @Async
    @SuppressWarnings("unchecked")
    static <T extends Number & Comparable<T>> Future<T> number(String s) {
        T t = (T) await(Probe.later((Object) Integer.valueOf(s)));
        return Future.ready(t);
    }
    @SuppressWarnings("unchecked")
    static <T> T of(Object s) {
        Probe.log("of " + s);
        return (T) s;
    }
    @Async
    @SuppressWarnings("unchecked")
    static <T> Future<T> any(Object s) {
        T t = (T) await(Probe.later(s));
        return Future.ready(t);
    }
    @Async
    @SuppressWarnings("unchecked")
    static <T> Future<List<T>> list(Object... s) {
        return Future.ready(new ArrayList<>((List<T>) await(Probe.later(Arrays.asList(s)))));
    }
    @Async
    @SuppressWarnings("unchecked")
    static <T> Future<Comparator<T>> comparator() {
        await(Probe.later(1));
        return Future.ready((a, b) -> a.toString().compareTo(b.toString()));
    }
    @Async
    static <A, B, R> Future<BiFunction<A, B, R>> same(BiFunction<A, B, R> f) {
        await(Probe.later(1));
        return Future.ready(f);
    }
    class Outer<T extends Comparable<? super T>> {
        T of;
        void take(T t, int n) { Probe.log(t.compareTo(of) + " " + n); }
        class Inner<T> {
            @Async
            Future<T> take(T t) {
                Outer.this.take(of, await(Probe.later(1)));
                Outer.this.take(await(Probe.later(of)), await(Probe.later(2)));
                Outer.this.take(await(Probe.later(true)) ? of : await(Probe.later(of)), 3);
                of = await(Probe.later(of));
                return Future.ready(await(Probe.later(t)));
            }
        }
    }
    static <T> List<T> sorted(Comparator<T> c, int n, List<T> list) {
        List<T> copy = new ArrayList<>(list); copy.sort(c); return copy;
    }
    static <T> List<T> plus(List<T> l, int n, T t) { List<T> c = new ArrayList<>(l); c.add(t); return c; }

    @Async
    static Future<?> program() {
        List<? super Integer> i = new ArrayList<>();
        i.add(await(any("x")));
        i.add(await(number("3")));
        Probe.log(i.add(await(any(4))) + " " + i.size());
        i.set(0, await(any(5)));
        Probe.log("" + i);
        i.add((await(any("y"))));
        i.add(i.size() > 1 ? await(any("z")) : of(6));
        i.add(await(Probe.later(true)) ? of("u") : of("v"));
        i.add(switch (await(Probe.later(3))) { case 3 -> of("one"); default -> await(any("two")); });
        i.add(switch (await(Probe.later(4))) { case 3 -> of("one"); default -> await(any("two")); });
        i.addAll(await(list("a", "b")));
        Probe.log("" + i);
        Box<? super Integer> box = new Box<Object>("start");
        box.value = await(any("field"));
        Probe.log("" + box.value);
        Object old = box.swap(of("kept"), await(Probe.later(1)));
        Probe.log(old + " " + box.value);
        box.both(await(list(1, 2)), of("b"), await(Probe.later(1)));
        Probe.log("" + box.value);
        Probe.log(box.with((t, n) -> t + "/" + n, await(Probe.later(1)), of("w")));
        Probe.log(box.with(await(same((Object t, Integer n) -> t + "/" + n)), await(Probe.later(1)), await(any("w"))).length());
        box.rival(7, await(Probe.later(1)));
        Probe.log("" + box.set(await(Probe.later(1)), await(any("set"))));
        (box.value = await(any("again"))).hashCode();
        Probe.log("" + box.value);
        List<?> all = List.of("b", "a");
        Probe.log("" + sorted(await(comparator()), 1, all));
        Probe.log("" + sorted(await(comparator()), await(Probe.later(1)), all).get(0));
        Probe.log("" + plus(i, await(Probe.later(1)), await(any("t"))));
        Probe.log("" + plus(i, await(Probe.later(1)), of("t")).size());
        Outer<String> outer = new OwnPassedCaptures().new Outer<>();
        outer.of = "o";
        Probe.log(await(outer.new Inner<Long>().take(8L)) + outer.of);
        return Future.ready("end");
    }
}
