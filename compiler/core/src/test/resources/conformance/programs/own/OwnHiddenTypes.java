import static dev.pollen.Pollen.await;

import dev.pollen.*;
import java.util.*;
import java.util.function.*;
import probe.Probe;

/** Types that may not be named where their values are kept. */
public class OwnHiddenTypes {
    @Async
    static Future<?> program() throws Exception {
        Probe.log(await(Listed.program()));
        Probe.log(await(Chosen.program()));
        Probe.log(await(Inferred.program()));
        return Future.ready(null);
    }

    static class Listed {
        static String j(Object o, int i) {
            return o + "" + i;
        }

        @Async
        static Future<String> f(int n) {
            Probe.log(j(Other5.make(), await(Probe.later(2))));
            for (Object x : Other5.list()) {
                await(Probe.later(1));
                Probe.log(x);
            }
            var l = Other5.list();
            await(Probe.later(1));
            Probe.log(l);
            return Future.ready("x");
        }

        @Async
        static Future<?> program() {
            await(f(1));
            return Future.ready(await(f(0)));
        }
    }

    class Other5 {
        private static class Priv {
            @Override
            public String toString() {
                return "priv";
            }
        }

        static Priv make() {
            return new Priv();
        }

        static List<Priv> list() {
            return List.of(new Priv());
        }

        record R(Priv p, int k) {}

        static R rec() {
            return new R(new Priv(), 2);
        }

        static Priv[] arr() {
            return new Priv[] {new Priv()};
        }
    }

    static class Chosen {
        // lub types hidden: AbstractStringBuilder in other places
        static Object id(Object o) {
            return o;
        }

        static <T> List<T> ls(T a, T b) {
            return List.of(a, b);
        }

        @Async
        static Future<String> f(int n) {
            var x =
                    switch (n) {
                        case 0 -> new StringBuilder("sb");
                        default -> new StringBuffer(await(Probe.later("sf")));
                    };
            await(Probe.pause());
            return Future.ready("" + x);
        }

        @Async
        static Future<?> program() {
            Probe.log(await(f(0)));
            return Future.ready(await(f(1)));
        }
    }

    static class Inferred {
        static <T> List<T> ls(T a, T b) {
            return List.of(a, b);
        }

        @Async
        static Future<String> f(int n) {
            var x = ls(new StringBuilder("sb"), new StringBuffer("b"));
            await(Probe.pause());
            return Future.ready("" + x + ls(new StringBuilder("sb"), new StringBuffer("b")) + await(Probe.later(1))
                    + Arrays.asList(ls(new StringBuilder("sb"), new StringBuffer("b")), await(Probe.later(1))));
        }

        @Async
        static Future<?> program() {
            return Future.ready(await(f(1)));
        }
    }
}
