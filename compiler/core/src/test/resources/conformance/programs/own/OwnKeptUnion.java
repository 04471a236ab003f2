import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import probe.Probe;

/** What is caught of several types that have two types in common, and an anonymous class of a generic constructor. */
public class OwnKeptUnion {
    interface Tag {
        default String tag() {
            return "tag";
        }
    }

    static class One extends Exception implements Tag {
        private static final long serialVersionUID = 1;

        One() {
            super("one");
        }
    }

    static class Two extends Exception implements Tag {
        private static final long serialVersionUID = 1;

        Two() {
            super("two");
        }
    }

    static class Made {
        final String of;

        <Q extends Number & Comparable<Q>> Made(Q first, Q second) {
            of = "" + first.compareTo(second);
        }
    }

    @Async
    static Future<String> caught(int n) {
        String r = "";
        try {
            if (n == 0) throw new One();
            if (n == 1) throw new Two();
            r += "none";
        } catch (One | Two e) {
            var f = e;
            await(Probe.pause());
            r += f.getMessage();
        }
        return Future.ready(r);
    }

    @Async
    static Future<String> made() {
        var a = new Made(3, 2) {
            int z = 1;
        };
        await(Probe.pause());
        return Future.ready(a.of + a.z);
    }

    @Async
    static Future<?> program() {
        for (int n = 0; n < 3; n++) Probe.log(await(caught(n)));
        return made();
    }
}
