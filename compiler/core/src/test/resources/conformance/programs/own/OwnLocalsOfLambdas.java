import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import probe.Probe;

/** Local classes of lambdas whose objects are kept outside of them. */
public class OwnLocalsOfLambdas {
    private int field = 3;

    private static <T> T log(T value) {
        Probe.log("" + value);
        return value;
    }

    static class Box {
        String s;

        Box(String s) {
            this.s = s;
        }
    }

    @Async
    Future<String> plain(int k) throws Exception {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n;
                    }
                    return new L();
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.v);
    }

    @Async
    Future<String> inherited(int k) throws Exception {
        var o = Optional.of(k)
                .map(n -> {
                    int f = n * 2;
                    class D {
                        int v = n + f;

                        D self() {
                            return new D();
                        }
                    }
                    class E extends D {
                        int w = f;

                        E(int q) {
                            super();
                            w += q;
                        }
                    }
                    record P(int a, Object b) {
                        static int count = 0;

                        P {
                            count++;
                        }
                    }
                    var l = new ArrayList<D>();
                    l.add(new D());
                    l.add(new E(3));
                    log(new P(n, "x").toString());
                    return l;
                })
                .get();
        await(Probe.later(1));
        int s = 0;
        for (var d : o) {
            s += d.v + await(Probe.later(2)) + d.self().v;
        }
        return Future.ready("" + s);
    }

    @Async
    Future<String> constants(int k) throws Exception {
        var o = Optional.of(k)
                .map(n -> {
                    enum E {
                        A,
                        B {
                            int q() {
                                return 7;
                            }
                        };

                        int q() {
                            return 1;
                        }
                    }
                    return n > 2 ? E.A : E.B;
                })
                .get();
        await(Probe.later(1));
        return Future.ready(o + "" + o.q() + o.ordinal());
    }

    @Async
    Future<String> functional(int k) throws Exception {
        var o = Optional.of(k)
                .map(n -> {
                    interface I {
                        int q();

                        default int r() {
                            return q() * 2;
                        }
                    }
                    I i = () -> n + k;
                    return i;
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.q() + o.r());
    }

    @Async
    Future<String> generic(int k) throws Exception {
        var o = Optional.of(k)
                .map(n -> {
                    class G<T> {
                        T t;
                        int m = n;

                        G(T t) {
                            this.t = t;
                        }

                        <U> G<U> map(Function<T, U> f) {
                            return new G<>(f.apply(t));
                        }
                    }
                    return new G<>("a" + n);
                })
                .get();
        await(Probe.later(1));
        var q = o.map(s -> s.length());
        await(Probe.later(1));
        return Future.ready("" + o.t + q.t + q.m + o.m);
    }

    @Async
    Future<String> records(int k) throws Exception {
        var o = Stream.of(1, 2, 3)
                .map(n -> {
                    record R(int a) implements Comparable<R> {
                        public int compareTo(R o) {
                            return o.a - a;
                        }
                    }
                    return new R(n);
                })
                .sorted()
                .toList();
        await(Probe.later(1));
        String s = "";
        for (var r : o) {
            s += r.a() + await(Probe.later("-")) + r;
        }
        return Future.ready(s);
    }

    @Async
    Future<String> member(int k) throws Exception {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n;

                        class M {
                            int w = v + n;
                        }

                        M m() {
                            return new M();
                        }
                    }
                    return new L().m();
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.w);
    }

    @Async
    Future<String> varargs(int k) throws Exception {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v;

                        L(int... a) {
                            v = a.length + n;
                        }
                    }
                    L l = new L();
                    L m = new L(1, 2);
                    if (l.v > m.v) return null;
                    Object u = m;
                    return u instanceof L q ? q : l;
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.v);
    }

    @Async
    Future<String> sameName(int k) throws Exception {
        var o = Optional.of(k)
                .map(n -> {
                    record P(int a) {}
                    return new P(n);
                })
                .get();
        var q = Optional.of(k)
                .map(n -> {
                    record P(String a) {}
                    return new P("" + n);
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o + q + o.a() + q.a().length());
    }

    @Async
    Future<String> loop(int k) throws Exception {
        String s = "";
        for (int i = 0; i < 3; i++) {
            int j = i;
            var o = Optional.of(k)
                    .map(n -> {
                        class L {
                            int v = n + j;

                            int bump() {
                                return v++;
                            }
                        }
                        return new L();
                    })
                    .get();
            s += o.bump() + await(Probe.later(",")) + o.v;
        }
        return Future.ready(s);
    }

    @Async
    Future<String> caught(int k) throws Exception {
        try {
            await(Probe.later(1));
            throw new IllegalStateException("z");
        } catch (IllegalStateException e) {
            var o = Optional.of(k)
                    .map(n -> {
                        class L {
                            String v = n + e.getMessage();
                        }
                        return new L();
                    })
                    .get();
            await(Probe.later(1));
            return Future.ready(o.v);
        }
    }

    @Async
    Future<String> asynchronous(int k) throws Exception {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n;

                        @Async
                        Future<Integer> m(int q) {
                            int w = await(Probe.later(q));
                            L l = new L();
                            int u = await(Probe.later(q));
                            return Future.ready(w + v + n + l.v + u);
                        }
                    }
                    return new L();
                })
                .get();
        await(Probe.later(1));
        int r = await(o.m(3));
        return Future.ready("" + r + o.v);
    }

    @Async
    Future<String> nested(int k) throws Exception {
        var o = Optional.of(k)
                .map(n -> {
                    class A {
                        int a = n;
                    }
                    int m = n + 1;
                    class B extends A {
                        int b = m + a;
                    }
                    return Optional.of(m)
                            .map(z -> {
                                class C extends B {
                                    int c = z + b;
                                    A other = new A();
                                }
                                return new C();
                            })
                            .get();
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.a + o.b + o.c + o.other.a);
    }

    @Async
    Future<String> constant(int k) throws Exception {
        final int K = 3;
        var o = Optional.of(k)
                .map(n -> {
                    final int Q = 2;
                    class L {
                        int v = switch (n) {
                            case K -> 1;
                            case Q + 2 -> 8;
                            default -> 0;
                        };
                    }
                    return new L();
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.v + K);
    }

    @Async
    Future<String> recursive(int k) throws Exception {
        var o = Optional.of(k)
                .map(n -> {
                    class Node {
                        Node next;
                        int v = n;

                        Node(Node next) {
                            this.next = next;
                        }
                    }
                    return new Node(new Node(null));
                })
                .get();
        await(Probe.later(1));
        var p = o.next;
        await(Probe.later(1));
        return Future.ready("" + p.v + (p.next == null));
    }

    @Async
    Future<String> later(int k) throws Exception {
        int q = await(Probe.later(7));
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n + q;

                        int f() {
                            return field++ + q;
                        }
                    }
                    return new L();
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.v + o.f() + field);
    }

    @Async
    Future<String> argument(int k) throws Exception {
        var m = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n;
                    }
                    return Map.of("a", new L());
                })
                .get();
        await(Probe.later(1));
        var e = m.get("a");
        await(Probe.later(1));
        for (var x : m.entrySet()) {
            await(Probe.later(1));
            log(x.getKey() + x.getValue().v);
        }
        return Future.ready("" + e.v);
    }

    @Async
    Future<String> hidden(int k) throws Exception {
        var o = Optional.of(k)
                .map(n -> {
                    class Box {
                        int v = n;
                    }
                    return new Box();
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.v + new Box("z").s);
    }

    @Async
    Future<String> bases(int k) throws Exception {
        var o = Optional.of(k)
                .map(n -> {
                    abstract class S {
                        abstract int go();

                        final int twice() {
                            return go() * 2;
                        }
                    }
                    return (S) new S() {
                        int go() {
                            return n + k;
                        }
                    };
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.go() + o.twice());
    }

    @Async
    Future<String> written(int k) throws Exception {
        var o = Optional.of(k)
                .map(n -> {
                    /** doc */
                    @Deprecated
                    final class L { // c
                        final int v = n; // d
                        String t = """
   a
   b"""; /* e */
                    }
                    return new L();
                })
                .get();
        await(Probe.later(1));
        return Future.ready(o.v + o.t);
    }

    @Async
    Future<String> several(int k) throws Exception {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n;
                    }
                    class M {
                        L l = new L();

                        List<L> all() {
                            return List.of(l, new L());
                        }
                    }
                    return new M();
                })
                .get();
        await(Probe.later(1));
        var l = o.all();
        await(Probe.later(1));
        for (var z : l) {
            await(Probe.later(1));
            log(z.v);
        }
        return Future.ready("" + o.l.v);
    }

    @Async
    Future<String> assigned(int k) throws Exception {
        int[] c = {0};
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = c[0]++;

                        L again() {
                            return new L();
                        }
                    }
                    return new L().again();
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.again().v + c[0]);
    }

    @Async
    Future<String> looped(int k) throws Exception {
        var x2 = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n;
                    }
                    return List.of(new L());
                })
                .get();
        await(Probe.later(1));
        int s = 0;
        for (var l : x2) s += l.v + await(Probe.later(1));
        return Future.ready("" + s);
    }

    @Async
    Future<String> receiver(int k) throws Exception {
        return Future.ready(""
                + Optional.of(k)
                        .map(n -> {
                            class L {
                                int m(int q) {
                                    return q + n;
                                }
                            }
                            return new L();
                        })
                        .get()
                        .m(await(Probe.later(3))));
    }

    public static Future<String> program() {
        return async(() -> {
            OwnLocalsOfLambdas p = new OwnLocalsOfLambdas();
            log(await(p.plain(4)));
            log(await(p.plain(1)));
            log(await(p.inherited(4)));
            log(await(p.inherited(1)));
            log(await(p.constants(4)));
            log(await(p.constants(1)));
            log(await(p.functional(4)));
            log(await(p.functional(1)));
            log(await(p.generic(4)));
            log(await(p.generic(1)));
            log(await(p.records(4)));
            log(await(p.records(1)));
            log(await(p.member(4)));
            log(await(p.member(1)));
            log(await(p.varargs(4)));
            log(await(p.varargs(1)));
            log(await(p.sameName(4)));
            log(await(p.sameName(1)));
            log(await(p.loop(4)));
            log(await(p.loop(1)));
            log(await(p.caught(4)));
            log(await(p.caught(1)));
            log(await(p.asynchronous(4)));
            log(await(p.asynchronous(1)));
            log(await(p.nested(4)));
            log(await(p.nested(1)));
            log(await(p.constant(4)));
            log(await(p.constant(1)));
            log(await(p.recursive(4)));
            log(await(p.recursive(1)));
            log(await(p.later(4)));
            log(await(p.later(1)));
            log(await(p.argument(4)));
            log(await(p.argument(1)));
            log(await(p.hidden(4)));
            log(await(p.hidden(1)));
            log(await(p.bases(4)));
            log(await(p.bases(1)));
            log(await(p.written(4)));
            log(await(p.written(1)));
            log(await(p.several(4)));
            log(await(p.several(1)));
            log(await(p.assigned(4)));
            log(await(p.assigned(1)));
            log(await(p.looped(4)));
            log(await(p.looped(1)));
            log(await(p.receiver(4)));
            log(await(p.receiver(1)));
            return "end";
        });
    }
}
