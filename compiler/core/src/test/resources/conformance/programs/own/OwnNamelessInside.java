import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import probe.Probe;

/** An async block uses variables of the method around whose classes have no name. */
public class OwnNamelessInside {
    @Async
    static Future<Integer> changes() {
        var o = new Object() {
            int n = 1;
        };
        int got = await(async(() -> {
            o.n += await(Probe.later(4));
            return o.n;
        }));
        return Future.ready(got * 10 + o.n);
    }

    @Async
    static Future<Integer> handsOut() {
        var o = new Object() {
            int z = 1;
        };
        var f = async(() -> {
            await(Probe.pause());
            return o;
        });
        await(Probe.pause());
        return Future.ready(await(f).z);
    }

    @Async
    static Future<Integer> besides() {
        class O {
            int k = 1;
        }
        O get = new O();
        return Future.ready(await(async(() -> {
            var o = new Object() {
                int z = 2;
            };
            var x = get;
            await(Probe.pause());
            return x.k + o.z;
        })));
    }

    @Async
    static Future<String> records() {
        record Context(int a) {}
        int a = await(Probe.later(new Context(4).a()));
        return Future.ready(await(async(() -> {
            await(Probe.pause());
            return "" + a + new Context(2).a() + await(Probe.later(new Context(3).a()));
        })));
    }

    @Async
    static Future<?> program() {
        Probe.log(await(changes()));
        Probe.log(await(handsOut()));
        Probe.log(await(besides()));
        return records();
    }
}
