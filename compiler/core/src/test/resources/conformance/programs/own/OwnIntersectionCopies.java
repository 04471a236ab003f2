import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import java.util.function.Supplier;
import probe.Probe;

/** Values of several types, kept over an await, that are part of a conditional or switch which gives a var its type. */
public class OwnIntersectionCopies {
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

    static <T> T same(T t) {
        return t;
    }

    static <T extends Shape & Named> String both(T t) {
        return t.label() + t.area();
    }

    @Async
    static Future<String> plain(int k) {
        var v = k > 2 ? 1 : "one";
        await(Probe.later(1));
        var q = k > 3 ? v : 2.5;
        await(Probe.later(2));
        var z = k > 3 ? (q) : List.of(1);
        Comparable<?> c = v;
        await(Probe.later(3));
        Supplier<String> s = () -> {
            var w = k > 4 ? v : 'c';
            return "" + w + w.hashCode();
        };
        return Future.ready("" + q + z + c + s.get());
    }

    @Async
    static Future<String> used(int k) {
        var v = switch (k) {
            case 1 -> new Square(1);
            default -> new Circle(2);
        };
        await(Probe.later(1));
        var w = switch (k) {
            case 1 -> v;
            case 4 -> {
                if (v.area() > 1) yield v;
                yield new Square(5);
            }
            default -> new Square(3);
        };
        await(Probe.later(2));
        var x = k > 3 ? same(v) : w;
        await(Probe.later(3));
        String s = switch (x.area()) {
            case 2 -> {
                var y = k > 3 ? x : new Square(4);
                yield y.label() + await(Probe.later(y.area()));
            }
            default -> x.label() + await(Probe.later(1)) + w.area();
        };
        return Future.ready(s + both(x));
    }

    @Async
    static Future<String> inside(int k) {
        var v = k > 2 ? new Square(k) : new Circle(8);
        await(Probe.later(1));
        class Local {
            String text = v.label() + v.area();

            String more() {
                var w = v;
                var x = k > 3 ? w : new Circle(9);
                return x.label() + w.area() + x.area();
            }
        }
        Local local = new Local();
        Supplier<String> s = () -> {
            var w = k > 3 ? v : new Square(3);
            var z = k > 3 ? w : new Circle(5);
            return z.label() + w.area() + z.area();
        };
        Future<String> block = async(() -> {
            await(Probe.later(1));
            var w = k > 3 ? v : new Square(9);
            await(Probe.later(1));
            return w.label() + v.area() + w.area();
        });
        return Future.ready(local.text + local.more() + s.get() + await(block));
    }

    public static Future<String> program() {
        return async(() -> {
            String out = "";
            for (int k = 1; k < 6; k++) out += await(plain(k)) + await(used(k)) + await(inside(k)) + "\n";
            return out;
        });
    }
}
