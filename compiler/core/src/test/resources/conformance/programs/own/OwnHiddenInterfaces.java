import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import probe.Probe;

/** Static methods of interfaces, named as some of the machine's, where variables hide the interfaces' names. */
@SuppressWarnings("unused") // variables that only hide
public class OwnHiddenInterfaces {
    private interface Tools {
        static int poll(int n) {
            Probe.log("poll" + n);
            return n + 1;
        }

        static String poll(String first, Object... more) {
            return first + more.length;
        }

        static <T extends Comparable<T>> T ready(T one, T other) {
            return one.compareTo(other) > 0 ? one : other;
        }

        static <T> List<T> pending(List<? extends T> all) {
            return new ArrayList<>(all);
        }

        @SafeVarargs
        static <T> T shielded(T... all) {
            return all[all.length - 1];
        }

        static void close(int n) throws IOException {
            if (n > 1) throw new IOException("closed" + n);
            Probe.log("close" + n);
        }

        @Async
        static Future<String> program(int k) {
            String Tools = "T", OwnHiddenInterfaces = "O";
            int n = poll(await(Probe.later(k))) + poll(k);
            String out = poll("a") + poll("b", 1, n) + poll(Tools, await(Probe.later("x")), null) + poll("c", "d");
            String best = ready(out, await(Probe.later("z")));
            List<String> all = pending(List.of(best, OwnHiddenInterfaces));
            List<Object> wider = pending(List.of(await(Probe.later(n))));
            Supplier<String> shown = () -> shielded("y", Tools) + poll(n);
            Function<Integer, Object> made = i -> new Object() {
                final int own = poll(i);

                int ready(int a) {
                    return own + a + poll(a);
                }

                @Override
                public String toString() {
                    return "made" + ready(1) + poll("e");
                }
            };
            await(Probe.pause());
            try {
                close(k);
                close(await(Probe.later(k + 1)));
            } catch (IOException e) {
                out += e.getMessage();
            }
            return Future.ready(out + all + wider + shown.get() + made.apply(5) + shielded(1, await(Probe.later(2))));
        }

        /** The interface is the class around. */
        default String described() {
            return "described";
        }

        @Async
        default Future<String> own(int k) {
            int Tools = poll(k);
            await(Probe.pause());
            return Future.ready(described() + poll(Tools) + ready("a", "b"));
        }

        /** A class inside that inherits from it, but not what is static. */
        class Inner implements Tools {
            private final int Tools = 3;

            @Async
            Future<String> inside(int k) {
                int n = poll(await(Probe.later(k))) + Tools;
                Supplier<Integer> later = () -> poll(n);
                return Future.ready(described() + n + later.get() + poll("i", await(Probe.later(1))));
            }

            @Async
            <T extends Comparable<T>> Future<T> greater(T one, T other) {
                await(Probe.pause());
                return Future.ready(ready(one, other));
            }
        }

        /** A block is an expression: what it needs beside it stands where the class ends. */
        class Blocks {
            private static final int Tools = 3;

            Future<Integer> block() {
                return async(() -> poll(await(Probe.later(7))) + poll(Tools)); } }

        /** One whose name is nobody's. */
        class Plain implements Tools {
            @Async
            Future<String> inside(int k) {
                return Future.ready("plain" + poll(await(Probe.later(k))));
            }
        }
    }

    /** A class without a name that calls what one around it, without a name, too, has. */
    static Supplier<Future<String>> nameless() {
        return new Supplier<>() {
            private static String ready(int n) {
                return "ready" + n;
            }

            @Override
            public Future<String> get() {
                return new Object() {
                    @Async
                    Future<String> inner() {
                        return Future.ready(ready(await(Probe.later(4))) + ready(5));
                    }
                }.inner();
            }
        };
    }

    @Async
    static Future<?> program() {
        for (int k : new int[] {0, 1, 2}) Probe.log(await(Tools.program(k)));
        Probe.log(await(new Tools.Plain().own(5)));
        Probe.log(await(new Tools.Inner().inside(6)));
        Probe.log(await(new Tools.Plain().inside(6)));
        Probe.log(await(new Tools.Inner().greater("p", "q")));
        Probe.log(await(new Tools.Blocks().block()));
        return Future.ready(await(nameless().get()));
    }
}
