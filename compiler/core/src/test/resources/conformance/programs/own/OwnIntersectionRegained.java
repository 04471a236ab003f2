import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;
import static java.util.Objects.requireNonNull;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import probe.Probe;

/** Kept values of several types, one of which mentions those again: no cast writes what their members take and give. */
public class OwnIntersectionRegained {
    interface Shape {
        int area();
    }

    interface Named {
        default String label() {
            return "<" + this + ">";
        }
    }

    interface Giver<T> {
        T get();

        default List<? extends T> all() {
            return List.of(get());
        }

        default Optional<T> some() {
            return Optional.of(get());
        }

        default <R> R map(Function<? super T, ? extends R> f) {
            return f.apply(get());
        }

        default boolean is(T t) {
            return t == get();
        }

        default int count(List<? extends T> l) {
            return l.size();
        }
    }

    record Square(int area) implements Shape, Named, Giver<Square>, Comparable<Square> {
        public Square get() {
            return this;
        }

        public int compareTo(Square o) {
            return area - o.area;
        }
    }

    record Circle(int area) implements Shape, Named, Giver<Circle>, Comparable<Circle> {
        public Circle get() {
            return this;
        }

        public int compareTo(Circle o) {
            return area - o.area;
        }
    }

    static <T> T first(T one, T other, Object after) {
        return one;
    }

    static <T> T none() {
        return null;
    }

    static <T> T same(T t) {
        return t;
    }

    static String given(Giver<? extends Named> g) {
        return g.get().label();
    }

    static String chosen(Object o) {
        return "object";
    }

    static String chosen(Named n) {
        return "named";
    }

    static String chosen(String s) {
        return "string";
    }

    @Async
    static Future<?> taken(boolean b) {
        var value = b ? 1 : "one";
        String s = "" + await(Probe.later(1));
        try {
            s += value.compareTo(requireNonNull(null));
        } catch (NullPointerException e) {
            s += "null";
        }
        var word = first("a", new StringBuilder(), await(Probe.later(2)));
        try {
            s += word.length() + await(Probe.later("w")) + word.compareTo(none());
        } catch (NullPointerException e) {
            s += "null";
        }
        var v = b ? new Square(1) : new Circle(2);
        await(Probe.later(3));
        Function<Object, String> f = o -> "f" + o;
        s += v.is(b ? none() : null) + "" + v.is(same(null)) + v.is(await(Probe.later(null))) + v.count(new ArrayList<>());
        return Future.ready(s + v.count(Collections.emptyList()) + v.map(f) + v.map(Named::label) + v.map(x -> x.area()));
    }

    @Async
    static Future<?> given(boolean b) {
        var v = b ? new Square(1) : new Circle(2);
        await(Probe.later(1));
        var all = v.all();
        List<? extends Named> named = v.all();
        Optional<? extends Shape> shape = v.some();
        Object any = v.all();
        Giver<? extends Named> giver = v;
        Supplier<List<? extends Named>> later = () -> v.all();
        Supplier<Object> own = v::get;
        String s = all.get(0).label() + all.get(0).area() + v.some().map(Named::label).get() + v.all().stream().toList();
        for (var x : v.all()) s += x.label() + x.area() + await(Probe.later(2));
        for (Named x : v.all()) s += x.label();
        v.all().forEach(x -> Probe.log(x.label() + x.area()));
        s += named.get(0).label() + shape.get().area() + any + giver.get().label() + later.get().get(0).label() + own.get();
        s += same(v.all()).get(0).area() + first(v.all(), all, await(Probe.later(3))).get(0).label() + given(v);
        s += await(Probe.later(v.all())).get(0).label() + chosen(v) + chosen(v.get()) + chosen(v.all());
        Object[] several = {v, v.get()};
        return Future.ready(s + several.length + Objects.requireNonNullElse(v, await(Probe.later(v))).all().get(0).label());
    }

    @Async
    static Future<?> assigned(boolean b) {
        var one = b ? 1 : "one";
        var other = b ? 2 : "two";
        await(Probe.later(1));
        other = one;
        var third = other = b ? one : other;
        for (var x : List.of(3, "three")) {
            await(Probe.later(x));
            third = x;
        }
        String s = "" + one + other + third;
        var v = b ? new Square(1) : new Circle(2);
        var w = v;
        await(Probe.later(2));
        s += (w = v).label();
        (w) = b ? v : new Circle(6);
        s += ((w) = v).get().label() + w.label();
        s += (w = b ? new Square(await(Probe.later(3))) : v).label();
        var all = new ArrayList<>(List.of(new Square(4), new Circle(5)));
        await(Probe.later(4));
        all.add(v);
        all.set(0, await(Probe.later(w)));
        all.add(all.get(await(Probe.later(0))));
        v = all.get(1);
        Iterator<? extends Named> it = all.iterator();
        var map = new HashMap<>(Map.of("a", all.get(0)));
        await(Probe.later(5));
        for (var e : map.entrySet()) {
            s += e.getValue().get().label() + await(Probe.later(6));
            e.setValue(v);
        }
        map.merge("a", w, (p, q) -> p.get() == q ? p : q);
        return Future.ready(s + it.next().label() + v.get().label() + all + map);
    }

    @Async
    static Future<?> around(boolean b) {
        var v = b ? new Square(1) : new Circle(2);
        var all = List.of(new Square(3), new Circle(4));
        await(Probe.later(1));
        var block = async(() -> {
            Probe.log(v.all().get(0).label() + await(Probe.later(2)));
            var w = v;
            await(Probe.later(3));
            return w;
        });
        var lists = async(() -> {
            await(Probe.later(4));
            return all;
        });
        class Local {
            final Named named = v.get();

            String text() {
                return v.all().get(0).label() + all.get(0).get().area() + named.label();
            }
        }
        Object nameless = new Object() {
            @Override
            public String toString() {
                return v.get().label();
            }
        };
        String s = await(block).get().label() + await(lists).get(0).get().label() + new Local().text() + nameless;
        synchronized (v) {
            s += v.get().area();
        }
        if (v instanceof Square q) s += q.area() + await(Probe.later(5));
        var x = switch (await(Probe.later(v.area()))) {
            case 1 -> new Square(await(Probe.later(6)));
            default -> v;
        };
        var chosen = await(Probe.later(b)) ? List.of(new Square(await(Probe.later(7)))) : List.of(x);
        return Future.ready(s + x.get().label() + chosen.get(0).all().get(0).label());
    }

    @Async
    static Future<?> thrown(boolean b) {
        var v = b ? new Square(1) : new Circle(2);
        var e = b ? new IllegalStateException("s") : new IllegalArgumentException("a");
        await(Probe.later(v.get().label()));
        try {
            throw e;
        } catch (IllegalStateException s) {
            return Future.ready("state" + v.get());
        } catch (RuntimeException r) {
            return Future.ready(r.getMessage() + await(Probe.later(v.all().get(0).label())));
        }
    }

    @Async
    static Future<?> program() {
        for (boolean b : new boolean[] {true, false}) {
            Probe.log(await(taken(b)));
            Probe.log(await(given(b)));
            Probe.log(await(assigned(b)));
            Probe.log(await(around(b)));
            Probe.log(await(thrown(b)));
        }
        return Future.ready(null);
    }
}
