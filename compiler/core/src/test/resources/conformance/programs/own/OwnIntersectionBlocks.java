import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import probe.Probe;

/** Values of two types at once that async blocks capture, and such that are fetched by what awaits. */
public class OwnIntersectionBlocks {
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
            Probe.log("area" + side);
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

    static int shape(Shape s) {
        return s.area() + 1;
    }

    static <T extends Shape & Named> String both(T t) {
        return t.label() + t.area();
    }

    @Async
    static Future<String> captured(boolean first) {
        var v = first ? new Square(2) : new Circle(3);
        Future<String> block =
                async(() -> {
                    String out = v.label() + v.area();
                    await(Probe.pause());
                    var w = v;
                    await(Probe.pause());
                    Supplier<String> later = () -> {
                        var z = v;
                        return z.label() + z.area() + w.label() + v.area();
                    };
                    Named[] all = {v, w};
                    out += later.get() + named(v) + shape(v) + both(v) + all.length + w.area();
                    return out + Optional.of(v).map(x -> x.label() + x.area()).get() + v.label() + (v == null);
                });
        await(Probe.pause());
        return Future.ready(v.label() + v.area() + await(block));
    }

    @Async
    static Future<String> nested(boolean first) {
        var v = first ? new Square(2) : new Circle(3);
        await(Probe.pause());
        String out = await(async(() -> {
            Future<String> inner = async(() -> v.label() + await(Probe.later(v.area())) + v.label());
            var u = v.area() > 4 ? v : new Circle(1);
            Future<String> other = async(() -> u.label() + await(Probe.later(u.area())) + v.label());
            return await(inner) + await(other) + u.area() + u.label();
        }));
        return Future.ready(out + v.area());
    }

    static Future<String> ordinary(boolean first) {
        var v = first ? new Square(4) : new Circle(5);
        return async(() -> {
            await(Probe.pause());
            Future<String> inner = async(() -> v.label() + await(Probe.later(v.area())) + v.label());
            return v.label() + v.area() + await(inner);
        });
    }

    @Async
    static Future<String> lambda(boolean first) {
        await(Probe.pause());
        Supplier<Future<String>> made = () -> {
            var v = first ? new Square(4) : new Circle(5);
            return async(() -> v.label() + await(Probe.later(v.area())) + v.label());
        };
        return Future.ready(await(made.get()));
    }

    @Async
    static Future<String> lists() {
        var all = List.of(new Square(1), new Circle(2));
        await(Probe.pause());
        Future<String> block = async(() -> {
            String out = all.get(0).label() + all.get(1).area();
            await(Probe.pause());
            for (var x : all) out += x.label() + await(Probe.later(x.area()));
            for (var x : all) out += x.label() + x.area();
            out += all.get(await(Probe.later(1))).area() + all.get(await(Probe.later(1))).label();
            return out + all.stream().map(x -> x.label() + x.area()).toList();
        });
        return Future.ready(await(block) + all.get(0).label());
    }

    static String first(List<? extends Named> all, int i) {
        return all.get(0).label() + i;
    }

    static Function<List<String>, String> at(int i) {
        return l -> l.get(i);
    }

    @Async
    static Future<String> fetched() {
        var all = List.of(new Square(1), new Circle(2));
        String out = all.get(await(Probe.later(0))).label();
        out += all.get(await(Probe.later(1))).area();
        out += named(all.get(await(Probe.later(0)))) + shape(all.get(await(Probe.later(0))));
        out += all.get(await(Probe.later(0))).label() + await(Probe.later(2)) + all.get(await(Probe.later(0))).area();
        var x = all.get(await(Probe.later(1)));
        await(Probe.pause());
        out += both(all.get(await(Probe.later(0)))) + x.label() + x.area();
        Named n = all.get(await(Probe.later(0)));
        Shape s = all.get(await(Probe.later(0)));
        out += (await(Probe.later(true)) ? new Square(7) : new Circle(8)).label();
        out += (out.isEmpty() ? new Square(await(Probe.later(7))) : new Circle(8)).label();
        out += (out.isEmpty() ? new Square(await(Probe.later(7))) : new Circle(8)).area();
        out += await(Probe.later(out.isEmpty() ? new Square(3) : new Circle(4))).label();
        out += await(Probe.later(out.isEmpty() ? new Square(3) : new Circle(4))).area();
        out += Stream.of(new Square(1), new Circle(2))
                .collect(Collectors.collectingAndThen(
                        Collectors.mapping(Named::label, Collectors.toList()), at(await(Probe.later(1)))));
        out += first(List.of(new Square(1), new Circle(2)), await(Probe.later(3)));
        out += Optional.of(new Random(1).nextBoolean() ? new Square(1) : new Circle(2))
                .map(y -> first(List.of(y), y.area()))
                .orElse(await(Probe.later("none")));
        return Future.ready(out + n.label() + s.area());
    }

    @Async
    static Future<String> referred() {
        var all = List.of(new Square(1), new Circle(2));
        var one = Optional.of(all.get(0));
        await(Probe.pause());
        String out = one.map(Named::label).get() + one.map(Shape::area).get();
        out += all.stream().map(Named::label).toList() + "" + all.stream().map(Shape::area).toList();
        out += one.map(OwnIntersectionBlocks::named).get() + one.map(OwnIntersectionBlocks::shape).get();
        all.forEach(OwnIntersectionBlocks::log);
        Iterator<String> labels = all.stream().map(Named::label).iterator();
        while (labels.hasNext()) out += labels.next() + await(Probe.later(1));
        return Future.ready(out);
    }

    static void log(Named n) {
        Probe.log(n.label());
    }

    public static Future<String> program() {
        return async(() -> {
            Probe.log(await(captured(true)) + await(captured(false)));
            Probe.log(await(nested(true)) + await(nested(false)));
            Probe.log(await(ordinary(true)) + await(ordinary(false)));
            Probe.log(await(lambda(true)) + await(lambda(false)));
            Probe.log(await(lists()));
            Probe.log(await(referred()));
            return await(fetched());
        });
    }
}
