import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import probe.Probe;

/** Values of several types that a class without a name uses, which stands before the statement and is passed them. */
public class OwnIntersectionPassed {
    interface Shape {
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

    interface Giver<T> {
        T get();
    }

    record Square(int area) implements Shape, Named, Giver<Square> {
        public Square get() {
            return this;
        }
    }

    record Circle(int area) implements Shape, Named, Giver<Circle> {
        public Circle get() {
            return this;
        }
    }

    static <T extends Shape & Named> String both(T t) {
        return t.label() + t.area();
    }

    @Async
    static Future<String> parameters(int k) {
        var plain = Stream.of(1, "x")
                .flatMap(e -> Stream.of(2.5, 'c').map(f -> new Object() {
                    String text = e + "!" + f;
                    Comparable<?> one = f;
                    Object other = k > 2 ? e : f;
                }))
                .toList();
        await(Probe.later(1));
        var shapes = Stream.of(new Square(1), new Circle(2))
                .map(e -> new Object() {
                    String text = e.self().area() + e.label();
                    Named named = e;

                    String more() {
                        var w = e;
                        var z = k > 2 ? w : new Square(3);
                        Supplier<String> s = e::label;
                        return both(e) + z.label() + w.area() + z.area() + s.get();
                    }
                })
                .toList();
        await(Probe.later(2));
        return Future.ready(plain.get(0).text + plain.get(1).one + plain.get(2).other + shapes.get(0).text
                + shapes.get(1).named.label() + shapes.get(1).more());
    }

    @Async
    static Future<String> lists() {
        var l = List.of(new Square(4), new Circle(5));
        var o = Optional.of(3)
                .map(n -> new Object() {
                    String text = l.get(0).label() + l.get(1).area() + n;
                    List<? extends Named> all = l;
                })
                .get();
        await(Probe.later(1));
        var each = Stream.of(l, List.of(new Circle(6), new Square(7)))
                .map(e -> new Object() {
                    String text = e.get(0).label() + e.get(1).area() + e.stream().map(Named::label).toList();
                    List<? extends Shape> shapes = e;
                })
                .toList();
        await(Probe.later(2));
        return Future.ready(o.text + o.all.get(0).label() + each.get(0).text + each.get(1).shapes.get(0).area());
    }

    @Async
    static Future<String> captured(int k) {
        String out = "";
        for (int i = 0; i < 2; i++) {
            int j = i;
            var v = j > 0 ? new Square(k) : new Circle(8);
            var o = Optional.of(k)
                    .map(n -> new Object() {
                        String text = v.self().area() + v.label() + n + j;
                        Function<Integer, String> more = m -> {
                            var q = v;
                            return q.label() + m;
                        };

                        Future<String> block() {
                            return async(() -> {
                                await(Probe.later(1));
                                return v.label() + v.area();
                            });
                        }
                    })
                    .get();
            await(Probe.later(3));
            out += o.text + o.more.apply(4) + await(o.block());
        }
        return Future.ready(out);
    }

    public static Future<String> program() {
        return async(() -> await(parameters(1)) + await(parameters(3)) + await(lists()) + await(captured(9)));
    }
}
