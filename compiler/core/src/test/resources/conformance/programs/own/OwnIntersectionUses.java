import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import probe.Probe;

/** Values of two types at once, which no declaration can write, used as each of them around awaits. */
public class OwnIntersectionUses {
    interface Shape {
        int SIDES = 4;

        int area();

        default Shape self() {
            return this;
        }
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

    interface Code {
        int code();
    }

    enum Hot implements Code {
        RED;

        public int code() {
            return 1;
        }
    }

    enum Cold implements Code {
        BLUE {
            @Override
            public int code() {
                return 20;
            }
        };

        public int code() {
            return 2;
        }
    }

    static String named(Named n) {
        return "n" + n.label();
    }

    static int shape(Shape s) {
        return s.area() + 1;
    }

    static String any(Object o) {
        return "o" + o;
    }

    @Async
    Future<String> each() {
        String out = "";
        for (var c : List.of(Hot.RED, Cold.BLUE)) {
            int k = await(Probe.later(c.code()));
            out += c.name() + k + c.ordinal() + c;
        }
        for (var s : Arrays.asList(new Square(2), new Circle(1))) {
            Supplier<String> shown = () -> s.label() + s.area();
            out += shown.get() + await(Probe.later(1));
            IntSupplier area = s::area;
            Supplier<String> label = s::label;
            await(Probe.pause());
            out += area.getAsInt() + label.get() + named(s) + shape(s) + any(s) + (s == null) + s.self().area();
        }
        return Future.ready(out);
    }

    @Async
    static Future<String> chosen(boolean first) {
        var x = first ? new Square(2) : new Circle(3);
        await(Probe.pause());
        String out = x.label() + x.area() + x.SIDES;
        var copy = x;
        x = first ? new Circle(5) : new Square(6);
        out += copy.area() + await(Probe.later(copy.label())) + copy.self();
        Named n = x;
        Shape s = (x);
        Named[] all = {x, n};
        List<Shape> shapes = new ArrayList<>();
        shapes.add(x);
        out += named(x) + shape(x) + all.length + shapes + s.area() + await(Probe.later(shape(copy) + x.hashCode()));
        out += x instanceof Square q ? q.side() : x.label();
        var later =
                switch (await(Probe.later(x.area())) % 3) {
                    case 0 -> new Square(7);
                    case 1 -> new Circle(8);
                    default -> throw new IllegalStateException(x.label());
                };
        await(Probe.pause());
        return Future.ready(out + later.label() + later.area());
    }

    @Async
    Future<String> looped(List<Integer> numbers) {
        String out = "";
        for (var x = numbers.isEmpty() ? new Square(1) : new Circle(1);
                x.area() < await(Probe.later(30));
                x = x.area() < 10 ? new Circle(2) : new Square(x.area())) {
            out += x.label();
        }
        try {
            var error = numbers.size() > 3 ? new IllegalStateException("s") : new IllegalArgumentException("a");
            await(Probe.pause());
            throw error;
        } catch (RuntimeException e) {
            out += e;
        }
        return Future.ready(out);
    }

    static <T extends Shape & Named> String both(T t) {
        return t.label() + t.area();
    }

    static <T> T get(Supplier<T> from) {
        return from.get();
    }

    record Box<T>(T content) {}

    @Async
    static Future<String> inferred(boolean first) {
        var v = first ? new Square(1) : new Circle(2);
        await(Probe.pause());
        String out = new Box<>(v).content().label() + get(() -> v).label();
        out += get(() -> {
                    return v;
                })
                .area();
        Supplier<String> shown = () -> {
            var w = v;
            return w.label() + w.area();
        };
        out += List.of(v, v).get(0).label() + shown.get() + (first ? v : v).label();
        out += both(v) + Optional.of(v).map(x -> x.label() + x.area()).get();
        return Future.ready(out + new ArrayList<>(List.of(v)).get(0).area());
    }

    @Async
    static Future<String> copied(boolean first) {
        String out = "";
        var v = first ? new Square(1) : new Circle(2);
        {
            var w = v;
            var z = w;
            Supplier<String> s = () -> z.label() + z.area();
            out += w.label() + w.area() + s.get();
        }
        Future<String> block =
                async(() -> {
                    await(Probe.pause());
                    return any(v);
                });
        await(Probe.pause());
        if (v.area() > 1) {
            var u = v;
            out += await(Probe.later(u.label())) + u.area();
        }
        return Future.ready(out + await(block));
    }

    static class Base implements Named {}

    static class Words extends Base implements Shape, Iterable<String>, AutoCloseable {
        public int area() {
            return 2;
        }

        public Iterator<String> iterator() {
            return List.of("a", "b").iterator();
        }

        public void close() {
            Probe.log("closed");
        }

        public String toString() {
            return "Words";
        }
    }

    static class More extends Base implements Shape, Iterable<String>, AutoCloseable {
        public int area() {
            return 3;
        }

        public Iterator<String> iterator() {
            return List.of("c").iterator();
        }

        public void close() {
            Probe.log("closed, too");
        }

        public String toString() {
            return "More";
        }
    }

    @Async
    static Future<String> statements(boolean first) {
        var v = first ? new Words() : new More();
        await(Probe.pause());
        String out = both(v);
        for (String word : v) out += word + await(Probe.later(v.area()));
        for (String word : v) out += word;
        try (AutoCloseable c = v) {
            out += await(Probe.later(v.label()));
        } catch (Exception e) {
            out += e;
        }
        synchronized (v) {
            out += v.area();
        }
        return Future.ready(out + (v == null) + (v instanceof Words));
    }

    public static Future<String> program() {
        return async(() -> {
            Probe.log(await(new OwnIntersectionUses().each()));
            Probe.log(await(chosen(true)));
            Probe.log(await(chosen(false)));
            Probe.log(await(inferred(true)));
            Probe.log(await(copied(false)));
            Probe.log(await(statements(true)) + await(statements(false)));
            return await(new OwnIntersectionUses().looped(List.of(1)));
        });
    }
}
