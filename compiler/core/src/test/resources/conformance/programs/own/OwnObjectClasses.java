import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import probe.Probe;

/** Classes and a type parameter called Object. */
public class OwnObjectClasses {
    static class Object {
        int x() {
            return 1;
        }
    }

    static List<? extends Object> make() {
        return List.of(new Object());
    }

    @Async
    static Future<Integer> awaited() {
        Object o = await(Probe.later(new Object()));
        var l = make();
        await(Probe.pause());
        return Future.ready(o.x() + l.get(0).x());
    }

    @Async
    static Future<Integer> kept() {
        class L {
            int z = 1;
        }
        L l = new L();
        await(Probe.pause());
        return Future.ready(l.z);
    }

    @Async
    static <Object> Future<Object> parameter(Object o) {
        Object p = await(Probe.later(o));
        return Future.ready(p);
    }

    @Async
    static Future<?> unknown() {
        await(Probe.pause());
        return Probe.later(3);
    }

    static class Elsewhere {
        @Async
        static Future<Integer> local() {
            class Object {
                int h = 2;
            }
            var q = new Object();
            await(Probe.pause());
            return Future.ready(q.h);
        }
    }

    @Async
    static Future<?> program() {
        Probe.log(await(awaited()));
        Probe.log(await(kept()));
        Probe.log(await(parameter("x")));
        Probe.log(await(unknown()));
        return Elsewhere.local();
    }
}
