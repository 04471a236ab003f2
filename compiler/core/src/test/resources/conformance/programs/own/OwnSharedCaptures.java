/** An operand that is kept, whose type shares a capture with another argument or the receiver. */
import static dev.pollen.Pollen.await;
import dev.pollen.*;
import probe.Probe;
import java.util.*;
import java.util.function.*;

public class OwnSharedCaptures {
    static <T> List<T> sorted(Comparator<T> c, int n, List<T> list) {
        List<T> copy = new ArrayList<>(list); copy.sort(c); return copy;
    }
    static <T> void put(Map<String, T> m, Supplier<T> s, int n, T t) { m.put("k" + n, t); m.put("s", s.get()); }
    static <T> T first(List<T> l, int n) { return l.get(n); }
    static <T> Supplier<T> sup(List<T> l) { return () -> l.get(0); }

    record Box<T>(List<T> of) {
        T best(Comparator<? super T> c, int n) { return sorted(c::compare, n, of).get(n); }
    }
    static class Pair<T> {
        final List<T> of;
        Pair(Comparator<? super T> c, int n, List<T> of) { this.of = of; }
    }

    @Async
    static Future<?> program() {
        List<?> list = new ArrayList<>(List.of("b", "a", "c"));
        List<? extends Number> nums = new ArrayList<>(List.of(3, 1, 2));
        Probe.log("a " + sorted(Comparator.comparing(x -> x.toString()), await(Probe.later(1)), list));
        Probe.log("c " + first(list, await(Probe.later(1))));
        Probe.log("e " + sorted((x, y) -> x.intValue() - y.intValue(), await(Probe.later(1)), nums).get(0).intValue());
        Probe.log("h " + nums.stream().sorted(Comparator.comparing(Object::toString)).map(x -> x.intValue()).collect(java.util.stream.Collectors.toList()).get(await(Probe.later(0))));
        Box<? extends Number> box = new Box<>(List.of(5, 6));
        Probe.log("i " + box.best(Comparator.comparing(Object::toString), await(Probe.later(1))).intValue());
        box.best(Comparator.comparing(Object::toString), await(Probe.later(1)));
        Probe.log("j " + new Pair<>(Comparator.comparing(x -> x.toString()), await(Probe.later(1)), list).of.size());
        for (Object o : sorted(Comparator.comparing(x -> x.toString()), await(Probe.later(1)), list)) Probe.log("k " + o);
        var kept = sorted(Comparator.comparing(x -> x.toString()), await(Probe.later(1)), nums);
        Probe.log("l " + kept.get(0).intValue());
        put(new TreeMap<>(), sup(nums), await(Probe.later(1)), null);
        Class<? extends Number> k = Integer.class;
        Probe.log("f " + k.cast(await(Probe.later(1))));
        Function<? super Integer, ? extends List<?>> f = i -> List.of(i);
        Probe.log("g " + f.apply(await(Probe.later(2))).size());
        return Future.ready(1);
    }
}
