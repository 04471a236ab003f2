import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import probe.Probe;

/** Kept values of several types that methods of local classes and lambdas return as one of them. */
public class OwnIntersectionReturned {
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

    static <T> T get(Supplier<T> s) {
        return s.get();
    }

    @Async
    static Future<String> shapes(int k) {
        var v = k > 2 ? new Square(k) : new Circle(8);
        await(Probe.later(1));
        class Local {
            Named named() {
                return v;
            }

            Named chosen() {
                return k > 3 ? v : null;
            }

            Object any() {
                return v;
            }
        }
        Supplier<Named> s = () -> v;
        Supplier<Named> t = () -> {
            return v;
        };
        Function<Integer, Named> f = i -> i > 2 ? v : null;
        Runnable r = () -> v.self();
        r.run();
        Named n = get(() -> v);
        var g = get(() -> v);
        Local local = new Local();
        return Future.ready(local.named().label() + local.chosen() + local.any() + s.get().label()
                + t.get().label() + f.apply(3).label() + f.apply(1) + n.label() + g.label() + g.area()
                + Stream.of(1).<Named>map(i -> v).toList().get(0).label());
    }

    @Async
    static Future<String> plain(int k) {
        var v = k > 2 ? 1 : "one";
        await(Probe.later(1));
        Supplier<Comparable<?>> s = () -> v;
        Callable<Object> c = () -> {
            return v;
        };
        Function<Object, Comparable<?>> f = i -> k > 2 ? v : 3;
        String called;
        try {
            called = "" + c.call();
        } catch (Exception e) {
            called = e.toString();
        }
        return Future.ready("" + s.get() + called + f.apply(1));
    }

    public static Future<String> program() {
        return async(() -> await(shapes(1)) + await(shapes(4)) + await(plain(1)) + await(plain(3)));
    }
}
