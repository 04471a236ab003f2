import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import probe.Probe;

/** Type variables that another type of their name hides: values of such a type are kept as what they are bounded by. */
public class OwnHiddenVariables {
    static <T> T either(boolean first, T x, T y) {
        return first ? x : y;
    }

    static class A<T extends Number> {
        T val;
        List<T> vals = new ArrayList<>();

        A(T val) {
            this.val = val;
            vals.add(val);
        }

        class B<T extends Comparable<T>> {
            T val;

            B(T val) {
                this.val = val;
            }

            class C {
                @Async
                Future<T> inner() {
                    Probe.log(either(true, A.this.val, await(Probe.later(val))));
                    Probe.log(A.this.val + " " + await(Probe.later(val)));
                    return Future.ready(await(Probe.later(val)));
                }
            }

            @Async
            Future<T> both() {
                for (var v : A.this.vals) Probe.log(v.intValue() + await(Probe.later(1)));
                Probe.log(either(false, A.this.val, await(Probe.later(val))));
                return Future.ready(val);
            }
        }

        Supplier<Future<String>> inField = () -> new Object() {
            @Async
            Future<String> make() {
                T kept = val;
                return Future.ready(await(Probe.later("field ")) + kept);
            }
        }.make();

        Supplier<Future<String>> inInitializer;

        {
            class Local<T> {
                @Async
                Future<String> make(T one) {
                    Probe.log(either(false, val, await(Probe.later(one))));
                    T two = await(Probe.later(one));
                    return Future.ready("initializer " + two);
                }
            }
            class Plain {
                @Async
                Future<String> make() {
                    T kept = val;
                    return Future.ready(await(new Local<String>().make("one")) + kept);
                }
            }
            inInitializer = () -> new Plain().make();
        }

        /** Of a method, in a method and in a block. */
        @Async
        <T> Future<T> method(T one) {
            Probe.log(either(true, val, await(Probe.later(one))));
            T two = await(Probe.later(one));
            Probe.log(List.of(vals.get(0), await(Probe.later(two))));
            return Future.ready(await(Probe.later(two)));
        }

        <T> Future<String> block(T one) {
            return async(() -> {
                T two = await(Probe.later(one));
                String s = either(true, val, await(Probe.later(two))) + " " + two;
                return s;
            });
        }

        class D {
            class T {
                @Override
                public String toString() {
                    return "member";
                }
            }

            @Async
            Future<String> member(T t) {
                Probe.log(either(true, val, await(Probe.later(t))));
                T again = await(Probe.later(t));
                return Future.ready(again == t ? "same" : "other");
            }
        }

        @Async
        Future<String> local() {
            class T {
                final int n = 3;

                @Override
                public String toString() {
                    return "T";
                }
            }
            T t = await(Probe.later(new T()));
            return Future.ready(either(true, val, await(Probe.later(t))) + " " + t.n);
        }
    }

    @Async
    static Future<?> program() {
        A<Integer> a = new A<>(4);
        A<Integer>.B<Long> b = a.new B<>(5L);
        Probe.log(await(b.both()) + " " + await(b.new C().inner()));
        Probe.log(await(a.method("one")));
        Probe.log(await(a.block("two")));
        A<Integer>.D d = a.new D();
        Probe.log(await(d.member(d.new T())));
        Probe.log(await(a.local()));
        Probe.log(await(a.inField.get()) + await(a.inInitializer.get()));
        return Future.ready("end");
    }
}
