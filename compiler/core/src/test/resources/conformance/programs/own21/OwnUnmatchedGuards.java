import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import probe.Probe;

/** Patterns in parts of guards that may be passed over, in switches that suspend and in such that do not. */
public class OwnUnmatchedGuards {
    record P(Object a, Object b) {}

    @Async
    static Future<String> go(List<?> list, boolean on) {
        String s = "";
        for (int k = 0; k < 2; k++) {
            final int i = k;
            s += await(Probe.later(i));
            for (Object o : list) {
                s += switch (o) {
                    case String t when on && list.get(i) instanceof Integer x -> "" + x + t;
                    case P(Object a, String b) when !on || a instanceof Integer x -> "p" + b;
                    case P(P(Object x, var y), Object b) -> "" + x + y + b;
                    default -> on && o instanceof Integer x ? "i" + x : "d";
                };
            }
            for (Object o : list) {
                switch (o) {
                    case String t when on && list.get(i) instanceof Integer x:
                        s += x + await(Probe.later(t));
                        break;
                    case P(Object a, String b) when on && a instanceof Integer x && await(Probe.later(x)) > 1:
                        s += x;
                    default:
                        s += await(Probe.later("d"));
                }
                l:
                for (Object q : list) {
                    if (on && !(q instanceof Integer x)) continue l;
                    if (q instanceof P(Integer x, var y) && on || !on) {
                        s += "q";
                        break l;
                    }
                }
            }
        }
        return Future.ready(s);
    }

    @Async
    static Future<?> program() {
        List<?> list = List.of(4, "ab", new P(1, "z"), new P(new P(2, 3), 4), new P(5, "w"), 6);
        return Future.ready(await(go(list, true)) + await(go(list, false)));
    }
}
