import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import probe.Probe;

/** References to constructors of local classes of lambdas, switches and blocks, whose objects are kept outside of them. */
public class OwnConstructorReferences {
    int field = 5;

    static <T> T get(Supplier<T> s) {
        return s.get();
    }

    static <T, R> R app(Function<T, R> f, T t) {
        return f.apply(t);
    }

    static String which(Supplier<?> s) {
        return "supplier";
    }

    static String which(Function<Integer, ?> s) {
        return "function";
    }

    @Async
    Future<String> refSupplier(int k) {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n;
                    }
                    Supplier<L> s = L::new;
                    return s.get();
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.v);
    }

    @Async
    Future<String> refFunction(int k) {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v;

                        L(int a) {
                            v = a + n + field;
                        }

                        L(String s) {
                            v = s.length();
                        }
                    }
                    Function<Integer, L> s = L::new;
                    Function<String, L> t = L::new;
                    return List.of(s.apply(4), t.apply("abc"));
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.get(0).v + o.get(1).v);
    }

    @Async
    Future<String> refMap(int k) {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v;

                        L(int a) {
                            v = a + n;
                        }
                    }
                    return Stream.of(1, 2, 3).map(L::new).toList();
                })
                .get();
        await(Probe.later(1));
        int s = 0;
        for (var l : o) s += l.v + await(Probe.later(1));
        return Future.ready("" + s);
    }

    @Async
    Future<String> refExact(int k) {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n;
                    }
                    Probe.log(which(L::new));
                    class M {
                        int v = n;

                        M(int q) {
                            v += q;
                        }
                    }
                    Probe.log(which(M::new));
                    return new L();
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.v);
    }

    @Async
    Future<String> refVarargs(int k) {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v;

                        L(int... a) {
                            v = a.length + n;
                        }
                    }
                    Supplier<L> s = L::new;
                    Function<int[], L> t = L::new;
                    BiFunction<Integer, Integer, L> u = L::new;
                    return List.of(s.get(), t.apply(new int[3]), u.apply(1, 2));
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.get(0).v + o.get(1).v + o.get(2).v);
    }

    @Async
    Future<String> refGeneric(int k) {
        var o = Optional.of(k)
                .map(n -> {
                    class G<T> {
                        T t;
                        int v = n;

                        G(T t) {
                            this.t = t;
                        }
                    }
                    Function<String, G<String>> f = G::new;
                    Function<Integer, G<Integer>> g = G<Integer>::new;
                    return Map.entry(f.apply("x"), g.apply(n));
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.getKey().t + o.getValue().t + o.getKey().v);
    }

    @Async
    Future<String> refArray(int k) {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n;
                        L[] of;

                        L(L... of) {
                            this.of = of;
                        }
                    }
                    IntFunction<L[]> a = L[]::new;
                    Function<L[], L> f = L::new;
                    Supplier<L> s = L::new;
                    L[] ls = a.apply(2);
                    ls[0] = s.get();
                    return f.apply(ls);
                })
                .get();
        await(Probe.later(1));
        var z = o.of;
        await(Probe.later(1));
        return Future.ready("" + o.v + z.length + z[0].v);
    }

    @Async
    Future<String> refToArray(int k) {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n;
                    }
                    return Stream.generate(L::new).limit(3).toArray(L[]::new);
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o[2].v + o.length);
    }

    @Async
    Future<String> refMethod(int k) {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n;

                        int twice() {
                            return 2 * v;
                        }

                        static int s(int a) {
                            return a + 1;
                        }
                    }
                    Function<L, Integer> f = L::twice;
                    Function<Integer, Integer> g = L::s;
                    L l = new L();
                    l.v = f.apply(l) + g.apply(n);
                    return l;
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.v);
    }

    interface Made<T> {
        T make() throws Exception;
    }

    @Async
    Future<String> refThrows(int k) {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n;

                        L() throws java.io.IOException {
                            if (n == 1) throw new java.io.IOException("one");
                        }
                    }
                    Made<L> s = L::new;
                    try {
                        return s.make();
                    } catch (Exception e) {
                        Probe.log(e.getMessage());
                        return null;
                    }
                })
                .orElse(null);
        await(Probe.later(1));
        return Future.ready(o == null ? "none" : "" + o.v);
    }

    @Async
    Future<String> refPrivate(int k) {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        private int v = n;

                        private L() {}

                        private L(Object x) {
                            v++;
                        }
                    }
                    Supplier<L> s = L::new;
                    return List.of(s.get(), app(L::new, "x"));
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.get(0).v + o.get(1).v);
    }

    @Async
    Future<String> refInAnonymous(int k) {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n;
                    }
                    return new Object() {
                        Supplier<L> s = L::new;
                        L l = s.get();
                    };
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.l.v + o.s.get().v);
    }

    @Async
    Future<String> refSwitch(int k) {
        var o = switch (k) {
            case 3 -> {
                int q = await(Probe.later(2));
                class L {
                    int v = q + k;
                }
                L t = get(L::new);
                await(Probe.later(1));
                t.v++;
                yield t.v > 3 ? t : get(L::new);
            }
            default -> null;
        };
        await(Probe.later(1));
        return Future.ready(o == null ? "n" : "" + o.v);
    }

    @Async
    Future<String> refSwitchLambda(int k) {
        switch (k) {
            case 3:
                int q = await(Probe.later(2));
                class L {
                    int v = q + k;
                }
                Supplier<Supplier<L>> s = () -> L::new;
                await(Probe.later(1));
                Supplier<Supplier<L>> t = () -> () -> new L();
                Probe.log(s.get().get().v + t.get().get().v);
            case 1:
                s = null;
                t = null;
                await(Probe.later(1));
            default:
                return Future.ready("z");
        }
    }

    @Async
    Future<String> refBlock(int k) {
        var r = await(async(() -> {
            int n = await(Probe.later(2));
            class R {
                int a = n + k;
            }
            Supplier<R> s = R::new;
            await(Probe.later(1));
            return s.get();
        }));
        await(Probe.later(1));
        return Future.ready("" + r.a);
    }

    @Async
    Future<String> refWildcard(int k) {
        var o = Optional.of(k)
                .map(n -> {
                    class G<T extends Number> {
                        T t;
                        int v = n;

                        G(T t) {
                            this.t = t;
                        }
                    }
                    Function<? super Integer, ? extends G<?>> f = G::new;
                    return f.apply(4);
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.v + o.t);
    }

    @Async
    Future<String> refVarargsGeneric(int k) {
        var o = Optional.of(k)
                .map(n -> {
                    class G<T> {
                        int v;

                        @SafeVarargs
                        G(T... a) {
                            v = a.length + n;
                        }
                    }
                    BiFunction<String, String, G<String>> f = G::new;
                    return f.apply("a", "b");
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.v);
    }

    @Async
    Future<String> refMember(int k) {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n;

                        class In {
                            int w = v + n;

                            L l() {
                                Supplier<L> s = L::new;
                                return s.get();
                            }
                        }

                        In in() {
                            Supplier<In> s = In::new;
                            return s.get();
                        }
                    }
                    return new L().in();
                })
                .get();
        await(Probe.later(1));
        var l = o.l();
        await(Probe.later(1));
        return Future.ready("" + o.w + l.v);
    }

    @Async
    Future<String> refSameName(int k) {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n;

                        void newL() {}
                    }
                    Supplier<L> s = L::new;
                    return s.get();
                })
                .get();
        var p = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n + 1;
                    }
                    Supplier<L> s = L::new;
                    return s.get();
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.v + p.v);
    }

    @Async
    Future<String> refGenericLocal(int k) {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n;
                    }
                    class G<T extends L> {
                        T t;
                        int w = n;

                        G(T t) {
                            this.t = t;
                        }

                        G(List<? extends T> l) {
                            this(l.get(0));
                        }
                    }
                    Function<L, G<L>> g = G<L>::new;
                    Function<List<L>, G<L>> h = G::new;
                    return List.of(g.apply(new L()), h.apply(List.of(get(L::new))));
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.get(0).t.v + o.get(1).w);
    }

    @Async
    Future<String> refParamMember(int k) {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n;

                        class In {
                            int w = 2;
                        }

                        L(In in) {
                            v += in == null ? 0 : in.w;
                        }

                        L() {}

                        enum E {
                            A
                        }

                        L(E e, L... more) {
                            v += more.length;
                        }
                    }
                    BiFunction<L.E, L, L> f = L::new;
                    Function<L.In, L> g = L::new;
                    L l = f.apply(L.E.A, new L());
                    return g.apply(l.new In());
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.v);
    }

    @Async
    Future<String> ctorArgs(int k) {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n;

                        <U extends Comparable<U>> L(U a, U b) {
                            v += a.compareTo(b);
                        }
                    }
                    BiFunction<String, String, L> f = L::<String>new;
                    BiFunction<Integer, Integer, L> g = L::new;
                    return List.of(f.apply("a", "b"), g.apply(2, 1));
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.get(0).v + o.get(1).v);
    }

    @Async
    Future<String> ctorArgs2(int k) {
        var o = Optional.of(k)
                .map(n -> {
                    class G<T> {
                        T t;
                        int v = n;

                        <U extends Comparable<U>> G(T t, U b) {
                            this.t = t;
                            v += b.compareTo(b);
                        }
                    }
                    BiFunction<String, Integer, G<String>> f = G::new;
                    return f.apply("x", 2);
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.t + o.v);
    }

    static class Gen<X> {
        X x;

        Gen(X x) {
            this.x = x;
        }

        @Async
        Future<String> run(int k) {
            var o = Optional.of(k)
                    .map(n -> {
                        class L<Y extends X> {
                            X v = x;
                            Y y;

                            L(Y y) {
                                this.y = y;
                            }

                            int nn() {
                                return n;
                            }
                        }
                        Function<X, L<X>> f = L::new;
                        return f.apply(x);
                    })
                    .get();
            await(Probe.later(1));
            return Future.ready("" + o.v + o.y + o.nn());
        }
    }

    @Async
    Future<String> genericClass(int k) {
        return new Gen<>("g" + k).run(k);
    }

    static String pick(Supplier<?> s, int a) {
        return "s";
    }

    static String pick(Function<String, ?> s, Object a) {
        return "f";
    }

    static <T> T mk(Function<String, T> f, String s) {
        return f.apply(s);
    }

    static <T> T mk(Supplier<T> f, String s) {
        return f.get();
    }

    @Async
    Future<String> overloads(int k) {
        var o = Optional.of(k)
                .map(n -> {
                    class A {
                        int v = n;

                        A(String s) {
                            v += s.length();
                        }
                    }
                    class B {
                        int v = n;

                        B() {}
                    }
                    class C {
                        int v = n;

                        C() {}

                        C(Runnable r) {}

                        C(Supplier<C> s) {}
                    }
                    return List.of(mk(A::new, "x").v, mk(B::new, "y").v, Optional.of(new C()));
                })
                .get();
        var p = Optional.of(k)
                .map(n -> {
                    class A {
                        int v = n;

                        A(String s) {
                            v += s.length();
                        }
                    }
                    return mk(A::new, "xyz");
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.get(0) + o.get(1) + p.v);
    }

    @Async
    Future<String> shadow(int k) {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n;
                    }
                    class H {
                        int n = 100;

                        L l() {
                            return new L();
                        }

                        Supplier<L> s() {
                            int k = 9;
                            return L::new;
                        }
                    }
                    return List.of(new H().l(), new H().s().get(), get(() -> new L() {
                        int n = 5;
                    }));
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.get(0).v + o.get(1).v + o.get(2).v);
    }

    int newL() {
        return 77;
    }

    @Async
    Future<String> conflict(int k) {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = newL() + n;
                    }
                    return get(L::new);
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.v + newL());
    }

    static class Base {
        int newL() {
            return 66;
        }
    }

    static class Der extends Base {
        @Async
        Future<String> conflict2(int k) {
            var o = Optional.of(k)
                    .map(n -> {
                        class L {
                            int v = n;

                            int q() {
                                return hid();
                            }
                        }
                        return get(L::new);
                    })
                    .get();
            await(Probe.later(1));
            return Future.ready("" + o.v + o.q());
        }

        int hid() {
            return newL();
        }
    }

    @Async
    Future<String> conflict2(int k) {
        return new Der().conflict2(k);
    }

    record P(String q) {}

    @Async
    Future<String> recordRef(int k) {
        P z = new P("outer");
        Function<String, P> g = P::new;
        var o = Optional.of(k)
                .map(n -> {
                    record P(int a) {
                        P() {
                            this(7);
                        }
                    }
                    interface I {
                        P of(int a);
                    }
                    enum E {
                        A,
                        B
                    }
                    I i = P::new;
                    return Map.of(E.A, List.of(i.of(n), get(P::new)));
                })
                .get();
        await(Probe.later(1));
        var e = o.keySet().iterator().next();
        await(Probe.later(1));
        return Future.ready("" + o.get(e).get(0).a() + o.get(e).get(1).a() + e + z + g.apply("x"));
    }

    @Async
    Future<String> refLambdaInner(int k) {
        int q = await(Probe.later(2));
        var o = Optional.of(k)
                .map(n -> {
                    int h = n + q;
                    class L {
                        int v = h + n;
                    }
                    return Stream.of(1, 2)
                            .map(z -> {
                                Supplier<L> s = L::new;
                                L l = s.get();
                                l.v += z;
                                return l;
                            })
                            .toList();
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.get(0).v + o.get(1).v);
    }

    @Target(ElementType.TYPE_USE)
    @interface Any {}

    @Async
    Future<String> annotated(int k) {
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n;
                    }
                    class G<T> {
                        T t;
                    }
                    Supplier<L> s = @Any L::new;
                    Supplier<G<L>> g = @Any G<@Any L>:: /* c */ new;
                    G<L> r = g.get();
                    r.t = s.get();
                    return r;
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + o.t.v);
    }

    static Future<?> program() {
        return async(() -> {
            OwnConstructorReferences p = new OwnConstructorReferences();
            Probe.log(await(p.annotated(3)));
            Probe.log(await(p.refSupplier(3)));
            Probe.log(await(p.refSupplier(1)));
            Probe.log(await(p.refFunction(3)));
            Probe.log(await(p.refFunction(1)));
            Probe.log(await(p.refMap(3)));
            Probe.log(await(p.refMap(1)));
            Probe.log(await(p.refExact(3)));
            Probe.log(await(p.refExact(1)));
            Probe.log(await(p.refVarargs(3)));
            Probe.log(await(p.refVarargs(1)));
            Probe.log(await(p.refGeneric(3)));
            Probe.log(await(p.refGeneric(1)));
            Probe.log(await(p.refArray(3)));
            Probe.log(await(p.refArray(1)));
            Probe.log(await(p.refToArray(3)));
            Probe.log(await(p.refToArray(1)));
            Probe.log(await(p.refMethod(3)));
            Probe.log(await(p.refMethod(1)));
            Probe.log(await(p.refThrows(3)));
            Probe.log(await(p.refThrows(1)));
            Probe.log(await(p.refPrivate(3)));
            Probe.log(await(p.refPrivate(1)));
            Probe.log(await(p.refInAnonymous(3)));
            Probe.log(await(p.refInAnonymous(1)));
            Probe.log(await(p.refSwitch(3)));
            Probe.log(await(p.refSwitch(1)));
            Probe.log(await(p.refSwitchLambda(3)));
            Probe.log(await(p.refSwitchLambda(1)));
            Probe.log(await(p.refBlock(3)));
            Probe.log(await(p.refBlock(1)));
            Probe.log(await(p.refWildcard(3)));
            Probe.log(await(p.refWildcard(1)));
            Probe.log(await(p.refVarargsGeneric(3)));
            Probe.log(await(p.refVarargsGeneric(1)));
            Probe.log(await(p.refMember(3)));
            Probe.log(await(p.refMember(1)));
            Probe.log(await(p.refSameName(3)));
            Probe.log(await(p.refSameName(1)));
            Probe.log(await(p.refGenericLocal(3)));
            Probe.log(await(p.refGenericLocal(1)));
            Probe.log(await(p.refParamMember(3)));
            Probe.log(await(p.refParamMember(1)));
            Probe.log(await(p.ctorArgs(3)));
            Probe.log(await(p.ctorArgs(1)));
            Probe.log(await(p.ctorArgs2(3)));
            Probe.log(await(p.ctorArgs2(1)));
            Probe.log(await(p.genericClass(3)));
            Probe.log(await(p.genericClass(1)));
            Probe.log(await(p.overloads(3)));
            Probe.log(await(p.overloads(1)));
            Probe.log(await(p.shadow(3)));
            Probe.log(await(p.shadow(1)));
            Probe.log(await(p.conflict(3)));
            Probe.log(await(p.conflict(1)));
            Probe.log(await(p.conflict2(3)));
            Probe.log(await(p.conflict2(1)));
            Probe.log(await(p.recordRef(3)));
            Probe.log(await(p.recordRef(1)));
            Probe.log(await(p.refLambdaInner(3)));
            Probe.log(await(p.refLambdaInner(1)));

            return "end";
        });
    }
}
