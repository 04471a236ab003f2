/** A var of an anonymous class, which gets a name and stands before its statement: what both capture is copied for each. */
import static dev.pollen.Pollen.await;

import dev.pollen.*;
import java.util.function.*;
import probe.Probe;

public class OwnNamedCapture {
    static class Base {
        final Supplier<String> s;

        Base(Supplier<String> s) {
            this.s = s;
        }
    }

    @Async
    static Future<String> arguments(int n) {
        String s = "";
        for (int k = 0; k < n; k++) {
            int x = await(Probe.later(k));
            var o = new Base(() -> "l" + x) {
                int f() {
                    return x + 1;
                }
            };
            s += o.f() + await(Probe.later(o.s.get())) + o.f();
        }
        return Future.ready(s);
    }

    /** Two classes, and a lambda beside them. */
    @Async
    static Future<String> beside(int n) {
        String s = "";
        for (int k = 0; k < n; k++) {
            int x = await(Probe.later(k));
            var o = pick(
                    new Object() {
                        int f = x;
                    },
                    () -> "m" + x,
                    new Base(() -> "n" + x) {
                        int g() {
                            return -x;
                        }
                    });
            await(Probe.pause());
            s += o.f + " " + x;
        }
        return Future.ready(s);
    }

    static <A, B extends Base> A pick(A a, Supplier<String> s, B b) {
        Probe.log(s.get() + b.s.get());
        return a;
    }

    @Async
    static Future<?> program() {
        Probe.log(await(arguments(3)));
        return Future.ready(await(beside(2)));
    }
}
