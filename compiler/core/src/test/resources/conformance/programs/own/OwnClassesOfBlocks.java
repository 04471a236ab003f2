import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import probe.Probe;

/** Classes of an async block, or of a lambda and mentioned in a block, whose objects are kept outside. */
public class OwnClassesOfBlocks {
    private int field = 3;

    private static <T> T log(T value) {
        Probe.log("" + value);
        return value;
    }

    @Async
    Future<String> members(int k) throws Exception {
        var g = async(() -> {
            await(Probe.later(1));
            int n = k * 2;
            await(Probe.later(1));
            return new Object() {
                int v = n + k;

                int m(int q) {
                    return v + q;
                }

                @Override
                public String toString() {
                    return "o" + v;
                }
            };
        });
        var p = await(g);
        await(Probe.later(1));
        return Future.ready("" + p.v + p.m(await(Probe.later(2))) + p);
    }

    @Async
    Future<String> linked(int k) throws Exception {
        var g = async(() -> {
            int n = await(Probe.later(6));
            class L {
                int v = n + field;
                L next;

                L(L next) {
                    this.next = next;
                }

                boolean same(Object o) {
                    return equals(o);
                }
            }
            L l = new L(new L(null));
            await(Probe.later(1));
            l.v++;
            L m = new L(l);
            await(Probe.later(1));
            return m;
        });
        var p = await(g);
        await(Probe.later(1));
        var q = p.next;
        await(Probe.later(1));
        return Future.ready("" + p.v + q.v + p.same(q));
    }

    @Async
    Future<String> listed(int k) throws Exception {
        var g = Optional.of(k)
                .map(n -> async(() -> {
                    await(Probe.later(1));
                    record P(int v) {
                        static P of(int q) {
                            return new P(q);
                        }
                    }
                    P a = P.of(n);
                    await(Probe.later(1));
                    return List.of(a, new P(k));
                }))
                .get();
        var p = await(g);
        await(Probe.later(1));
        int s = 0;
        for (var q : p) s += q.v() + await(Probe.later(1));
        return Future.ready("" + p + s);
    }

    @Async
    Future<String> nested(int k) throws Exception {
        var g = async(() -> {
            int n = await(Probe.later(6));
            var o = new Object() {
                int a = n;
            };
            await(Probe.later(1));
            var h = async(() -> {
                await(Probe.later(1));
                return new Object() {
                    int b = o.a + n;
                };
            });
            var u = await(h);
            await(Probe.later(1));
            log(u.b);
            return o;
        });
        var p = await(g);
        await(Probe.later(1));
        return Future.ready("" + p.a);
    }

    @Async
    Future<String> lambda(int k) throws Exception {
        var g = async(() -> {
            int n = await(Probe.later(6));
            return Optional.of(n)
                    .map(z -> {
                        class L {
                            int v = z + n;
                        }
                        return new L();
                    })
                    .get();
        });
        var p = await(g);
        await(Probe.later(1));
        return Future.ready("" + p.v);
    }

    @Async
    Future<String> looped(int k) throws Exception {
        for (int i = 0; i < 2; i++) {
            int j = i;
            var g = async(() -> {
                await(Probe.later(1));
                return new ArrayList<Integer>(List.of(j, await(Probe.later(5)))) {
                    int v = j;
                };
            });
            var p = await(g);
            await(Probe.later(1));
            log("" + p.v + p);
        }
        return Future.ready("");
    }

    @Async
    Future<String> inner(int k) throws Exception {
        Future<String> t = async(() -> {
            var g = async(() -> {
                await(Probe.later(1));
                record R(int a) {}
                return new R(k);
            });
            var r = await(g);
            await(Probe.later(1));
            return "" + r + r.a();
        });
        return Future.ready(await(t) + "!");
    }

    @Async
    Future<String> constants(int k) throws Exception {
        var g = async(() -> {
            await(Probe.later(1));
            enum E {
                A,
                B;

                E next() {
                    return values()[1 - ordinal()];
                }
            }
            return k > 2 ? E.A : E.B;
        });
        var p = await(g);
        await(Probe.later(1));
        switch (p) {
            case A -> log("a");
            default -> log("other");
        }
        return Future.ready("" + p + p.next());
    }

    @Async
    Future<String> mentioned(int k) throws Exception {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n;
                    }
                    Future<L> f = async(() -> {
                        await(Probe.later(1));
                        L l = new L();
                        await(Probe.later(1));
                        return l;
                    });
                    return f;
                })
                .get();
        var l = await(o);
        await(Probe.later(1));
        return Future.ready("" + l.v);
    }

    @Async
    Future<String> apart(int k) throws Exception {
        {
            var g = async(() -> {
                await(Probe.later(1));
                return new Object() {
                    int v = k;
                };
            });
            Object h = g;
        }
        await(Probe.later(1));
        var g = async(() -> {
            await(Probe.later(1));
            return new Object() {
                int w = k;
            };
        });
        var p = await(g);
        await(Probe.later(1));
        return Future.ready("" + p.w);
    }

    public static Future<String> program() {
        return async(() -> {
            OwnClassesOfBlocks p = new OwnClassesOfBlocks();
            log(await(p.members(4)));
            log(await(p.members(1)));
            log(await(p.linked(4)));
            log(await(p.linked(1)));
            log(await(p.listed(4)));
            log(await(p.listed(1)));
            log(await(p.nested(4)));
            log(await(p.nested(1)));
            log(await(p.lambda(4)));
            log(await(p.lambda(1)));
            log(await(p.looped(4)));
            log(await(p.looped(1)));
            log(await(p.inner(4)));
            log(await(p.inner(1)));
            log(await(p.constants(4)));
            log(await(p.constants(1)));
            log(await(p.mentioned(4)));
            log(await(p.mentioned(1)));
            log(await(p.apart(4)));
            log(await(p.apart(1)));
            return "end";
        });
    }
}
