import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import java.util.function.IntSupplier;
import probe.Probe;

/** Lambdas, classes and guards inside of guards, and guards inside of lambdas: each variable is captured once, outside. */
public class OwnGuardsOfGuards {
    record Dot(int x) {}

    static boolean is(IntSupplier s, int wanted) {
        return Probe.see("is " + s.getAsInt(), s.getAsInt() == wanted);
    }

    @Async
    static Future<String> guards(Object o, Object p) {
        int n = await(Probe.later(3));
        String found =
                switch (o) {
                    case Dot(int x) when is(
                            () -> switch (p) {
                                case Dot(int y) when y == n -> x + y;
                                case Dot d when is(() -> d.x() + n, x) -> n;
                                default -> -n;
                            },
                            n) -> "first " + x + " " + await(Probe.later(n));
                    case Dot(int x) when switch (p) {
                        case Dot(int y) when is(() -> y + n, x) -> {
                            IntSupplier s = () -> n + x;
                            yield is(s, y) || is(new IntSupplier() {
                                public int getAsInt() {
                                    return n - x;
                                }
                            }, y);
                        }
                        case Dot(int y) -> {
                            IntSupplier s = () -> {
                                int inner = n;
                                return inner + x;
                            };
                            yield is(s, y);
                        }
                        default -> n > x;
                    } -> "second " + x;
                    default -> "none " + await(Probe.later(n));
                };
        return Future.ready(found + n);
    }

    @Async
    static Future<?> program() {
        List<Object> all = List.of(new Dot(0), new Dot(1), new Dot(3), new Dot(4), new Dot(6), "s");
        for (Object o : all) for (Object p : all) Probe.log(o + " " + p + " " + await(guards(o, p)));
        return Future.ready();
    }
}
