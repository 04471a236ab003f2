import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.Iterator;
import java.util.List;
import probe.Probe;

/** Labelled statements introduce the pattern variables that the statements behind their labels do. */
public class OwnLabelledBindings {
    @Async
    static Future<String> plainLoop(Iterator<?> it) {
        Object o = it.next();
        skip:
        while (!(o instanceof String s)) {
            for (Object e : (List<?>) o) {
                if (e.equals(0)) {
                    o = it.next();
                    continue skip;
                }
            }
            o = it.next();
        }
        String t = await(Probe.later("t"));
        return Future.ready(s + t);
    }

    @Async
    static Future<String> plainFor(Iterator<?> it) {
        Object o = it.next();
        outer:
        inner:
        for (; !(o instanceof String s); o = it.next()) {
            if (o.equals(0)) continue inner;
            Probe.log(o);
        }
        return Future.ready(s + await(Probe.later("f")) + s);
    }

    @Async
    static Future<String> plainChoice(Object o) {
        choice:
        if (!(o instanceof Integer n)) {
            for (int i = 0; ; i++) if (i == 2) return Future.ready("none " + await(Probe.later(o)));
        }
        int m = await(Probe.later(n + 1));
        return Future.ready(n + " " + m);
    }

    @Async
    static Future<String> earlyChoice(Object o) {
        choice:
        if (!(o instanceof Integer n)) {
            return Future.ready("early " + o);
        }
        int m = await(Probe.later(n + 1));
        return Future.ready(n + " " + m);
    }

    @Async
    static Future<String> suspendingLoop(Iterator<?> it) {
        Object o = it.next();
        skip:
        for (; !(o instanceof String s); o = it.next()) {
            Probe.log(await(Probe.later(o)));
            for (; o != null; o = null) if (o.equals(0)) continue skip;
        }
        again:
        once:
        while (!(o instanceof Integer s2)) {
            o = await(Probe.later(s.length()));
            if (o == null) continue once;
        }
        return Future.ready(s + await(Probe.later("d")) + s2);
    }

    @Async
    static Future<?> program() {
        String s = "";
        s += await(plainLoop(List.of(List.of(1), List.of(0), "end").iterator()));
        s += await(plainFor(List.of(1, 0, 2, "end").iterator()));
        s += await(plainChoice(4)) + await(plainChoice("no"));
        s += await(earlyChoice(4)) + await(earlyChoice("no"));
        s += await(suspendingLoop(List.of(0, 3, 0, "end").iterator()));
        return Future.ready(s);
    }
}
