import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import probe.Probe;

/** A variable that is called var. */
public class OwnVarNamedVar {
    record Box(Object x) {}

    @Async
    static Future<Object> test(Object o) {
        if (o instanceof Box(var var) && await(Probe.later(1)) == 1) return Future.ready(var);
        return Future.ready(switch (o) {
            case Integer var when var > await(Probe.later(1)) -> var + 1;
            default -> 0;
        });
    }

    @Async
    static Future<?> program() {
        Probe.log(await(test(new Box(3))));
        Probe.log(await(test(7)));
        return test("x");
    }
}
