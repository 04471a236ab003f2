import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import probe.Probe;

/** Members of a class of the method: who makes one from outside reads what the class around it captures. */
public class OwnMemberOfLocal {
    @Async
    static Future<String> ofLocal(String a, int n) {
        class L {
            class M {
                class Deep {
                    String get() {
                        return a + n;
                    }
                }

                String get() {
                    return a;
                }
            }
        }
        L l = new L();
        await(Probe.pause());
        String s = l.new M().get();
        L.M m = l.new M();
        await(Probe.pause());
        return Future.ready(s + m.new Deep().get());
    }

    @Async
    static Future<String> ofAnonymous(String a) {
        var o = new Object() {
            class M {
                String get() {
                    return a;
                }
            }
        };
        await(Probe.pause());
        return Future.ready(o.new M().get());
    }

    @Async
    static Future<String> fromElsewhere(String a) {
        class L {
            class M {
                String get() {
                    return a;
                }
            }

            M make() {
                return new M();
            }
        }
        L l = new L();
        L.M first = l.make();
        await(Probe.pause());
        Object o = new Object() {
            @Override
            public String toString() {
                return l.new M().get();
            }
        };
        return Future.ready(first.get() + l.make().get() + o);
    }

    /** A type variable of a box is unboxed as one. */
    @Async
    static <T extends Integer> Future<Integer> bounded(T t) {
        int sum = t + await(Probe.later(1));
        int[] all = {t, await(Probe.later(2))};
        return Future.ready(sum + all[0] + Math.max(t, await(Probe.later(3))));
    }

    @Async
    static Future<?> program() {
        Probe.log(await(ofLocal("x", 3)));
        Probe.log(await(ofAnonymous("y")));
        Probe.log(await(fromElsewhere("z")));
        Probe.log(await(bounded(4)));
        try {
            await(bounded(null));
        } catch (NullPointerException e) {
            Probe.log("null");
        }
        return Future.ready("end");
    }
}
