import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;
import probe.Probe;

/** Kept values of several types that mention type parameters of the method and of the class around. */
public class OwnIntersectionGeneric {
    interface Has<A> {
        A it();

        default List<? extends A> its() {
            return List.of(it());
        }
    }

    interface Giver<T> {
        T get();

        default List<? extends T> all() {
            return List.of(get());
        }
    }

    record Left<A>(A it) implements Has<A>, Giver<Left<A>> {
        public Left<A> get() {
            return this;
        }
    }

    record Right<A>(A it) implements Has<A>, Giver<Right<A>> {
        public Right<A> get() {
            return this;
        }
    }

    interface Both<A extends Comparable<? super A> & Serializable, L extends List<A>> {
        @Async
        default <T, U extends L> Future<String> go(boolean b, U a) {
            var v = b ? new Left<>(a) : new Right<>(a);
            await(Probe.later(1));
            L x = v.it();
            Supplier<U> s = () -> v.all().get(0).it();
            Future<U> block = async(() -> {
                await(Probe.later(2));
                return v.get().it();
            });
            return Future.ready("" + v.its().get(0).get(0).compareTo(a.get(0)) + x + v.get().it() + s.get() + await(block));
        }
    }

    record Made() implements Both<Integer, List<Integer>> {}

    @Async
    static <B extends CharSequence> Future<Integer> length(boolean b, B c) {
        var v = b ? new Left<>(c) : new Right<>(c);
        await(Probe.later(1));
        return Future.ready(v.all().get(0).it().length() + v.its().get(0).length());
    }

    @Async
    static Future<?> program() {
        for (boolean b : new boolean[] {true, false}) {
            Probe.log(await(new Made().go(b, List.of(3))));
            Probe.log(await(length(b, "four")));
        }
        return Future.ready(null);
    }
}
