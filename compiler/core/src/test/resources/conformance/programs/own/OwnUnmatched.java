import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import probe.Probe;

/** Patterns in parts of expressions that may be passed over: what they bind is not live before them. */
public class OwnUnmatched {
    private final String x = "field";

    @Async
    static Future<String> loops(List<?> list, boolean on) {
        String s = "";
        for (int i = 0; i < 2; i++) {
            s += await(Probe.later(i));
            for (Object o : list) if (on && o instanceof String x) s += x.length();
            for (Object o : list) if (on && o instanceof Integer x) s += x + 1;
            for (Object o : list) s += on ? o instanceof Long x ? x + 2 : "" : o instanceof Boolean x && x;
        }
        return Future.ready(s);
    }

    @Async
    Future<String> field(List<?> list, boolean on) {
        String s = x;
        for (int i = 0; i < 2; i++) {
            s += await(Probe.later(i)) + this.x;
            {
                Object o = list.get(i);
                if (!on || !(o instanceof String x)) Probe.log("none");
                else s += x.length();
            }
            s += x;
            try {
                if (on && list.get(i) instanceof Integer x) s += x + 1;
            } finally {
                s += on && list.get(i) instanceof Integer x && x > 2;
            }
            switch (i) {
                case 0:
                    if (on && list.get(i) instanceof String x) s += x + 1;
                default:
                    while (!on || !(list.get(i) instanceof Comparable<?> x)) on = true;
                    s += x;
            }
        }
        return Future.ready(s);
    }

    @Async
    static Future<String> conditions(List<?> list, boolean on) {
        String s = "";
        for (Object o : list) {
            while (on && await(Probe.later(o)) != null && o instanceof String x) {
                s += await(Probe.later(x.length())) + x;
                on = false;
            }
            if (await(Probe.later(on)) && o instanceof Integer x) s += x + await(Probe.later("i"));
            else if (on ? await(Probe.later(o)) instanceof Long x && x > 0 : o instanceof String y && y.isEmpty()) {
                s += await(Probe.later("l"));
            }
            on = !on;
        }
        return Future.ready(s);
    }

    @Async
    static Future<?> program() {
        List<?> list = List.of("ab", 5, 7L, true, "c");
        String s = await(loops(list, true)) + await(loops(list, false));
        s += await(new OwnUnmatched().field(list, true)) + await(new OwnUnmatched().field(list, false));
        return Future.ready(s + await(conditions(list, true)) + await(conditions(list, false)));
    }
}
