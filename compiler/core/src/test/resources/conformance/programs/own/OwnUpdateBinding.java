/** A variable that a loop's condition binds, captured by its update: by a lambda, and by a class. */
import static dev.pollen.Pollen.await;

import dev.pollen.*;
import java.util.function.*;
import probe.Probe;

public class OwnUpdateBinding {
    record Node(String v, Object next) {}

    static Object walk(Supplier<Object> s) {
        return s.get();
    }

    @Async
    static Future<String> lambda(Object o) {
        String r = "";
        for (Object p = o; p instanceof Node n; p = walk(() -> n.next())) {
            if (n.v().equals("skip")) continue;
            r += await(Probe.later(n.v()));
        }
        return Future.ready(r);
    }

    @Async
    static Future<String> type(Object o) {
        String r = "";
        walk:
        for (Object p = o;
                p instanceof Node n && !n.v().equals("end");
                Probe.log("from " + n.v()),
                        p = walk(new Supplier<>() {
                            @Override
                            public Object get() {
                                return n.next();
                            }
                        })) {
            for (int i = 0; i < 2; i++) {
                if (n.v().equals("skip")) continue walk;
                if (n.v().equals("stop")) break walk;
                r += await(Probe.later(n.v() + i));
            }
            r += walk(() -> n.v());
        }
        return Future.ready(r);
    }

    /** Nothing but the start awaits. */
    @Async
    static Future<String> start(Object o) {
        String r = "";
        for (Object p = await(Probe.later(o)); p instanceof Node n; p = walk(() -> n.next())) r += n.v();
        return Future.ready(r);
    }

    @Async
    static Future<?> program() {
        Object list = new Node("a", new Node("skip", new Node("b", new Node("end", null))));
        Probe.log(await(lambda(list)));
        Probe.log(await(type(list)));
        Probe.log(await(type(new Node("x", new Node("stop", list)))));
        Probe.log(await(start(list)));
        return Future.ready(await(lambda("none")));
    }
}
