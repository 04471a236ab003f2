/** What the head of a labelled statement captures: the label stays with its statement. */
import static dev.pollen.Pollen.await;

import dev.pollen.*;
import java.util.*;
import java.util.function.*;
import probe.Probe;

public class OwnLabelledCapture {
    static boolean test(BooleanSupplier s) {
        return s.getAsBoolean();
    }

    @Async
    static Future<String> go(List<String> list) {
        int min = await(Probe.later(1));
        String s = await(Probe.later("s"));
        next:
        for (String e : list.stream().filter(q -> q.length() > min).toList()) {
            for (char c : e.toCharArray()) if (c == 'x') continue next;
            s += e;
        }
        return Future.ready(s + await(Probe.later(min)) + min);
    }

    /** Not in a block, behind two labels, as a part of more text. */
    @Async
    static Future<String> inside(List<String> list) {
        int min = await(Probe.later(1));
        String s = "";
        if (list.size() > 1)
            outer:
            next:
            for (int i = 0; test(() -> list.size() > min); i++) {
                switch (list.get(i)) {
                    case "x":
                        continue next;
                    case "end":
                        break outer;
                    default:
                        s += list.get(i);
                }
            }
        for (int k = 0; k < 2; k++) {
            once:
            do {
                for (String e : list) if (e.equals("x")) continue once;
            } while (test(() -> min > 5));
            add:
            s += ((Supplier<String>) () -> "+" + min).get();
        }
        await(Probe.pause());
        return Future.ready(s + min);
    }

    /** The loop itself awaits. */
    @Async
    static Future<String> awaiting(List<String> list) {
        String s = "";
        for (int k = await(Probe.later(0)); k < 2; k++) {
            int min = await(Probe.later(k));
            next:
            for (String e : list.stream().filter(q -> q.length() > min).toList()) {
                for (char c : e.toCharArray()) if (c == 'x') continue next;
                s += await(Probe.later(e)) + min;
            }
            last:
            for (String e : await(Probe.later(list)).stream().filter(q -> q.length() > min).toList()) {
                for (char c : e.toCharArray()) if (c == 'x') break last;
                s += e;
            }
            await(Probe.pause());
            s += min;
        }
        return Future.ready(s);
    }

    @Async
    static Future<?> program() {
        List<String> list = List.of("ab", "axb", "q", "x", "cd", "end");
        Probe.log(await(go(list)));
        Probe.log(await(inside(list)));
        return Future.ready(await(awaiting(list)));
    }
}
