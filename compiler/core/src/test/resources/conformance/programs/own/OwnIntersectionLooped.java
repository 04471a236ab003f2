import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import probe.Probe;

/** Loops over values of several types, and over lists of those, that come out of calls which await in their arguments. */
public class OwnIntersectionLooped {
    interface Shape {
        int area();
    }

    interface Named {
        default String label() {
            return "<" + this + ">";
        }
    }

    record Square(int area) implements Shape, Named, Comparable<Square> {
        public int compareTo(Square o) {
            return area - o.area;
        }
    }

    record Circle(int area) implements Shape, Named, Comparable<Circle> {
        public int compareTo(Circle o) {
            return area - o.area;
        }
    }

    static <T> T first(T one, T other, Object after) {
        return one;
    }

    @Async
    static Future<?> values(boolean b) {
        int n = 0;
        for (var x : List.of(1, "one", await(Probe.later(3)))) n += x.hashCode();
        for (var x : List.of(1, "one", await(Probe.later(3)))) n += x.hashCode() + await(Probe.later(4));
        for (var x : b ? List.of(1, "o") : List.of(await(Probe.later(2)), "p")) Probe.log(x);
        String s = "";
        for (var x : Arrays.asList(new Square(1), new Circle(2), await(Probe.later(new Square(3))))) {
            var w = x;
            s += w.label() + await(Probe.later(5)) + w.area();
            x = new Square(9);
            s += x.label();
        }
        return Future.ready(s + n);
    }

    @Async
    static Future<?> lists() {
        long n = 0;
        for (var all : first(List.of(List.of(1, "one").stream()), null, await(Probe.later(1)))) n += all.count();
        for (var all : first(List.of(List.of(1, "one").stream()), null, await(Probe.later(1)))) {
            n += all.count() + await(Probe.later(2));
        }
        String s = "";
        for (var all : List.of(
                List.of(new Square(1), new Circle(2)), List.of(await(Probe.later(new Square(3))), new Circle(4)))) {
            for (var x : all) s += x.label() + x.area();
            for (var x : all) s += x.label() + await(Probe.later(x.area()));
        }
        for (var e : Map.of(1, List.of(new Square(5), new Circle(6)), 1 + await(Probe.later(1)), List.of(new Circle(7), new Square(8)))
                .values()
                .stream()
                .flatMap(List::stream)
                .sorted((x, y) -> x.area() - y.area())
                .toList()) {
            s += e.label();
        }
        return Future.ready(s + n);
    }

    @Async
    static Future<?> program() {
        Probe.log(await(values(true)));
        Probe.log(await(values(false)));
        Probe.log(await(lists()));
        return Future.ready(null);
    }
}
