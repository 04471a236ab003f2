import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import probe.Probe;

/** Variables of one name in blocks beside each other, declared without a value and assigned where that may fail. */
public class OwnSiblings {
    static <T> T mayFail(T t, int n) {
        if (n == 5) throw new IllegalArgumentException("five");
        return t;
    }

    @Async
    static Future<?> program() {
        int i = 0;
        for (; ; ) {
            await(Probe.later(1));
            i++;
            if (i % 2 == 0) {
                List<String> p;
                try {
                    p = mayFail(List.of("a"), i);
                } catch (Throwable failure) {
                    return Future.ready(await(Probe.later(failure.getMessage())));
                }
                Probe.log(p.get(await(Probe.later(0))).trim());
            } else if (i == 3) {
                boolean[] p;
                try {
                    if (await(Probe.later(i)) != 3) return Future.ready("never");
                    p = new boolean[] {true};
                } finally {
                    Probe.log("finally " + await(Probe.later(i)));
                }
                Probe.log(p[await(Probe.later(0))]);
            } else {
                List<Integer> p;
                try {
                    p = mayFail(List.of(i), i);
                } catch (IllegalStateException failure) {
                    continue;
                } catch (IllegalArgumentException failure) {
                    return Future.ready(failure.getMessage() + await(Probe.later(i)));
                }
                Probe.log(p.get(await(Probe.later(0))).intValue());
            }
        }
    }
}
