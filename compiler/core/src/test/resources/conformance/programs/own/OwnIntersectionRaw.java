import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import probe.Probe;

/** Values of several types, one of them generic, whose type argument is all of them again. */
public class OwnIntersectionRaw {
    interface Named {
        default String label() {
            return "<" + this + ">";
        }
    }

    interface Shape {
        int area();
    }

    interface Cell<T> {
        T get();

        List<T> all();

        default void put(T t) {
            Probe.log("put" + t);
        }

        default boolean is(T t) {
            return t == null;
        }

        default <U> U pick(U u, T t) {
            return u;
        }

        default int count(Collection<?> counted) {
            return counted.size();
        }

        default void fails(T t) throws IOException {
            throw new IOException("failed" + t);
        }

        default void each(Consumer<? super T> consumer) {
            consumer.accept(get());
        }

        default boolean has(Predicate<? super T> predicate, T other) {
            return predicate.test(get()) && other == null;
        }
    }

    record A(int n) implements Named, Shape, Cell<A> {
        public int area() {
            return n;
        }

        public A get() {
            return this;
        }

        public List<A> all() {
            return List.of(this);
        }
    }

    record B(String s) implements Named, Shape, Cell<B> {
        public int area() {
            return s.length();
        }

        public B get() {
            return this;
        }

        public List<B> all() {
            return List.of(this);
        }
    }

    @Async
    static Future<?> compared(boolean first) {
        var v = first ? 1 : "one";
        await(Probe.pause());
        try {
            Probe.log(v.compareTo(null));
        } catch (NullPointerException e) {
            Probe.log("null");
        }
        Supplier<Integer> later = () -> v.compareTo(null);
        Comparable<?> c = v;
        await(Probe.pause());
        try {
            Probe.log(later.get() + await(Probe.later(1)));
        } catch (NullPointerException e) {
            Probe.log("null later");
        }
        return Future.ready(c);
    }

    @Async
    static Future<?> called(boolean first) {
        var v = first ? new A(1) : new B("bb");
        await(Probe.pause());
        v.put(null);
        Probe.log(v.label() + v.area() + v.is(null) + await(Probe.later(v.pick("p", null))).length());
        Probe.log(v.get());
        Probe.log(v.all());
        Probe.log(v.get().label() + v.get().area());
        var own = v.get();
        Named named = v.get();
        Shape shape = v.get();
        await(Probe.pause());
        Probe.log(own.label() + own.area() + named.label() + shape.area());
        Probe.log(v.count(List.of()));
        v.each(x -> Probe.log(x.label() + x.area()));
        Probe.log(v.has(x -> x.label().length() > x.area(), null));
        Supplier<Object> again = () -> v.get();
        try {
            await(Probe.pause());
            v.fails(null);
        } catch (IOException e) {
            Probe.log(e.getMessage());
        }
        return Future.ready("" + again.get());
    }

    @Async
    static Future<?> listed(boolean first) {
        var all = first ? List.of(new A(1)) : List.of(new B("bb"));
        await(Probe.pause());
        Probe.log(all.get(0).label() + all.get(0).area() + await(Probe.later(all.get(0).label())));
        for (var x : all) Probe.log(x.label() + x.area());
        all.forEach(x -> Probe.log(x.label() + x.area()));
        var several = List.of(new A(3), new B("b"));
        await(Probe.pause());
        several.get(1).each(x -> Probe.log(x.label() + x.area()));
        return Future.ready(several.get(0).has(x -> x.area() > 2, null));
    }

    @Async
    static Future<?> program() {
        for (boolean first : new boolean[] {true, false}) {
            Probe.log(await(compared(first)));
            Probe.log(await(called(first)));
            Probe.log(await(listed(first)));
        }
        return Future.ready(null);
    }
}
