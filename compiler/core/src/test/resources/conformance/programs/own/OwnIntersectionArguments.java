import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import probe.Probe;

/** Kept lists, maps and functions of values of two types at once, where they meet types that are written out. */
public class OwnIntersectionArguments {
    interface Shape {
        int area();
    }

    interface Named {
        default String label() {
            return "<" + this + ">";
        }

        default boolean odd() {
            return label().length() % 2 == 1;
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

    record Holder(List<? extends Named> names) {}

    record Pair<A, B>(A a, B b) {}

    static final Comparator<Named> BY_LABEL = Comparator.comparing(Named::label);

    static String first(List<? extends Named> l) {
        return l.get(0).label();
    }

    static String first(List<? extends Named> l, int i) {
        return l.get(0).label() + i;
    }

    static String named(Named l) {
        return l.label();
    }

    String own(Named l) {
        return l.label();
    }

    <T> T same(T t) {
        return t;
    }

    void log(Named n) {
        Probe.log(n.label());
    }

    @Async
    static Future<String> loops() {
        var all = new ArrayList<>(List.of(new Square(1), new Circle(2)));
        await(Probe.pause());
        String out = "";
        for (Named n : all) out += n.label();
        for (Named n : all) out += n.label() + await(Probe.later(1));
        for (Named n : new ArrayList<>(all)) out += n.label();
        for (Shape s : all) out += s.area();
        outer:
        for (Named n : all) {
            for (Shape s : all) {
                if (s.area() > 2) continue outer;
                out += n.label() + s.area() + await(Probe.later(0));
            }
        }
        var i = all.iterator();
        while (i.hasNext()) {
            var x = i.next();
            out += x.label() + await(Probe.later(x.area()));
        }
        Iterator<? extends Named> names = all.iterator();
        while (names.hasNext()) out += names.next().label();
        return Future.ready(out);
    }

    @Async
    static Future<String> assigned(boolean first) {
        var all = new ArrayList<>(List.of(new Square(1), new Circle(2)));
        await(Probe.pause());
        List<? extends Named> l = all;
        Collection<? extends Named> c;
        c = first ? all : null;
        Supplier<List<? extends Named>> s = () -> all;
        Supplier<List<? extends Named>> t = () -> {
            return (all);
        };
        List<? extends Named> switched =
                switch (l.size()) {
                    case 2 -> all;
                    default -> {
                        yield List.of();
                    }
                };
        String out = l.get(0).label() + c + s.get().get(1).label() + t.get().get(0).label() + switched.get(1).label();
        List<List<? extends Named>> nested = List.of(all);
        Collection<? super Square> squares = all;
        squares.add(new Square(9));
        all.addAll(List.of(new Square(4)));
        Object o = all;
        Collection<?> any = all;
        out += nested.get(0).get(2).label() + o + any + all.get(3).label();
        var set = new HashSet<>(all);
        var pair = new Pair<>(all, all.get(1));
        await(Probe.pause());
        Pair<? extends List<? extends Named>, ? extends Named> written = pair;
        out += set.containsAll(all) + written.b().label() + pair.b().label() + pair.b().area();
        return Future.ready(out + first(pair.a()) + pair.a().get(0).label());
    }

    @Async
    static Future<String> passed() {
        var all = new ArrayList<>(List.of(new Square(1), new Circle(2)));
        var nested = List.of(all, all);
        await(Probe.pause());
        String out = first(all) + await(Probe.later(1)) + first(all, await(Probe.later(2)));
        out += first(out.isEmpty() ? null : all) + first(new ArrayList<>(all)) + new Holder(all).names().get(1).label();
        for (var l : nested) out += first(l) + await(Probe.later(3));
        for (var l : nested) for (Named n : l) out += n.label();
        out += nested.get(0).get(1).label() + nested.stream().map(OwnIntersectionArguments::first).toList();
        all.sort(BY_LABEL);
        Collections.sort(all, BY_LABEL.reversed());
        all.sort(Comparator.comparing(Named::label).reversed());
        out += all + Collections.min(all, BY_LABEL).label() + Collections.max(all, BY_LABEL).area();
        return Future.ready(out);
    }

    @Async
    Future<String> functions() {
        var all = new ArrayList<>(List.of(new Square(1), new Circle(2)));
        var one = Optional.of(all.get(0));
        Function<Named, String> f = n -> n.label();
        BiFunction<Named, Shape, String> g = (n, s) -> n.label() + s.area();
        Predicate<Named> empty = n -> n.label().isEmpty();
        await(Probe.pause());
        String out = one.map(f).get() + one.map(f.andThen(String::length)).get();
        out += all.removeIf(empty) + all.stream().map(x -> g.apply(x, x)).collect(Collectors.joining());
        out += one.map(Named::label).get() + one.map(Shape::area).get() + one.map(OwnIntersectionArguments::named);
        out += all.stream().map(this::own).toList();
        one.ifPresent(this::log);
        all.forEach(n -> log(n));
        out += all.stream().reduce((a, b) -> a.area() > b.area() ? a : b).map(Named::label).get();
        out += all.stream().collect(Collectors.groupingBy(Named::label, TreeMap::new, Collectors.summingInt(Shape::area)));
        out += all.stream().collect(Collectors.toMap(Named::label, x -> x.area(), (a, b) -> a, TreeMap::new));
        out += Stream.concat(all.stream(), all.stream()).map(Named::label).collect(Collectors.joining());
        out += all.stream().sorted(Comparator.comparing(Named::label)).map(x -> x.area()).toList();
        Named[] names = all.stream().toArray(Named[]::new);
        all.replaceAll(x -> x.area() > 5 ? new Square(3) : x);
        all.replaceAll(this::same);
        all.removeIf(Named::odd);
        return Future.ready(out + names.length + all);
    }

    @Async
    static Future<String> maps() {
        var map = Map.of("a", List.of(new Square(1), new Circle(2)).get(1));
        await(Probe.pause());
        String out = map.get("a").label() + map.values().stream().map(Named::label).toList();
        for (var e : map.entrySet()) {
            out += e.getKey() + e.getValue().label() + await(Probe.later(e.getValue().area()));
        }
        for (Map.Entry<String, ? extends Named> e : map.entrySet()) out += e.getValue().label();
        map.forEach((k, v) -> Probe.log(k + v.label() + v.area()));
        out += map.entrySet().stream().map(Map.Entry::getValue).map(Named::label).toList();
        var stream = map.values().stream();
        await(Probe.pause());
        return Future.ready(out + stream.map(Named::label).map(String::length).toList());
    }

    @Async
    static Future<String> inside() {
        var all = new ArrayList<>(List.of(new Square(1), new Circle(2)));
        await(Probe.pause());
        Future<String> block = async(() -> {
            String out = first(all);
            await(Probe.pause());
            for (Named n : all) out += n.label();
            out += all.stream().map(Named::label).toList();
            all.sort(BY_LABEL);
            List<? extends Named> l = all;
            var copy = all;
            await(Probe.pause());
            return out + l.get(0).label() + copy.get(1).area() + first(copy);
        });
        String out = await(block);
        Future<? extends List<? extends Named>> yielding = async(() -> {
            await(Probe.pause());
            return all;
        });
        out += await(yielding).get(0).label();
        var exact = async(() -> {
            await(Probe.pause());
            return all;
        });
        out += await(exact).stream().map(Named::label).toList();
        class Local {
            @Override
            public String toString() {
                String s = first(all) + all.get(0).label() + all.stream().map(Named::label).toList();
                for (Named n : all) s += n.label();
                return s;
            }
        }
        Object nameless = new Object() {
            @Override
            public String toString() {
                return first(all);
            }
        };
        return Future.ready(out + new Local() + nameless);
    }

    static class Outer<T> {
        class In<V> {
            V value;
        }

        <V> In<V> in(V value) {
            In<V> in = new In<>();
            in.value = value;
            return in;
        }
    }

    static String labelled(Outer<Integer>.In<? extends Named> in) {
        return in.value.label();
    }

    static Function<Named, String> labels(int length) {
        return n -> n.label().substring(0, length);
    }

    static <T> String joined(List<T> one, List<T> other) {
        return one + "+" + other;
    }

    @Async
    static Future<String> awaited() {
        var all = new ArrayList<>(List.of(new Square(1), new Circle(2)));
        var one = Optional.of(all.get(0));
        String out = Stream.of(new Square(2), new Circle(1))
                .sorted(await(Probe.later(true)) ? BY_LABEL : null)
                .map(Named::label)
                .toList()
                .toString();
        all.sort(await(async(() -> BY_LABEL)));
        all.sort(out.isEmpty() ? await(async(() -> BY_LABEL)) : BY_LABEL);
        all.sort(
                switch (await(Probe.later(1))) {
                    case 1 -> BY_LABEL.reversed();
                    default -> await(async(() -> BY_LABEL));
                });
        out += all + one.map(labels(await(Probe.later(2)))).get();
        for (Named n : await(Probe.later(all))) out += n.label();
        for (Named n : await(Probe.later(all))) out += n.label() + await(Probe.later(1));
        List<? extends Named> l = await(Probe.later(all));
        l = out.isEmpty() ? await(Probe.later(all)) : all;
        Supplier<List<? extends Named>> s = () -> new ArrayList<>(all);
        out += joined(all, List.of(new Square(3), new Circle(3)).stream().toList());
        out += joined(List.of(new Square(3), new Circle(3)).stream().toList(), all);
        out += joined(all, new ArrayList<>(List.of(new Square(3), new Circle(3))));
        Outer<Integer>.In<? extends Named> inner = new Outer<Integer>().in(all.get(1));
        var in = new Outer<Integer>().in(all.get(0));
        await(Probe.pause());
        out += inner.value.label() + labelled(in) + in.value.area();
        return Future.ready(out + l.get(0).label() + s.get() + await(Probe.later(first(all))));
    }

    @Async
    static Future<String> ofTheLanguage() {
        var all = List.of(1, "one").stream();
        var list = List.of(1, "two", 'c');
        await(Probe.pause());
        all = List.of("two", 2).stream();
        String out = "" + all.count() + list.stream().map(Object::toString).toList();
        out += list.stream().map(String::valueOf).toList();
        for (Comparable<?> c : list) out += c;
        for (Object o : list) out += o;
        List<? extends java.io.Serializable> written = list;
        await(Probe.pause());
        try {
            if (list.size() == 3) throw new java.io.IOException("i");
            throw new IllegalStateException("s");
        } catch (IllegalStateException | java.io.IOException e) {
            await(Probe.pause());
            var errors = List.of(e, new RuntimeException("r"));
            for (var x : errors) out += x.getMessage();
            for (Exception x : errors) out += x.getMessage() + await(Probe.later(1));
        }
        return Future.ready(out + written.get(0));
    }

    public static Future<String> program() {
        return async(() -> {
            Probe.log(await(loops()));
            Probe.log(await(assigned(true)));
            Probe.log(await(passed()));
            Probe.log(await(new OwnIntersectionArguments().functions()));
            Probe.log(await(maps()));
            Probe.log(await(awaited()));
            Probe.log(await(ofTheLanguage()));
            return await(inside());
        });
    }
}
