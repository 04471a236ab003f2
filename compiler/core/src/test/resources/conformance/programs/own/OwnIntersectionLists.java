import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import probe.Probe;

/** Lists and streams of what is of two types at once, kept over awaits. */
public class OwnIntersectionLists {
    interface Shape {
        int area();
    }

    interface Named {
        default String label() {
            return "<" + this + ">";
        }
    }

    record Square(int side) implements Shape, Named {
        public int area() {
            return side * side;
        }
    }

    record Circle(int radius) implements Shape, Named {
        public int area() {
            return 3 * radius * radius;
        }
    }

    static String named(Named n) {
        return "n" + n.label();
    }

    static String shape(Shape s) {
        return "s" + s.area();
    }

    static <T extends Shape & Named> String both(T t) {
        return t.label() + t.area();
    }

    @Async
    static Future<String> list() {
        var all = List.of(new Square(1), new Circle(2));
        await(Probe.pause());
        String out = "";
        for (var s : all) out += s.label() + s.area() + await(Probe.later(named(s) + shape(s)));
        all.forEach(s -> Probe.log(named(s) + shape(s) + s.label() + s.area()));
        all.forEach(s -> {
            var t = s;
            Probe.log(both(s) + t.label() + t.area());
        });
        Named n = all.get(0);
        Shape s = all.get(1);
        out += all.get(0).label() + all.get(0).area() + both(all.get(1)) + await(Probe.later(all.get(1).label()));
        var first = all.get(0);
        await(Probe.pause());
        return Future.ready(out + named(n) + shape(s) + first.area() + first.label());
    }

    @Async
    static Future<String> chains(int limit) {
        String out = Stream.of(new Square(1), new Circle(2))
                .limit(await(Probe.later(limit)))
                .filter(s -> {
                    Probe.log(s.label());
                    return s.area() > 0;
                })
                .map(s -> s.label() + s.area() + named(s))
                .collect(Collectors.joining());
        var found = Optional.of(List.of(new Circle(3), new Square(4)).get(1));
        var array = new ArrayList<>(Arrays.asList(new Square(5), new Circle(6)));
        var keyed = Map.of("k", List.of(new Square(7), new Circle(8)).get(0));
        await(Probe.pause());
        out += found.map(f -> f.label() + f.area()).orElse("none") + found.get().area();
        out += array.get(0).label() + shape(array.get(1));
        array.removeIf(a -> a.area() > 30 && !a.label().isEmpty());
        out += array + keyed.get("k").label() + keyed.get("k").area();
        return Future.ready(out);
    }

    public static Future<String> program() {
        return async(() -> {
            Probe.log(await(list()));
            return await(chains(1)) + await(chains(2));
        });
    }
}
