import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import probe.Probe;

/** Local classes in the lambdas of all kinds of statements, and in all kinds of hosts. */
public class OwnLocalsOfStatements {
    private int field = 3;

    private static <T> T log(T value) {
        Probe.log("" + value);
        return value;
    }

    Future<String> f = async(() -> {
        var o = Optional.of(3)
                .map(n -> {
                    class L {
                        int v = n + field;
                    }
                    return new L();
                })
                .get();
        await(Probe.later(1));
        return "" + o.v;
    });

    @Async
    static <T extends Comparable<T>> Future<String> gen(List<T> all, T least) {
        var o = all.stream()
                .map(t -> {
                    class L {
                        T v = t;
                        int c = t.compareTo(least);

                        L[] arr() {
                            L[] a = {this};
                            return a;
                        }

                        boolean is(Object x) {
                            return x instanceof Object && getClass() == x.getClass();
                        }
                    }
                    return new L();
                })
                .toList();
        await(Probe.later(1));
        String s = "";
        for (var l : o) {
            s += l.v + await(Probe.later(",")) + l.c + l.is(o.get(0));
        }
        var rec = all.stream()
                .map(t -> {
                    record R<U>(U u, int c) {}
                    return new R<>(t, 2);
                })
                .toList();
        await(Probe.later(1));
        for (var r : rec) {
            s += r + await(Probe.later(",")) + r.u();
        }
        return Future.ready(s);
    }

    interface I {
        default int base() {
            return 2;
        }

        @Async
        default Future<String> go(int k) {
            var o = Optional.of(k)
                    .map(n -> {
                        class L {
                            int v = n + base();
                        }
                        return new L();
                    })
                    .get();
            await(Probe.later(1));
            return Future.ready("" + o.v);
        }
    }

    @Async
    Future<String> resource(int k) throws Exception {
        try (var r = Optional.of(k)
                .map(n -> {
                    class R implements AutoCloseable {
                        int v = n;

                        public void close() {
                            log("c" + v);
                        }
                    }
                    return new R();
                })
                .get()) {
            await(Probe.later(1));
            return Future.ready("" + r.v);
        }
    }

    @Async
    Future<String> header(int k) throws Exception {
        String s = "";
        for (var o = Optional.of(k)
                        .map(n -> {
                            class L {
                                int v = n;
                            }
                            return new L();
                        })
                        .get();
                o.v < 8;
                o.v += 2) {
            await(Probe.later(1));
            s += o.v;
        }
        return Future.ready(s);
    }

    @Async
    Future<String> condition(int k) throws Exception {
        String s = "";
        int c = 0;
        while (Optional.of(k)
                .map(n -> {
                    class L {
                        boolean m(int q) {
                            return q < n;
                        }
                    }
                    return new L();
                })
                .get()
                .m(await(Probe.later(c)))) {
            c++;
            s += c;
        }
        return Future.ready(s);
    }

    @Async
    Future<String> each(int k) throws Exception {
        String s = "";
        for (var l : Optional.of(k)
                .map(n -> {
                    record R(int a) {}
                    class L {
                        int v = n;
                    }
                    return Map.of(new R(n), new L());
                })
                .get()
                .entrySet()) {
            await(Probe.later(1));
            s += l.getKey().a() + await(Probe.later(":")) + l.getValue().v;
        }
        return Future.ready(s);
    }

    @Async
    Future<String> fields(int k) throws Exception {
        Future<String> t = async(() -> Optional.of(k)
                .map(n -> {
                    class R {
                        String m(int z) {
                            return "" + n + z + k;
                        }
                    }
                    return new R();
                })
                .get()
                .m(await(Probe.later(5))));
        return Future.ready(await(t) + await(new OwnLocalsOfStatements().f) + await(gen(List.of("b", "a"), "x")));
    }

    @Async
    Future<String> hosts(int k) throws Exception {
        return Future.ready(await(new I() {}.go(k))
                + await(
                        new Object() {
                            int own = 5;

                            @Async
                            Future<String> m() {
                                var o = Optional.of(k)
                                        .map(n -> {
                                            class L {
                                                int v = n + own;

                                                public String toString() {
                                                    return "L" + v + own;
                                                }
                                            }
                                            return new L();
                                        })
                                        .get();
                                await(Probe.later(1));
                                own++;
                                return Future.ready("" + o.v + o);
                            }
                        }.m()));
    }

    @Async
    Future<String> block(int k) throws Exception {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n;

                        Future<Integer> w() {
                            return async(() -> {
                                int q = await(Probe.later(v));
                                L l = new L();
                                await(Probe.later(1));
                                return q + l.v + n;
                            });
                        }
                    }
                    return new L();
                })
                .get();
        int r = await(o.w());
        return Future.ready("" + r + o.v);
    }

    @Async
    Future<String> lines(int k) throws Exception {
        var o = Optional.of(k)
                .map(n -> {
                    int twice = n * 2; // comment
                    class L {
                        int v = twice; // of v
                        /* block
                        comment */
                        int m() {
                            return v + n;
                        }
                    }
                    // and back
                    return new L();
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.v + o.m());
    }

    @Async
    Future<String> secret(int k) throws Exception {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        private int v = n;

                        private L() {}

                        private int sec() {
                            return v;
                        }
                    }
                    return new L();
                })
                .get();
        await(Probe.later(1));
        o.v = 9;
        return Future.ready("" + o.v + o.sec());
    }

    @Async
    Future<String> compact(int k) throws Exception {
        var o = Optional.of(k)
                .map(n -> {
                    record P(int a, List<? extends Number> l) {
                        P(int a) {
                            this(a, List.of(a));
                        }

                        static P zero() {
                            return new P(0);
                        }

                        P plus(P o) {
                            return new P(a + o.a);
                        }
                    }
                    return P.zero().plus(new P(n));
                })
                .get();
        await(Probe.later(1));
        var z = o.plus(o);
        await(Probe.later(1));
        return Future.ready("" + z + z.l());
    }

    @Async
    Future<String> nameless(int k) throws Exception {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n;
                    }
                    class M {
                        L of(L l) {
                            return l == null ? new L() : l;
                        }
                    }
                    return new Object() {
                        M m = new M();
                        L l = m.of(null);
                        List<L> all = new ArrayList<>(List.of(l));
                    };
                })
                .get();
        await(Probe.later(1));
        var l = o.m.of(o.l);
        await(Probe.later(1));
        o.all.add(l);
        for (var z : o.all) {
            await(Probe.later(1));
            log(z.v);
        }
        return Future.ready("" + (l == o.l));
    }

    @Async
    Future<String> deep(int k) throws Exception {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n;
                    }
                    return new Object() {
                        int z = new Object() {
                            L l = new L();
                            int zz = l.v;
                        }.zz;
                    };
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.z);
    }

    @Async
    Future<String> hidden(int k) throws Exception {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n;
                    }
                    Object h = new Object() {
                        int n = 77;
                        L l = new L();

                        public String toString() {
                            return "" + l.v + n;
                        }
                    };
                    log(h);
                    return new L();
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.v);
    }

    @Async
    Future<String> makers(int k) throws Exception {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n;
                    }
                    interface F {
                        L make(int n);
                    }
                    F f = q -> new L();
                    log(f.make(99).v);
                    class H {
                        int n = 5;

                        L make(int n2) {
                            return new L();
                        }
                    }
                    log(new H().make(8).v);
                    return new L();
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.v);
    }

    @Async
    Future<String> derived(int k) throws Exception {
        class Base {
            int b;

            Base(int b) {
                this.b = b;
            }
        }
        var o = Optional.of(k)
                .map(n -> {
                    class L extends Base {
                        int v = n;

                        L() {
                            super(n + 1);
                        }
                    }
                    return new L() {
                        int extra = v + b;
                    };
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.extra + o.b + o.v);
    }

    @Async
    Future<String> mapped(int k) throws Exception {
        var x = Optional.of(k).map(n -> {
            class L {
                int v = n;
            }
            return new L();
        });
        await(Probe.later(1));
        var y = x.map(l -> l.v + 1).get();
        await(Probe.later(1));
        var z = x.get();
        await(Probe.later(1));
        return Future.ready("" + y + z.v);
    }

    @Async
    Future<String> chained(int k) throws Exception {
        String r = Stream.of(1, 2)
                .map(n -> {
                    record R(int a) {}
                    return new R(n);
                })
                .filter(q -> q.a() > 0)
                .skip(await(Probe.later(1)))
                .map(q -> "" + q.a())
                .collect(Collectors.joining(await(Probe.later("-"))));
        return Future.ready(r);
    }

    @Async
    Future<String> chosen(int k) throws Exception {
        var o = k > 2
                ? Optional.of(k)
                        .map(n -> {
                            class L {
                                int v = n;
                            }
                            return new L();
                        })
                        .orElse(null)
                : null;
        await(Probe.later(1));
        return Future.ready(o == null ? "null" : "" + o.v);
    }

    @Async
    Future<String> selected(int k) throws Exception {
        int t = 0;
        do {
            var o = Optional.of(t)
                    .map(n -> {
                        enum E {
                            X,
                            Y;

                            static E of(int q) {
                                return q % 2 == 0 ? X : Y;
                            }
                        }
                        return E.of(n);
                    })
                    .get();
            await(Probe.later(1));
            switch (o) {
                case X:
                    t += await(Probe.later(1));
                    break;
                case Y:
                    t += 2;
            }
            log(o);
        } while (t < 6);
        return Future.ready("" + t);
    }

    @Async
    Future<String> sorted(int k) throws Exception {
        var o = Stream.of(3, 1, 2)
                .map(n -> {
                    class C implements Comparable<C> {
                        int v = n;

                        public int compareTo(C o) {
                            return Integer.compare(v, o.v);
                        }
                    }
                    return new C();
                })
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
        await(Probe.later(1));
        o.add(o.get(0));
        var max = Collections.max(o);
        await(Probe.later(1));
        return Future.ready("" + max.v + o.size());
    }

    @Async
    Future<String> parameters(int k) throws Exception {
        var o = Optional.of(k)
                .map(n -> {
                    class L<T> {
                        T t;
                        Integer m = n;

                        L(T t) {
                            this.t = t;
                        }
                    }
                    L<String> a = new L<>("a");
                    L<?> b = new L<Integer>(n) {};
                    return List.of(a, b);
                })
                .get();
        await(Probe.later(1));
        for (var l : o) {
            await(Probe.later(1));
            log(l.t + "" + l.m);
        }
        return Future.ready("");
    }

    public static Future<String> program() {
        return async(() -> {
            OwnLocalsOfStatements p = new OwnLocalsOfStatements();
            log(await(p.resource(4)));
            log(await(p.resource(1)));
            log(await(p.header(4)));
            log(await(p.header(1)));
            log(await(p.condition(4)));
            log(await(p.condition(1)));
            log(await(p.each(4)));
            log(await(p.each(1)));
            log(await(p.fields(4)));
            log(await(p.fields(1)));
            log(await(p.hosts(4)));
            log(await(p.hosts(1)));
            log(await(p.block(4)));
            log(await(p.block(1)));
            log(await(p.lines(4)));
            log(await(p.lines(1)));
            log(await(p.secret(4)));
            log(await(p.secret(1)));
            log(await(p.compact(4)));
            log(await(p.compact(1)));
            log(await(p.nameless(4)));
            log(await(p.nameless(1)));
            log(await(p.deep(4)));
            log(await(p.deep(1)));
            log(await(p.hidden(4)));
            log(await(p.hidden(1)));
            log(await(p.makers(4)));
            log(await(p.makers(1)));
            log(await(p.derived(4)));
            log(await(p.derived(1)));
            log(await(p.mapped(4)));
            log(await(p.mapped(1)));
            log(await(p.chained(4)));
            log(await(p.chained(1)));
            log(await(p.chosen(4)));
            log(await(p.chosen(1)));
            log(await(p.selected(4)));
            log(await(p.selected(1)));
            log(await(p.sorted(4)));
            log(await(p.sorted(1)));
            log(await(p.parameters(4)));
            log(await(p.parameters(1)));
            return "end";
        });
    }
}
