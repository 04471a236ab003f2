import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import probe.Probe;

/** Methods of a kept value of several types, one of which has that intersection as its type argument. */
public class OwnIntersectionOpen {
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

    @Async
    static Future<String> used(int k) {
        var v = k > 2 ? new Square(k) : new Circle(8);
        await(Probe.later(1));
        String s = "" + v.all() + v.some() + (v.all() == null) + v.map(t -> t.label());
        s += v.map(t -> t.area()).intValue() + v.map(t -> t).label();
        List<? extends Named> named = v.map(t -> List.of(t));
        var q = v.map(t -> Map.entry(t, 1));
        var z = v.map(t -> {
            var w = t;
            return k > 3 ? w : null;
        });
        await(Probe.later(2));
        return Future.ready(s + named.get(0).label() + q.getKey().label() + q.getKey().area() + q.getValue() + z);
    }

    public static Future<String> program() {
        return async(() -> await(used(1)) + await(used(3)) + await(used(4)));
    }
}
