import static dev.pollen.Pollen.*;
import static probe.Probe.*;

import dev.pollen.*;
import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;
import probe.Probe;

/** Values of types that have no name where they are kept: the nearest type above stands for them. */
public class OwnNearestTypes {
    @Async
    static Future<?> program() throws Exception {
        Probe.log(await(Yields.program()));
        Probe.log(await(Named.program()));
        Probe.log(await(Wanted.program()));
        Probe.log(await(AnyObject.program()));
        Probe.log(await(Texts.program()));
        Probe.log(await(FixedSize.program()));
        Probe.log(await(Blocks.program()));
        Probe.log(await(Logged.program()));
        Probe.log(await(Comparing.program()));
        Probe.log(await(Sorted.program()));
        Probe.log(await(Overriding.program()));
        return Future.ready(null);
    }

    static class Yields {
        @Async
        static Future<?> program() {
            int k = await(later(1));
            log(
                    switch (k) {
                        case 1 -> {
                            record R(int a) {}
                            yield new R(await(later(3)));
                        }
                        default -> null;
                    });
            return Future.ready();
        }
    }

    static class Named {
        @Async
        static Future<?> program() {
            int k = await(later(1));
            var r =
                    switch (k) {
                        case 1 -> {
                            record R(int a) {}
                            yield new R(3);
                        }
                        default -> null;
                    };
            log(r.a());
            return Future.ready();
        }
    }

    static class Wanted {
        static String s(Object... o) {
            return Arrays.toString(o);
        }

        @Async
        static Future<?> program() {
            int k = await(later(1));
            log(s(
                    switch (k) {
                        case 1 -> {
                            record R(int a) {}
                            yield new R(5);
                        }
                        default -> null;
                    },
                    await(later(1))));
            return Future.ready();
        }
    }

    static class AnyObject {
        @Async
        static Future<?> program() {
            Object o =
                    switch (await(later(1))) {
                        case 1 -> {
                            record R(int a) {}
                            await(pause());
                            yield new R(3);
                        }
                        default -> null;
                    };
            log(o);
            return Future.ready();
        }
    }

    static class Texts {
        @Async
        static Future<?> program() {
            CharSequence c = "x"
                    + switch (await(later(1))) {
                        case 1 -> {
                            enum E {
                                A
                            }
                            await(pause());
                            yield E.A;
                        }
                        default -> throw new Error();
                    };
            log(c);
            return Future.ready();
        }
    }

    static class FixedSize {
        static <T> T g(Supplier<? extends T> s) {
            return s.get();
        }

        @Async
        static Future<?> program() {
            int k = await(later(1));
            var l = g(() -> {
                enum E {
                    A,
                    B
                }
                return E.values();
            });
            log(l.length);
            await(pause());
            log(l[1].ordinal());
            return Future.ready();
        }
    }

    static class Blocks {
        @Async
        static Future<?> program() {
            var r = async(() -> {
                record R(int a) {}
                return new R(await(later(1)));
            });
            log(await(r));
            return Future.ready();
        }
    }

    static class Logged {
        @Async
        static Future<?> program() {
            log(await(async(() -> {
                record R(int a) {}
                return new R(await(later(1)));
            })));
            return Future.ready();
        }
    }

    static class Comparing {
        @Async
        static Future<?> program() {
            log(
                    new Comparator<Integer>() {
                        public int compare(Integer a, Integer b) {
                            return b - a;
                        }
                    }.compare(await(later(1)), 5));
            return Future.ready();
        }
    }

    static class Sorted {
        @Async
        static Future<?> program() {
            log(
                    new TreeMap<String, Integer>() {
                        @Override
                        public Integer put(String k, Integer v) {
                            return super.put(k + "!", v + 1);
                        }
                    }.put(await(later("k")), await(later(1))));
            return Future.ready();
        }
    }

    static class Overriding {
        static class A {
            int v(int x) {
                return x;
            }
        }

        static class B extends A {
            int v(int x) {
                return x + 1;
            }
        }

        @Async
        static Future<?> program() {
            log(
                    new A() {
                        @Override
                        int v(int x) {
                            return super.v(x) * 3;
                        }
                    }.v(await(later(2))));
            log(new B() {
                        @Override
                        int v(int x) {
                            return super.v(x) * 3;
                        }
                    }.v(3)
                    + await(later(1)));
            return Future.ready();
        }
    }
}
