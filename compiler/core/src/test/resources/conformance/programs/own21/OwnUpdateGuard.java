/** A variable that a loop's condition binds, captured by its update: by the guard of a switch, out of a record's pattern. */
import static dev.pollen.Pollen.await;

import dev.pollen.*;
import java.util.function.*;
import probe.Probe;

public class OwnUpdateGuard {
    record Node(String v, Object next) {
        boolean is(String s) {
            return v.equals(s);
        }
    }

    @Async
    static Future<String> guard(Object o) {
        String r = "";
        for (Object p = o;
                p instanceof Node n;
                p = switch (n.next()) {
                    case Node m when n.is(m.v()) -> m.next();
                    case Node m -> m;
                    default -> null;
                }) {
            r += await(Probe.later(n.v()));
        }
        return Future.ready(r);
    }

    @Async
    static Future<String> parts(Object o) {
        String r = "";
        for (Object p = o;
                p instanceof Node(String v, Object next) && !v.isEmpty();
                p = ((Supplier<Object>) () -> next).get()) {
            r += await(Probe.later(v)) + ((Supplier<Object>) () -> v).get();
            if (v.equals("b")) continue;
            r += await(Probe.later("-"));
        }
        return Future.ready(r);
    }

    @Async
    static Future<?> program() {
        Object list = new Node("a", new Node("a", new Node("b", new Node("b", new Node("c", "")))));
        Probe.log(await(guard(list)));
        return Future.ready(await(parts(list)));
    }
}
