import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.Optional;
import probe.Probe;

/** Classes without a name that use a local class of the same lambda. */
public class OwnLocalsInNameless {

    private static <T> T log(T value) {
        Probe.log("" + value);
        return value;
    }

    @Async
    Future<String> record(int k) throws Exception {
        var o = Optional.of(k)
                .map(n -> {
                    record P(int a) {}
                    return new Object() {
                        P p = new P(n);
                    };
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.p.a());
    }

    @Async
    Future<String> captured(int k) throws Exception {
        var o = Optional.of(k)
                .map(n -> {
                    class D {
                        int v = n;
                    }
                    return new Object() {
                        D a = new D();
                        D b = new D() {
                            {
                                v += k;
                            }
                        };
                        int c = n;
                    };
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.a.v + o.b.v + o.c);
    }

    public static Future<String> program() {
        return async(() -> {
            OwnLocalsInNameless p = new OwnLocalsInNameless();
            log(await(p.record(4)));
            log(await(p.record(1)));
            log(await(p.captured(4)));
            log(await(p.captured(1)));
            return "end";
        });
    }
}
