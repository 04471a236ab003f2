import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.Optional;
import probe.Probe;

/** An array of a class that has no name where it is kept. */
public class OwnArraysOfLocals {

    private static <T> T log(T value) {
        Probe.log("" + value);
        return value;
    }

    @Async
    Future<String> made(int k) throws Exception {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n;
                    }
                    return new L[] {new L(), null};
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o[0].v + o.length);
    }

    public static Future<String> program() {
        return async(() -> {
            OwnArraysOfLocals p = new OwnArraysOfLocals();
            log(await(p.made(4)));
            log(await(p.made(1)));
            return "end";
        });
    }
}
